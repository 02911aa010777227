import { matchRows } from '../../analysis/index.ts'
import { type Config, counted, firstFew, listed } from '../../config/index.ts'
import { type Dataset, type LabelTable, type Note, textAt } from '../../dataset/index.ts'

/** What is known about the dataset, its base and their index files. */
interface Found {
  readonly request: { readonly config: Pick<Config, 'data' | 'written'> }
  readonly dataset: Pick<Dataset, 'table' | 'layout'>
  readonly base: { readonly kind: 'none' } | { readonly kind: 'read'; readonly table: LabelTable }
  readonly policy: { readonly binding: Pick<Config, 'thresholds'> }
  readonly headFile: { readonly kind: string }
  readonly baseFile: { readonly kind: string }
}

interface OwnFrozen {
  readonly head: LabelTable
  readonly base: LabelTable
  /** Whether `test_changed` is on, which reports samples that leave the test split. */
  readonly isTestCompared: boolean
  /** Whether ids are row numbers, which do not show which rows are new. */
  readonly areNumbered: boolean
}

/**
 * Applies `frozen_splits` to the dataset's own split. No growth places samples there, so each new sample in a frozen split is a
 * warning, and each one that leaves it. If an index file applies, only its splits are frozen, which a note says.
 */
export function noteOnOwnFrozen({ request, dataset, base, policy, headFile, baseFile }: Found): Note[] {
  const { data, written } = request.config
  const head = dataset.table
  const onBase = base.kind === 'read' ? base.table : undefined
  const own = data.frozenSplits.filter((name) => [head, onBase].some((table) => table?.splits?.names.includes(name)))
  if (own.length === 0) return []
  const isRequested = data.saveSplitIndices && written.has('data.save_split_indices')
  if (isRequested || headFile.kind !== 'missing' || baseFile.kind !== 'missing') {
    const message = `data.frozen_splits freezes the splits of the index file, not the dataset's own ${listed(own)} split`
    return [{ level: 'note', message }]
  }
  if (onBase?.splits === undefined) return []
  const isTestCompared = policy.binding.thresholds.testChanged !== 'off'
  const question = { head, base: onBase, isTestCompared, areNumbered: !dataset.layout.stableIds }
  return own.flatMap((name) => [...noteOnJoined(question, name), ...noteOnLeft(question, name)])
}

const RELEASE = 'from data.frozen_splits'

function noteOnJoined({ head, base, areNumbered }: OwnFrozen, name: string): Note[] {
  const rows = rowsIn(head, name)
  const joined = areNumbered
    ? rows.slice(rowsIn(base, name).length)
    : rows.filter((row) => !isIn(base, name, matchRows(base.ids, head.ids)[row] ?? -1))
  if (joined.length === 0) return []
  const named = areNumbered ? '' : `: ${firstFew(joined.map((row) => textAt(head.ids, row)))}`
  const [samples, them] = [counted(joined.length, 'sample is', 'samples are'), joined.length === 1 ? 'it' : 'them']
  const message = `${samples} new in the dataset's own ${name} split, which is frozen${named}. Move ${them} to another split, or remove ${name} ${RELEASE}.`
  return [{ level: 'warning', message }]
}

function noteOnLeft({ head, base, areNumbered, isTestCompared }: OwnFrozen, name: string): Note[] {
  if (areNumbered || (name === 'test' && isTestCompared)) return []
  const kept = new Set<number>()
  const baseRows = matchRows(base.ids, head.ids)
  for (const row of rowsIn(head, name)) kept.add(baseRows[row] ?? -1)
  const left = rowsIn(base, name).filter((row) => !kept.has(row))
  if (left.length === 0) return []
  const samples = counted(left.length, 'sample leaves', 'samples leave')
  const message = `${samples} the dataset's own ${name} split, which is frozen: ${firstFew(left.map((row) => textAt(base.ids, row)))}. Restore ${left.length === 1 ? 'it' : 'them'}, or remove ${name} ${RELEASE}.`
  return [{ level: 'warning', message }]
}

function rowsIn(table: LabelTable, name: string): number[] {
  const rows: number[] = []
  for (let row = 0; row < table.size; row++) if (isIn(table, name, row)) rows.push(row)
  return rows
}

function isIn({ splits }: LabelTable, name: string, row: number): boolean {
  const code = splits?.names.indexOf(name) ?? -1
  return code >= 0 && splits?.codes[row] === code
}
