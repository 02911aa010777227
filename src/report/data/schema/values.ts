import * as z from 'zod/mini'

/* The values that a report consists of. A report can come from a stranger's workflow run, so every size is bounded. */

/** The largest number of entries of a list. */
const MOST_ENTRIES = 200_000

export function listOf<T extends z.core.SomeType>(entry: T, most: number = MOST_ENTRIES) {
  return z.array(entry).check(z.maxLength(most))
}

export const text = z.string().check(z.maxLength(100_000))
export const texts = listOf(text)
export const count = z.int().check(z.minimum(0))
export const counts = listOf(count)
export const figure = z.number().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER))
/** A value or a limit of a threshold. */
export const finiteNumber = z.number().check(z.minimum(-Number.MAX_SAFE_INTEGER), z.maximum(Number.MAX_SAFE_INTEGER))
export const strategy = z.enum(['oversample', 'undersample', 'hybrid', 'weighted'])
