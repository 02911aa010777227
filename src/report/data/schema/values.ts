import { z } from 'zod'

/* The values that a report consists of. A report can come from a stranger's workflow run, so every size is bounded. */

/** The largest number of entries of a list. */
export const MOST_ENTRIES = 200_000
export const text = z.string().max(100_000)
export const texts = z.array(text).max(MOST_ENTRIES)
export const count = z.int().min(0)
export const counts = z.array(count).max(MOST_ENTRIES)
export const figure = z.number().min(0).max(Number.MAX_SAFE_INTEGER)
/** A value or a limit of a threshold. */
export const finiteNumber = z.number().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)
export const strategy = z.enum(['oversample', 'undersample', 'hybrid', 'weighted'])
