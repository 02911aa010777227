import type { GroupVectors } from './group_balance.ts'

/** Groups with the same counts are of the same kind, because they are interchangeable for the balance. */
export interface GroupKinds {
  readonly count: number
  readonly vectors: GroupVectors
  /** The kind of each unit, numbered in the order of their first units. */
  readonly ofUnit: Int32Array
}

export function groupKinds({ offsets, columns, counts }: GroupVectors): GroupKinds {
  const kinds = new Map<string, number>()
  const firsts: number[] = []
  const ofUnit = new Int32Array(offsets.length - 1)
  for (let unit = 0; unit < ofUnit.length; unit++) {
    const [start, end] = [offsets[unit], offsets[unit + 1]]
    const key = `${columns.subarray(start, end).join()};${counts.subarray(start, end).join()}`
    const known = kinds.get(key)
    ofUnit[unit] = known ?? kinds.size
    if (known === undefined) firsts.push(kinds.set(key, kinds.size) && unit)
  }
  return { count: kinds.size, ofUnit, vectors: selectVectors({ offsets, columns, counts }, firsts) }
}

function selectVectors({ offsets, columns, counts }: GroupVectors, chosen: readonly number[]): GroupVectors {
  const length = chosen.reduce((sum, v) => sum + (offsets[v + 1] as number) - (offsets[v] as number), 0)
  const selected = {
    offsets: new Int32Array(chosen.length + 1),
    columns: new Int32Array(length),
    counts: new Int32Array(length),
  }
  let end = 0
  for (const [place, v] of chosen.entries()) {
    selected.columns.set(columns.subarray(offsets[v], offsets[v + 1]), end)
    selected.counts.set(counts.subarray(offsets[v], offsets[v + 1]), end)
    end += (offsets[v + 1] as number) - (offsets[v] as number)
    selected.offsets[place + 1] = end
  }
  return selected
}
