import type { Decimal } from '../../../config/index.ts'
import { type LabelTable, lineOfRow, textAt } from '../../../dataset/index.ts'
import type { Leak } from '../../plan/index.ts'
import type { SplitsOfRows } from '../leakage.ts'
import type { Placed } from './buckets.ts'
import { type NearPair, nearPairs } from './near_pairs.ts'
import { shinglesOf } from './shingles.ts'
import { wordTexts } from './word_texts.ts'

interface NearOptions {
  /** The Jaccard similarity from which on two texts are nearly identical. */
  readonly threshold: Decimal
  /** Tells how much of the work is done. */
  readonly progress?: ((doing: string, done: number, total: number) => void) | undefined
}

/** A text in a split: the number of samples, and the first of them. */
interface Place {
  readonly text: number
  readonly part: number
  readonly row: number
  samples: number
}

const MOST_EXAMPLES = 10
const FIX = 'remove one text of each pair, or set labels.group to keep such samples together'

/**
 * Finds nearly identical texts of the column `labels.content` in more than one split. The count is that of the pairs of samples.
 * The examples name the first sample of each text in each split, those with different values first.
 */
export function nearLeak(table: LabelTable, splits: SplitsOfRows, { threshold, progress }: NearOptions): Leak {
  const { texts, textOf } = wordTexts(table.contentValues ?? [])
  const places = placesOf(table, splits, textOf)
  const placed: Placed = {
    texts: Int32Array.from(places, ({ text }) => text),
    parts: Int32Array.from(places, ({ part }) => part),
  }
  const { pairs, areBounded } = nearPairs(shinglesOf(texts), placed, threshold, (done, bands) =>
    progress?.('comparing texts', done, bands),
  )
  const count = pairs.reduce((sum, { a, b }) => sum + samplesAt(places, a) * samplesAt(places, b), 0)
  const examples = firstPairs(pairs, places, table).map((pair) => pairText(pair, { table, splits }))
  return { kind: 'near', by: 'text', count, examples, fix: FIX, ...(areBounded && { isAtLeast: true }) }
}

function samplesAt(places: readonly Place[], at: number): number {
  return places[at]?.samples ?? 0
}

/** Returns each text in each split that it is in, sorted by split and row. */
function placesOf(
  { size, content }: LabelTable,
  { assignment, names, further }: SplitsOfRows,
  textOf: Int32Array,
): Place[] {
  const places = new Map<number, Place>()
  const add = (row: number, part: number) => {
    const text = textOf[content?.[row] ?? -1] ?? -1
    if (part < 0 || text < 0) return
    const key = text * names.length + part
    const known = places.get(key)
    if (known === undefined) places.set(key, { text, part, row, samples: 1 })
    else known.samples++
  }
  for (let row = 0; row < size; row++) add(row, assignment[row] ?? -1)
  for (const [i, row] of further?.rows.entries() ?? []) add(row, further?.codes[i] ?? -1)
  return [...places.values()].sort((a, b) => a.part - b.part || a.row - b.row)
}

/** The pair with the earlier row first. */
interface OrderedPair {
  readonly first: Place
  readonly second: Place
  readonly similarity: number
  /** Whether both values are equal, which is leakage of identical content as well. */
  readonly areEqual: boolean
}

/** Returns the first pairs in the order of the rows. Equal values come last because they could hide all other pairs. */
function firstPairs(
  pairs: readonly NearPair[],
  places: readonly Place[],
  { content }: LabelTable,
): readonly OrderedPair[] {
  const first: OrderedPair[] = []
  for (const { a, b, similarity } of pairs) {
    const [one, other] = [places[a], places[b]]
    if (one === undefined || other === undefined) continue
    const [earlier, later] = one.row <= other.row ? [one, other] : [other, one]
    first.push({ first: earlier, second: later, similarity, areEqual: content?.[one.row] === content?.[other.row] })
    if (first.length >= 20 * MOST_EXAMPLES) keepFirst(first)
  }
  keepFirst(first)
  return first
}

function keepFirst(pairs: OrderedPair[]): void {
  pairs.sort(
    (a, b) => Number(a.areEqual) - Number(b.areEqual) || a.first.row - b.first.row || a.second.row - b.second.row,
  )
  pairs.splice(MOST_EXAMPLES)
}

interface Naming {
  readonly table: LabelTable
  readonly splits: SplitsOfRows
}

function pairText({ first, second, similarity }: OrderedPair, naming: Naming): string {
  // Rounded down, so 1.00 means that the sets of shingles are the same.
  const shown = (Math.floor(similarity * 100 + 1e-9) / 100).toFixed(2)
  return `${sampleText(first, naming)} ≈ ${sampleText(second, naming)}: ${shown}`
}

function sampleText({ row, part }: Place, { table, splits }: Naming): string {
  const line = lineOfRow(table, row)
  return `${textAt(table.ids, row)} (${splits.names[part]}${line === undefined ? '' : `, ${line}`})`
}
