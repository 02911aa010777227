import { join } from 'node:path'
import {
  actionFolder,
  csvFile,
  DATA_FOLDER,
  emopiaFolder,
  jsonlFile,
  parquetFile,
  skewedFile,
  treeFolder,
  treeRepository,
} from './dataset.ts'

/** A program that runs a benchmark and prints JSON with `counts` (and `seconds`, if it measures its own time). */
export interface Contender {
  readonly name: string
  readonly command: readonly string[]
  /** The npm package or Python module that must be installed. */
  readonly needs?: { readonly npm: string } | { readonly python: string }
  /** The file that it writes. It is removed before each run because `split` would extend it. */
  readonly writes?: string
}

/** Our program, and the tools that people would otherwise use. */
export interface Benchmark {
  readonly title: string
  readonly ours: Contender
  readonly peers: readonly Contender[]
  /** How much the counts may differ, because rounding rules differ. */
  readonly tolerance: number
}

export interface BenchmarkOptions {
  readonly rows: number
  readonly python: string
  /** The command-line bundle as it is released. */
  readonly program: string
}

const HERE = import.meta.dirname

/** The benchmarks by their name on the command line. */
export const BENCHMARKS: Readonly<Record<string, (options: BenchmarkOptions) => Promise<readonly Benchmark[]>>> = {
  csv: async (options) => {
    const file = csvFile(options.rows)
    return [
      counting(`analyze CSV, ${count(options.rows)} rows`, analyze(options, file), [
        scanner('csv', file),
        peer('polars.mjs', ['csv', file], 'nodejs-polars'),
        peer('duckdb.mjs', ['csv', file], '@duckdb/node-api'),
        pythonPeer(options, 'pandas_csv.py', [file], 'pandas'),
        peer('udsv.mjs', [file], 'udsv'),
        peer('csv_parse.mjs', [file], 'csv-parse'),
      ]),
    ]
  },
  jsonl: async (options) => {
    const file = jsonlFile(options.rows)
    return [
      counting(`analyze JSONL, ${count(options.rows)} rows`, analyze(options, file), [
        scanner('jsonl', file),
        peer('duckdb.mjs', ['jsonl', file], '@duckdb/node-api'),
        peer('polars.mjs', ['jsonl', file], 'nodejs-polars'),
        { name: 'JSON.parse per line', command: ['node', join(HERE, 'peers/json_parse.mjs'), file] },
      ]),
    ]
  },
  parquet: async (options) => {
    const file = await parquetFile(options.rows)
    return [
      counting(`analyze Parquet, ${count(options.rows)} rows`, analyze(options, file), [
        scanner('parquet', file),
        peer('duckdb.mjs', ['parquet', file], '@duckdb/node-api'),
      ]),
    ]
  },
  split: async (options) => {
    const ending = options.rows > 1_000_000 ? 'rules.json' : 'json'
    return [
      {
        title: `split CSV, ${count(options.rows)} rows, into a ${ending === 'json' ? 'full index file' : 'rules file'}`,
        ours: split(options, options.rows, ending),
        peers: [pythonPeer(options, 'sklearn_split.py', [String(options.rows)], 'sklearn')],
        tolerance: 100,
      },
    ]
  },
  groups: async (options) => [
    {
      title: 'split CSV, 100,000 rows in 33,000 groups (for the peer, only the split is timed)',
      ours: split(options, 100_000, 'json', BY_SONG),
      peers: [pythonPeer(options, 'sklearn_groups.py', [csvFile(100_000)], 'sklearn')],
      tolerance: 1000,
    },
  ],
  balance: async (options) =>
    (['oversample', 'undersample', 'hybrid', 'weighted', 'over_ratio'] as const).map((strategy) => ({
      title: `${strategy} ${count(options.rows)} samples, in process`,
      ours: balance(strategy, options.rows),
      peers: [pythonPeer(options, 'imblearn_balance.py', [strategy, String(options.rows)], 'imblearn')],
      tolerance: 0,
    })),
  balanced_csv: async ({ program, python }) => {
    const file = skewedFile(1_000_000)
    const writes = join(DATA_FOLDER, 'balanced.csv')
    const args = [
      'balance',
      file,
      '--label',
      'emotion',
      '-s',
      'oversample',
      '-o',
      writes,
      '--format',
      'json',
      '--quiet',
    ]
    const name = 'pandas, imblearn and to_csv'
    return [
      {
        title: 'balance a CSV file, 1,000,000 rows to 4,800,000',
        ours: { name: 'dataset-balance', command: ['node', program, ...args], writes },
        peers: [
          {
            name,
            command: [python, join(HERE, 'peers/imblearn_csv.py'), file, 'emotion', writes],
            needs: { python: 'imblearn' },
            writes,
          },
        ],
        tolerance: Number.POSITIVE_INFINITY,
      },
    ]
  },
  tree: async (options) => {
    const folder = treeFolder(200_000)
    const repository = treeRepository(200_000)
    return [
      counting('analyze a tree of 200,000 files in 13 folders', analyze(options, folder), [
        scanner('tree', folder),
        pythonPeer(options, 'walk.py', [folder], 'os'),
      ]),
      {
        title: 'read the classes of the same tree from a commit, in process',
        ours: { name: 'dataset-balance', command: ['node', join(HERE, 'ours/ls_tree.ts'), repository] },
        peers: [{ name: 'git ls-tree', command: ['git', '-C', repository, 'ls-tree', '-r', '-z', 'HEAD'] }],
        tolerance: Number.POSITIVE_INFINITY,
      },
    ]
  },
  growth,
  action: async () => [
    { title: 'the action without the network, on EMOPIA (1,078 clips)', ours: action(), peers: [], tolerance: 0 },
  ],
  startup: async (options) => [
    {
      title: 'analyze 1,078 clips in the EMOPIA layout',
      ours: { name: 'dataset-balance', command: ['node', options.program, 'analyze', emopiaFolder()] },
      peers: [
        { name: 'empty Node.js process', command: ['node', '-e', '0'] },
        { name: 'import pandas', command: [options.python, '-c', 'import pandas'], needs: { python: 'pandas' } },
      ],
      tolerance: Number.POSITIVE_INFINITY,
    },
  ],
}

