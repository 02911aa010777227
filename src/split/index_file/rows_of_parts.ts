import type { SplitPlan } from '../plan/index.ts'

/** The rows of each split, in ascending order or in the order of `rows`. */
export function rowsOfParts(
  { assignment, names }: Pick<SplitPlan, 'assignment' | 'names'>,
  rows?: Int32Array,
): Int32Array[] {
  const sizes = new Int32Array(names.length)
  for (const part of assignment) if (part >= 0) sizes[part] = (sizes[part] as number) + 1
  const lists = Array.from(sizes, (size) => new Int32Array(size))
  sizes.fill(0)
  for (let i = 0; i < assignment.length; i++) {
    const row = rows === undefined ? i : (rows[i] as number)
    const part = assignment[row] as number
    if (part < 0) continue
    const place = sizes[part] as number
    ;(lists[part] as Int32Array)[place] = row
    sizes[part] = place + 1
  }
  return lists
}
