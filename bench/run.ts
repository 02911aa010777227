/**
 * Compares our program with the peers that are installed. Runs them one after the other, each in its own process:
 * `npm run bench -- csv jsonl parquet split groups balance balanced_csv tree startup action growth [--rows N] [--rounds N] [--python PATH] [--scanner]
 * [--without NAME...]`; `--scanner` compares only the scanner instead of the whole program.
 * The data is generated in `bench/data`. To install the peers: the Debian packages python3-pandas, python3-sklearn and python3-imblearn, and
 * `npm install --no-save nodejs-polars nodejs-polars-linux-x64-gnu udsv`.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BENCHMARKS, type Benchmark, type Contender, SCANNER } from './contenders.ts'
import { isInstalled, measure, type Run } from './measure.ts'

interface Measured {
  readonly contender: Contender
  readonly runs: Run[]
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: '10000000' },
      rounds: { type: 'string', default: '5' },
      python: { type: 'string', default: '/usr/bin/python3' },
      scanner: { type: 'boolean', default: false },
      without: { type: 'string', multiple: true, default: [] },
    },
  })
  const program = join(import.meta.dirname, '../dist/analyze_balance.js')
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHMARKS)) {
    const make = BENCHMARKS[name]
    if (make === undefined) throw new Error(`Unknown benchmark '${name}': ${Object.keys(BENCHMARKS).join(', ')}`)
    for (const benchmark of await make({ rows: Number(values.rows), python: values.python, program })) {
      const alone = benchmark.peers.find(({ name }) => name === SCANNER)
      const ours = values.scanner && alone !== undefined ? alone : benchmark.ours
      const wanted = benchmark.peers.filter((peer) => peer !== ours && !values.without.includes(peer.name))
      const peers = wanted.filter((peer) => isInstalled(peer, values.python))
      report(benchmark, runInTurn([ours, ...peers], Number(values.rounds), values.python))
      const missing = wanted.filter((peer) => !peers.includes(peer))
      if (missing.length > 0) console.log(`not installed: ${missing.map(({ name }) => name).join(', ')}\n`)
    }
  }
}

/** Runs the contenders one after the other in each round, after one round that warms the file cache and is not counted. */
function runInTurn(contenders: readonly Contender[], rounds: number, python: string): Measured[] {
  const measured = contenders.map((contender): Measured => ({ contender, runs: [] }))
  for (let round = 0; round <= rounds; round++) {
    for (const { contender, runs } of measured) {
      const run = measure(contender, python)
      if (round > 0) runs.push(run)
    }
  }
  return measured
}

function report({ title, tolerance }: Benchmark, [ours, ...peers]: readonly Measured[]): void {
  if (ours === undefined) return
  for (const { contender, runs } of peers) {
    const difference = largestDifference(ours.runs[0]?.counts ?? {}, runs[0]?.counts ?? {})
    if (difference > tolerance)
      throw new Error(`${title}: ${contender.name} got different counts: the largest difference is ${difference}`)
  }
  const rows = [ours, ...peers].map(({ contender, runs }) => {
    const ratios = spread(ours.runs.map(({ seconds }, round) => seconds / (runs[round]?.seconds ?? Number.NaN)))
    return [
      contender.name,
      describe(spread(runs.map(({ seconds }) => seconds)), 3),
      Math.max(...runs.map(({ mebibytes }) => mebibytes)).toFixed(0),
      contender === ours.contender ? '' : describe(ratios, 2),
    ]
  })
  console.log(`### ${title}\n`)
  console.log('| | seconds: median (min-max) | peak MiB | ours / theirs: median (min-max) |\n|---|---|---|---|')
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
  console.log('')
}

function largestDifference(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return Math.max(0, ...Array.from(names, (name) => Math.abs((a[name] ?? 0) - (b[name] ?? 0))))
}

interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const [min = Number.NaN] = sorted
  return { min, median: sorted[Math.floor(sorted.length / 2)] ?? min, max: sorted.at(-1) ?? min }
}

function describe({ min, median, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}-${max.toFixed(digits)})`
}

await main()
