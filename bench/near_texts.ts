/**
 * Measures `leakage.near` on generated texts: 100,000 texts of 30 words in two splits, with 5,000 planted pairs at a similarity
 * of 0.87 (one word replaced; with 28 word 3-grams, the next possible values are 0.81 and 0.87, so none is 0.85) and 5,000 at 0.6. Counts how many of the first are found
 * and how many of the second, and measures the seconds of the search and the peak memory of the process. Run
 * `node bench/near_texts.ts` (Node.js 24). `--minhash=FOLDER` also runs the npm package `minhash` that is installed there,
 * with the same number of hash functions, and `--hostile` runs texts that are very much alike.
 */

import { createRequire } from 'node:module'
import seedrandom from 'seedrandom'
import { decimal } from '../src/config/settings/decimal.ts'
import type { LabelTable } from '../src/dataset/table/label_table.ts'
import { textColumn } from '../src/dataset/table/text_column.ts'
import { nearLeak } from '../src/split/audit/near/near_leak.ts'
import { nearPairs } from '../src/split/audit/near/near_pairs.ts'
import { shinglesOf } from '../src/split/audit/near/shingles.ts'
import { wordTexts } from '../src/split/audit/near/word_texts.ts'

const TEXTS = 100_000
const WORDS = 30
const PLANTED = 5_000
const THRESHOLD = decimal('0.8')

interface Planted {
  readonly texts: readonly string[]
  /** The positions of the first texts of pairs above the threshold; their copies follow them. */
  readonly above: ReadonlySet<number>
  readonly below: ReadonlySet<number>
}

/** Even positions are in train and odd ones in test, so each planted pair is in two splits. */
function generate(): Planted {
  const random = seedrandom('bench:near_texts')
  const word = () => `word${Math.floor(random() * 20_000)}`
  const texts: string[] = []
  const plant = (replaced: readonly number[]) => {
    const words = Array.from({ length: WORDS }, word)
    const copy = words.map((one, place) => (replaced.includes(place) ? `${one}x` : one))
    return texts.push(words.join(' '), copy.join(' ')) - 2
  }
  // Of 28 shingles, the second word is in 2 (26 of 30 in common); words 0, 5 and 11 are in 7 (21 of 35).
  const above = new Set(Array.from({ length: PLANTED }, () => plant([1])))
  const below = new Set(Array.from({ length: PLANTED }, () => plant([0, 5, 11])))
  while (texts.length < TEXTS) texts.push(Array.from({ length: WORDS }, word).join(' '))
  return { texts, above, below }
}

function tableOf(texts: readonly string[]): LabelTable {
  return {
    size: texts.length,
    classes: ['joy'],
    labels: new Int32Array(texts.length),
    ids: textColumn(texts.map((_, row) => `text_${row}`)),
    content: Int32Array.from(texts.keys()),
    contentValues: texts,
    sources: [{ name: 'bench', start: 0, end: texts.length }],
  }
}

const SPLITS = { names: ['train', 'test'] }

function assignmentOf({ length }: readonly string[]): Int16Array {
  return Int16Array.from({ length }, (_, row) => row % 2)
}

interface Found {
  readonly name: string
  readonly seconds: number
  readonly pairs: readonly (readonly [number, number])[]
}

function ours(texts: readonly string[]): Found {
  const start = performance.now()
  const { texts: normalized } = wordTexts(texts)
  const order = [...texts.keys()].sort((a, b) => (a % 2) - (b % 2) || a - b)
  const placed = { texts: Int32Array.from(order), parts: Int32Array.from(order, (row) => row % 2) }
  const { pairs } = nearPairs(shinglesOf(normalized), placed, THRESHOLD)
  const seconds = (performance.now() - start) / 1000
  const rows = pairs.map(({ a, b }) => [order[a] ?? 0, order[b] ?? 0].sort((x, y) => x - y) as [number, number])
  return { name: 'dataset-balance', seconds, pairs: rows }
}

interface PeerHash {
  update(text: string): void
  jaccard(other: PeerHash): number
}

/** The same with the package, which estimates similarities. It cannot be queried with a text that is not in its index. */
function peer(texts: readonly string[], folder: string): Found {
  const { Minhash, LshIndex } = createRequire(`${folder}/`)('minhash') as {
    Minhash: new (options: { readonly numPerm: number }) => PeerHash
    LshIndex: new (options: {
      readonly bandSize: number
    }) => { insert(key: number, hash: PeerHash): void; query(hash: PeerHash): (number | string)[] }
  }
  const start = performance.now()
  const index = new LshIndex({ bandSize: 5 })
  const hashes = texts.map((text, row) => {
    const hash = new Minhash({ numPerm: 125 })
    const words = text.split(' ')
    for (let i = 0; i + 2 < words.length; i++) hash.update(words.slice(i, i + 3).join(' '))
    index.insert(row, hash)
    return hash
  })
  const pairs: [number, number][] = []
  for (const [row, hash] of hashes.entries()) {
    if (row % 2 === 0) continue
    for (const key of new Set(index.query(hash).map(Number))) {
      if (key % 2 === 1) continue
      if ((hashes[key]?.jaccard(hash) ?? 0) >= 0.8) pairs.push([Math.min(key, row), Math.max(key, row)])
    }
  }
  return { name: 'minhash', seconds: (performance.now() - start) / 1000, pairs }
}

function describe({ name, seconds, pairs }: Found, { above, below }: Planted): void {
  const planted = (firsts: ReadonlySet<number>) => pairs.filter(([a, b]) => firsts.has(a) && b === a + 1).length
  const [right, wrong] = [planted(above), planted(below)]
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${name}: ${seconds.toFixed(2)} s, peak ${peak} MiB, ${right} of ${above.size} pairs at 0.87, ${wrong} of ${below.size} at 0.6, ${pairs.length - right - wrong} others`,
  )
}

const shared = (count: number) => Array.from({ length: count }, (_, i) => `shared${i}`).join(' ')

/** Texts for which comparing all candidates would take hours. */
const HOSTILE: Readonly<Record<string, (row: number) => string>> = {
  'identical texts': () => shared(30),
  'one word differs (0.93)': (row) => `${shared(29)} w${row}`,
  'four words differ (0.75)': (row) => `${shared(26)} a${row} b${row} c${row} d${row}`,
}

function main(args: readonly string[]): void {
  if (args.includes('--hostile')) {
    for (const [name, textOf] of Object.entries(HOSTILE)) {
      const texts = Array.from({ length: TEXTS }, (_, row) => textOf(row))
      const values = [...new Set(texts)]
      const codes = new Map(values.map((value, code) => [value, code]))
      const content = Int32Array.from(texts, (text) => codes.get(text) ?? -1)
      const start = performance.now()
      const table = { ...tableOf(texts), content, contentValues: values }
      const leak = nearLeak(table, { ...SPLITS, assignment: assignmentOf(texts) }, { threshold: THRESHOLD })
      const seconds = ((performance.now() - start) / 1000).toFixed(2)
      console.log(`${name}: ${seconds} s, ${leak.isAtLeast ? 'at least ' : ''}${leak.count} pairs`)
    }
    return
  }
  const planted = generate()
  describe(ours(planted.texts), planted)
  const folder = args.find((arg) => arg.startsWith('--minhash='))?.slice('--minhash='.length)
  if (folder !== undefined) describe(peer(planted.texts, folder), planted)
}

main(process.argv.slice(2))
