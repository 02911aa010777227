import { folderOf } from './paths.ts'
import { sortedBy, splitOfFile } from './split_files.ts'

/**
 * Joins tables of one folder with the same columns if one of them is the training split and the names of others say that
 * they are its other splits, whatever else their names contain: `translated_train.tsv`, `dev_2k.tsv`, `test_2k.tsv`. If
 * several tables are the same split, they stay separate.
 *
 * @param shapeOf What tables must have in common; undefined for a table that is never joined.
 */
export function joinedBySplit<T extends { readonly paths: readonly string[] }>(
  tables: readonly T[],
  shapeOf: (table: T) => string | undefined,
): readonly (readonly [T, ...T[]])[] {
  const joined = new Map<T, readonly [T, ...T[]] | undefined>()
  const named = tables.flatMap((table) => {
    const shape = table.paths.every((path) => splitOfFile(path) !== undefined) ? shapeOf(table) : undefined
    return shape === undefined ? [] : [{ table, key: JSON.stringify([[...new Set(table.paths.map(folderOf))], shape]) }]
  })
  for (const alike of sortedBy(named, ({ key }) => key)) {
    const family = alike.map(({ table }) => table)
    const [train, ...others] = family.filter((table) => splitsIn(table).has('train'))
    if (train === undefined || others.length > 0) continue
    const times = new Map<string, number>()
    for (const split of family.flatMap((table) => [...splitsIn(table)])) times.set(split, (times.get(split) ?? 0) + 1)
    const isOnly = (split: string) => HELD_OUT.has(split) && times.get(split) === 1
    const fitting = family.filter((one) => one === train || [...splitsIn(one)].every(isOnly))
    const [first = train, ...more] = fitting
    for (const one of fitting) joined.set(one, one === first ? [first, ...more] : undefined)
  }
  return tables.flatMap((table) => {
    const family = joined.get(table)
    return family === undefined ? (joined.has(table) ? [] : [[table]]) : [family]
  })
}

const HELD_OUT: ReadonlySet<string> = new Set(['val', 'test', 'eval', 'holdout'])

function splitsIn({ paths }: { readonly paths: readonly string[] }): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => splitOfFile(path) ?? []))
}
