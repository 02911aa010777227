/**
 * Compares the split of samples with several labels with plain iterative stratification, on the same label sets: LD, rLD and
 * ED of 10 folds (lower is better) and the time. Run `node bench/label_set_splits.ts` (Node.js 24) for generated data, or name files:
 * a CSV file with one column of 0 and 1 per label, `FILE.tsv:COLUMN:SEPARATOR` for a table without a header, or COCO
 * annotations in JSON. Further options: `--rows N --labels N --per-sample N` for the generated data, `--shares 0.7,0.15,0.15` in place of
 * 10 folds, and `--python PATH`, which needs NumPy (Debian: python3-numpy). The times are for the split only, from labels in memory.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import seedrandom from 'seedrandom'
import {
  examplesDistribution,
  labelsDistribution,
  relativeLabelsDistribution,
  StratifiedSplitter,
} from '../src/split/index.ts'

interface Sample {
  readonly id: string
  readonly emotion: readonly number[]
}

interface Outcome {
  readonly seconds: number
  readonly parts: readonly (readonly Sample[])[]
}

const FOLDS = 10
const SEED = 42

/** Label l is about as frequent as 1 / (l + 1), and samples of one of five kinds share labels. */
function generate(rows: number, labels: number, perSample: number): Sample[] {
  const random = seedrandom('bench:label sets')
  return Array.from({ length: rows }, (_, row) => {
    const kind = Math.floor(random() * 5)
    const set = new Set<number>()
    while (set.size < perSample) {
      const label = Math.floor(random() * random() * labels)
      if (label % 5 === kind || random() < 0.5) set.add(label)
    }
    return { id: `img_${row}.jpg`, emotion: [...set].sort((a, b) => a - b) }
  })
}

function read(argument: string): Sample[] {
  const [file = '', column = '1', separator = ','] = argument.split(':')
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.json')) return readCoco(text)
  const lines = text.trim().split(/\r?\n/)
  if (file.endsWith('.tsv')) {
    return lines.map((line, row) => ({
      id: String(row),
      emotion: (line.split('\t')[Number(column)] ?? '').split(separator).map(Number),
    }))
  }
  const rows = lines.slice(1).map((line) => line.split(','))
  const columns = Array.from(rows[0]?.keys() ?? []).filter(
    (at) => at > 0 && rows.every((row) => row[at] === '0' || row[at] === '1'),
  )
  return rows.map((row, id) => ({
    id: String(id),
    emotion: columns.flatMap((at, label) => (row[at] === '1' ? [label] : [])),
  }))
}

function readCoco(text: string): Sample[] {
  const { images, annotations } = JSON.parse(text) as {
    images: { id: number }[]
    annotations: { image_id: number; category_id: number }[]
  }
  const sets = new Map(images.map(({ id }) => [id, new Set<number>()]))
  for (const { image_id, category_id } of annotations) sets.get(image_id)?.add(category_id)
  return Array.from(sets, ([id, set]) => ({ id: String(id), emotion: [...set].sort((a, b) => a - b) }))
}

function runOurs(samples: readonly Sample[], shares: readonly number[] | undefined): Outcome {
  const [trainRatio = 0.7, valRatio = 0.15, testRatio = 0.15] = shares ?? []
  const splitter = new StratifiedSplitter({ trainRatio, valRatio, testRatio, seed: SEED })
  const start = performance.now()
  const parts = shares === undefined ? splitter.folds(samples, FOLDS) : splitter.split(samples)
  return { seconds: (performance.now() - start) / 1000, parts }
}

function runPeer(samples: readonly Sample[], shares: readonly number[] | undefined, python: string): Outcome {
  const ratios = shares ?? new Array<number>(FOLDS).fill(1 / FOLDS)
  const script = new URL('./label_set_splits.py', import.meta.url).pathname
  const input = samples.map(({ emotion }) => `${emotion.join(' ')}\n`).join('')
  const { stdout, stderr, status } = spawnSync(python, [script, ratios.join(), String(SEED)], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`Cannot run the peer with "${python}": ${stderr}`)
  const { seconds, folds } = JSON.parse(stdout) as { seconds: number; folds: number[] }
  const parts = ratios.map((): Sample[] => [])
  for (const [row, fold] of folds.entries()) parts[fold]?.push(samples[row] as Sample)
  return { seconds, parts }
}

/** What scikit-learn's KFold would do: folds of rows in a random order, whatever their labels are. */
function runShuffled(samples: readonly Sample[]): Outcome {
  const random = seedrandom('bench:shuffled')
  const order = samples.map((sample) => ({ sample, at: random() })).sort((a, b) => a.at - b.at)
  const parts = Array.from({ length: FOLDS }, (_, fold) =>
    order.filter((_, place) => place % FOLDS === fold).map(({ sample }) => sample),
  )
  return { seconds: 0, parts }
}

function describe(name: string, { seconds, parts }: Outcome, shares: readonly number[] | undefined): void {
  const figures = [
    labelsDistribution(parts).toFixed(5),
    relativeLabelsDistribution(parts).toFixed(5),
    examplesDistribution(parts, shares === undefined ? {} : { ratios: shares }).toFixed(2),
  ]
  console.log(`| ${name} | ${figures.join(' | ')} | ${seconds.toFixed(3)} |`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '1000000' },
    labels: { type: 'string', default: '50' },
    'per-sample': { type: 'string', default: '3' },
    shares: { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
})
const shares = values.shares?.split(',').map(Number)
const generated = () => generate(Number(values.rows), Number(values.labels), Number(values['per-sample']))
const sets: (readonly [string, () => Sample[]])[] =
  positionals.length > 0
    ? positionals.map((argument) => [basename(argument), () => read(argument)] as const)
    : [[`${values.rows} samples, ${values.labels} labels, ${values['per-sample']} per sample`, generated]]
for (const [name, make] of sets) {
  const samples = make()
  console.log(`\n### ${name}: ${samples.length} samples\n\n| | LD | rLD | ED | seconds |\n|---|---|---|---|---|`)
  describe('dataset-balance', runOurs(samples, shares), shares)
  describe('iterative stratification (NumPy)', runPeer(samples, shares, values.python), shares)
  if (shares === undefined) describe('shuffled, as by KFold', runShuffled(samples), shares)
}