/** Compares our program with itself at a tenth of the rows. */
async function growth(options: BenchmarkOptions): Promise<readonly Benchmark[]> {
  const [few, many] = [options.rows / 10, options.rows]
  const pairs: readonly (readonly [what: string, ten: Contender, one: Contender])[] = [
    ['analyze CSV', analyze(options, csvFile(many)), analyze(options, csvFile(few))],
    ['analyze JSONL', analyze(options, jsonlFile(many)), analyze(options, jsonlFile(few))],
    ['analyze Parquet', analyze(options, await parquetFile(many)), analyze(options, await parquetFile(few))],
    ['split into a rules file', split(options, many, 'rules.json'), split(options, few, 'rules.json')],
    ['split into a full index file', split(options, many, 'json'), split(options, few, 'json')],
    ['split in groups', split(options, few, 'json', BY_SONG), split(options, few / 10, 'json', BY_SONG)],
    ['oversample', balance('oversample', many), balance('oversample', few)],
    ['undersample', balance('undersample', many), balance('undersample', few)],
    ['analyze a tree of 200,000 files', analyze(options, treeFolder(200_000)), analyze(options, treeFolder(20_000))],
  ]
  return pairs.map(([what, ten, one]) => ({
    title: `growth: ${what}`,
    ours: { ...ten, name: 'ten times the rows' },
    peers: [{ ...one, name: 'a tenth' }],
    tolerance: Number.POSITIVE_INFINITY,
  }))
}

const BY_SONG: readonly string[] = ['--group', 'song_id']

function split(
  { program }: BenchmarkOptions,
  rows: number,
  ending: 'json' | 'rules.json',
  flags: readonly string[] = [],
): Contender {
  const writes = join(DATA_FOLDER, `split-${rows}.${ending}`)
  const ratios = ['--train-ratio', '0.7', '--val-ratio', '0.15', '--test-ratio', '0.15']
  const command = ['node', program, 'split', csvFile(rows), ...ratios, ...flags, '-o', writes, '--format', 'json']
  return { name: 'dataset-balance', command, writes }
}

function balance(strategy: string, rows: number): Contender {
  return { name: 'dataset-balance', command: ['node', join(HERE, 'ours/balance.ts'), strategy, String(rows)] }
}

/** The built action in a dry run, which does everything except network requests. */
function action(): Contender {
  const variables = Object.entries(actionFolder()).map(([name, value]) => `${name}=${value}`)
  const path = `PATH=${process.env['PATH'] ?? ''}`
  return {
    name: 'dataset-balance',
    command: ['env', '-i', path, ...variables, 'node', join(HERE, '../dist/action/index.js')],
  }
}

function counting(title: string, ours: Contender, peers: readonly Contender[]): Benchmark {
  return { title, ours, peers, tolerance: 0 }
}

function analyze({ program }: BenchmarkOptions, path: string): Contender {
  return { name: 'dataset-balance', command: ['node', program, 'analyze', path, '--format', 'json'] }
}

/** The scanner without the rest of the program. The difference between the two is startup and report. */
export const SCANNER = 'scanner alone'

function scanner(format: string, path: string): Contender {
  return { name: SCANNER, command: ['node', join(HERE, 'ours/scan.ts'), format, path] }
}

function peer(script: string, args: readonly string[], npm: string): Contender {
  return { name: npm, command: ['node', join(HERE, 'peers', script), ...args], needs: { npm } }
}

function pythonPeer({ python }: BenchmarkOptions, script: string, args: readonly string[], module: string): Contender {
  const name = module === 'os' ? 'os.walk' : module
  return { name, command: [python, join(HERE, 'peers', script), ...args], needs: { python: module } }
}

function count(rows: number): string {
  return rows.toLocaleString('en')
}
