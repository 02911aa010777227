import { type ClassCounts, compareTexts, type LabelSets, type LabelTable } from '../dataset/index.ts'
import type { Change, ClassChange } from './change.ts'

/** A map from the name of a class to the name that it should have. */
export type Renames = ReadonlyMap<string, string>

/** Returns the samples per class as if classes were renamed. */
export function renameCounts(counts: ClassCounts, renames: Renames): ClassCounts {
  const classes = renamedClasses(counts.classes, renames)
  const place = new Map(classes.map((name, code) => [name, code]))
  const codes = counts.classes.map((name) => place.get(renames.get(name) ?? name) ?? 0)
  const merged = (values: readonly number[]) => mergeValues(values, codes, classes.length)
  return {
    ...counts,
    classes,
    counts: merged(counts.counts),
    sources: counts.sources.map((source) => ({ ...source, counts: merged(source.counts) })),
  }
}

/** Returns the remaining names in the order of their bytes. */
export function renamedClasses(classes: readonly string[], renames: Renames): string[] {
  return [...new Set(classes.map((name) => renames.get(name) ?? name))].sort(compareTexts)
}

function mergeValues(values: readonly number[], codes: readonly number[], length: number): number[] {
  const merged = new Array<number>(length).fill(0)
  for (const [code, value] of values.entries()) {
    const to = codes[code] ?? 0
    merged[to] = (merged[to] ?? 0) + value
  }
  return merged
}

/** Returns the change as if classes of the head were renamed. */
export function renameChange(change: Change, renames: Renames): Change {
  const head = renameCounts(change.head, renames)
  const classes = renameClassChanges(change.classes, renames)
  const sizes = head.counts.filter((count) => count > 0)
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0)
  return {
    ...change,
    head,
    classes,
    appeared: classes.filter((one) => one.base === 0 && one.head > 0).map(({ name }) => name),
    vanished: classes.filter((one) => one.base > 0 && one.head === 0).map(({ name }) => name),
    headRatio: largest / sizes.reduce((a, b) => Math.min(a, b), largest),
  }
}

export function renameClassChanges(changes: readonly ClassChange[], renames: Renames): ClassChange[] {
  const merged = new Map<string, ClassChange>()
  for (const one of changes) {
    const name = renames.get(one.name) ?? one.name
    const other = merged.get(name)
    merged.set(name, other === undefined ? { ...one, name } : mergedChange(name, one, other))
  }
  return [...merged.values()].sort((a, b) => compareTexts(a.name, b.name))
}

function mergedChange(name: string, one: ClassChange, other: ClassChange): ClassChange {
  const sum = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a + b)
  const [added, removed] = [sum(one.added, other.added), sum(one.removed, other.removed)]
  const known = { ...(added !== undefined && { added }), ...(removed !== undefined && { removed }) }
  return { name, base: one.base + other.base, head: one.head + other.head, ...known }
}

/** A table of samples with several labels. */
type MultiLabelTable = LabelTable & { readonly labelSets: LabelSets }

/** Returns the table as if labels were renamed. A label that occurs twice in a set after that counts once. */
export function renameLabelSets(table: MultiLabelTable, renames: Renames): MultiLabelTable {
  const classes = renamedClasses(table.classes, renames)
  const places = new Map(classes.map((name, code) => [name, code]))
  const codes = table.classes.map((name) => places.get(renames.get(name) ?? name) ?? 0)
  const { offsets, codes: before } = table.labelSets
  const after = new Int32Array(before.length)
  const ends = new Uint32Array(table.size + 1)
  const labels = table.labels.slice()
  let end = 0
  for (let row = 0; row < table.size; row++) {
    const own = Array.from(before.subarray(offsets[row], offsets[row + 1]), (code) => codes[code] as number)
    const set = [...new Set(own)].sort((a, b) => a - b)
    after.set(set, end)
    if (set[0] !== undefined) labels[row] = set[0]
    end += set.length
    ends[row + 1] = end
  }
  return { ...table, classes, labels, labelSets: { offsets: ends, codes: after.slice(0, end) } }
}

/** The same for any table. */
export function renameTable(table: LabelTable, renames: Renames): LabelTable {
  const { labelSets } = table
  if (labelSets !== undefined) return renameLabelSets({ ...table, labelSets }, renames)
  const classes = renamedClasses(table.classes, renames)
  const places = new Map(classes.map((name, code) => [name, code]))
  const codes = table.classes.map((name) => places.get(renames.get(name) ?? name) ?? 0)
  return { ...table, classes, labels: table.labels.map((code) => codes[code] ?? code) }
}
