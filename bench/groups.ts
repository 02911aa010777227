/**
 * Compares grouped splits at 70/15/15 with scikit-learn's StratifiedGroupKFold, on the same labels and groups. Run
 * `node bench/groups.ts` (Node.js 24) for generated data, with `--cremad LIST` for the file names of CREMA-D, or with
 * `--emopia CSV` for EMOPIA's label.csv. This needs `python3` with scikit-learn (Debian: python3-sklearn); use
 * `--python=PATH` for another Python. The times are for the split only, from labels in memory, after one warm-up run of
 * our code (the peer's code is already compiled).
 */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import seedrandom from 'seedrandom'
import { decimal } from '../src/config/settings/decimal.ts'
import type { LabelTable } from '../src/dataset/table/label_table.ts'
import { textColumn } from '../src/dataset/table/text_column.ts'
import { freshSplit, type SplitSettings, summarizeSplit } from '../src/split/index.ts'

interface Sample {
  readonly id: string
  readonly label: string
  readonly group: string
}

interface Run {
  readonly seed: number
  readonly seconds: number
  readonly deviation: number
}

const SEEDS = 5
const RATIOS = [decimal('0.7'), decimal('0.15'), decimal('0.15')] as const

/** 100,000 samples of 13 classes (20:1) in about 33,000 groups of mixed classes and geometric sizes. */
function generate(rows = 100_000, classes = 13, groups = 33_000): Sample[] {
  const random = seedrandom('bench:groups')
  const shares = Array.from({ length: classes }, (_, code) => 20 ** (-code / (classes - 1)))
  const total = shares.reduce((a, b) => a + b, 0)
  const draw = () => {
    let left = random() * total
    for (const [code, share] of shares.entries()) {
      left -= share
      if (left < 0) return code
    }
    return classes - 1
  }
  return Array.from({ length: rows }, (_, row) => ({
    id: `audio/clip_${row}.wav`,
    label: `class ${draw()}`,
    group: `song ${row < groups ? row : Math.floor(random() * groups)}`,
  }))
}

function readCremad(file: string): Sample[] {
  const names = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split('/').at(-1) ?? '')
  return names
    .filter((name) => name.endsWith('.wav'))
    .map((name) => ({ id: name, label: name.split('_')[2] ?? '', group: name.split('_')[0] ?? '' }))
}

function readEmopia(file: string): Sample[] {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
  return lines.map((line) => {
    const [id = '', label = ''] = line.split(',')
    return { id, label, group: id.slice(3, 14) }
  })
}

function toTable(samples: readonly Sample[]): LabelTable & { groups: NonNullable<LabelTable['groups']> } {
  const classes = [...new Set(samples.map(({ label }) => label))].sort()
  const codes = new Map(classes.map((name, code) => [name, code]))
  const names = [...new Set(samples.map(({ group }) => group))]
  const groupCodes = new Map(names.map((name, code) => [name, code]))
  return {
    size: samples.length,
    classes,
    labels: Int32Array.from(samples, ({ label }) => codes.get(label) ?? -1),
    ids: textColumn(samples.map(({ id }) => id)),
    groups: {
      codes: Int32Array.from(samples, ({ group }) => groupCodes.get(group) ?? -1),
      names,
      key: 'group',
      noun: 'groups',
    },
    sources: [{ name: 'bench', start: 0, end: samples.length }],
  }
}

function runOurs(table: LabelTable, seed: number): Run {
  const settings: SplitSettings = {
    parts: { kind: 'splits', ratios: RATIOS },
    seed,
    hash: 'md5',
    rounding: 'auto',
    stratified: true,
  }
  const start = performance.now()
  const plan = freshSplit(table, settings, 1)
  const seconds = (performance.now() - start) / 1000
  return { seed, seconds, deviation: summarizeSplit(table, settings, plan).largestDeviation.share }
}

function runPeer({ labels, groups }: ReturnType<typeof toTable>, python: string): Run[] {
  const input = `${labels.join(' ')}\n${groups.codes.join(' ')}\n`
  const script = new URL('./groups.py', import.meta.url).pathname
  const { stdout, stderr, status } = spawnSync(python, [script, String(SEEDS)], { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Cannot run scikit-learn with "${python}": ${stderr}`)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Run)
}

function describe(
  name: string,
  runs: readonly Run[],
): { seconds: number; best: number; median: number; worst: number } {
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
  const seconds = sorted(runs.map((run) => run.seconds))
  const deviations = sorted(runs.map((run) => run.deviation))
  const middle = Math.floor(runs.length / 2)
  const points = (share: number | undefined) => `${((share ?? 0) * 100).toFixed(3)}`
  console.log(
    `${name}: ${seconds[middle]?.toFixed(3)} s (${seconds[0]?.toFixed(3)} to ${seconds.at(-1)?.toFixed(3)}), ` +
      `largest deviation: best ${points(deviations[0])}, median ${points(deviations[middle])}, worst ${points(deviations.at(-1))} points`,
  )
  return {
    seconds: seconds[middle] ?? 0,
    best: deviations[0] ?? 0,
    median: deviations[middle] ?? 0,
    worst: deviations.at(-1) ?? 0,
  }
}

function main(args: readonly string[]): void {
  const file = args.at(-1) ?? ''
  const samples = args.includes('--cremad')
    ? readCremad(file)
    : args.includes('--emopia')
      ? readEmopia(file)
      : generate()
  const table = toTable(samples)
  console.log(`${table.size} samples, ${table.classes.length} classes, ${table.groups.names.length} groups`)
  runOurs(table, SEEDS)
  const ours = describe(
    'dataset-balance',
    Array.from({ length: SEEDS }, (_, seed) => runOurs(table, seed)),
  )
  const python = args.find((arg) => arg.startsWith('--python='))?.slice('--python='.length) ?? '/usr/bin/python3'
  const peer = describe('StratifiedGroupKFold', runPeer(table, python))
  const times = (of: number) => (of / ours.worst).toFixed(1)
  console.log(`time: ${(ours.seconds / peer.seconds).toFixed(4)} of the peer's`)
  console.log(`our worst seed is ${times(peer.best)} times better than its best, ${times(peer.median)} than its median`)
}

main(process.argv.slice(2))
