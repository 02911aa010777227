import { compareTexts, type LabelTable, setOfRow, UNLABELLED } from '../dataset/index.ts'
import type { LabelChange, SampleExample } from './change.ts'

/** The number of examples per label. */
const EXAMPLES = 5

interface LabelRows {
  added: number
  removed: number
  readonly rows: number[]
}

/** Collects what each label gains and loses, one relabelled sample after the other. */
interface LabelChanges {
  /** Adds a sample whose label set differs: its row in the base and in the head. */
  add(baseRow: number, row: number): void
  /** Returns the changes of all labels that gained or lost samples. */
  done(exampleOf: (row: number) => SampleExample): LabelChange[]
}

/** Compares sets by name, because the codes of the two sides differ. A sample without a set has at most one label. */
export function labelChanges(base: LabelTable, head: LabelTable): LabelChanges {
  const byName = new Map<string | null, LabelRows>()
  const note = (name: string | null, row: number, kind: 'added' | 'removed') => {
    const known = byName.get(name) ?? { added: 0, removed: 0, rows: [] }
    if (known.added + known.removed === 0) byName.set(name, known)
    known[kind]++
    if (known.rows.length < EXAMPLES) known.rows.push(row)
  }
  return {
    add(baseRow, row) {
      const before = namesIn(base, baseRow)
      const after = namesIn(head, row)
      for (const name of after) if (!before.has(name)) note(name, row, 'added')
      for (const name of before) if (!after.has(name)) note(name, row, 'removed')
    },
    done(exampleOf) {
      const changes = Array.from(byName, ([name, { added, removed, rows }]) => ({
        name,
        added,
        removed,
        examples: rows.map(exampleOf),
      }))
      return changes.sort((a, b) => compareNames(a.name, b.name))
    },
  }
}

/** Returns the names of a row's labels; only `null` if it is unlabelled. */
function namesIn({ labels, labelSets, classes }: LabelTable, row: number): Set<string | null> {
  const label = labels[row] ?? UNLABELLED
  if (label === UNLABELLED) return new Set([null])
  if (labelSets === undefined) return new Set([classes[label] ?? null])
  const names = new Set<string | null>()
  for (const code of setOfRow(labelSets, row)) {
    names.add(classes[code] ?? null)
  }
  return names
}

/** Compares names. Unlabelled comes before all names. */
export function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null)
  return compareTexts(a, b)
}
