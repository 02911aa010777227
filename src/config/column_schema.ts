import * as z from 'zod/mini'
import { formatCount } from './problems/index.ts'

const COLUMN = 'a column name, or a column number starting from 0'
/** A column by its name or number. */
export const column = z.union([z.string().check(z.minLength(1)), z.int().check(z.minimum(0, { error: COLUMN }))], {
  error: COLUMN,
})

const namePart = z.string().check(z.minLength(1))

/** A table in a database. */
export const tableName = z.union([namePart, z.array(namePart).check(z.minLength(1))], {
  error: 'a table such as public.samples, or a list of names such as [public, samples]',
})

/** Each column may occur only once: a repeated column adds nothing and costs as much as another one. */
export function columnsUpTo(most: number) {
  const list = z
    .array(column)
    .check(z.minLength(1))
    .check(
      z.superRefine((written, { addIssue }) => {
        const repeated =
          written.length > most ? most : written.findIndex((one, place) => isRepeated(one, place, written))
        if (repeated < 0) return
        const message =
          repeated === most
            ? `in a list of at most ${formatCount(most)} columns`
            : 'a column that the list contains only once'
        addIssue({ code: 'custom', path: [repeated], message })
      }),
    )
  return z.union([column, list], { error: 'a column name, a column number starting from 0, or a list of these' })
}

function isRepeated(one: string | number, place: number, written: readonly (string | number)[]): boolean {
  return written.indexOf(one) < place
}
