import type { SplitPlan } from './plan.ts'

/** The rows of each split, ascending. */
export function rowsOfParts({ assignment, names }: Pick<SplitPlan, 'assignment' | 'names'>): Int32Array[] {
  const sizes = new Int32Array(names.length)
  for (const part of assignment) if (part >= 0) sizes[part] = (sizes[part] as number) + 1
  const lists = Array.from(sizes, (size) => new Int32Array(size))
  sizes.fill(0)
  for (let row = 0; row < assignment.length; row++) {
    const part = assignment[row] as number
    if (part < 0) continue
    const place = sizes[part] as number
    ;(lists[part] as Int32Array)[place] = row
    sizes[part] = place + 1
  }
  return lists
}
