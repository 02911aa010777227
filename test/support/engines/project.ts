import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { folderWith } from '../folders.ts'
import { type Outcome, SCRIPT } from '../runtimes.ts'
import { copyLine } from './rows.ts'

/** The settings of a project whose labels are in a file or a database. */
export interface Settings {
  /** `dataset_path`: a file, or the URL of a database without a password. */
  readonly path: string
  /** The table, if the labels are in a database. */
  readonly table?: string | undefined
  readonly group?: boolean
  readonly hash?: 'md5' | 'sha256'
  /** More lines of the config. */
  readonly more?: string
  readonly files?: Readonly<Record<string, string>>
}

export const RULES = 'split.rules.json'

/** A folder with this config, and the files that it needs. */
export function projectWith({ path, table, group = false, hash = 'md5', more = '', files = {} }: Settings): string {
  const labels = ['id: id', 'label: label', ...(group ? ['group: song'] : [])]
  if (table !== undefined) labels.unshift(`table: ${table}`)
  const config = `data:
  dataset_path: ${JSON.stringify(path)}
  save_split_indices: true
  split_indices_path: ${RULES}
  hash: ${hash}
labels: { ${labels.join(', ')} }
thresholds:
  max_imbalance_ratio: { warn: 2, fail: 1000000 }
${more}`
  return folderWith({ ...files, '.github/dataset-balance.yml': config })
}

/** Runs the bundle in a folder, while servers in this process go on. */
export async function runTool(folder: string, args: readonly string[], url?: string): Promise<Outcome> {
  const { DATASET_BALANCE_DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    env: url === undefined ? env : { ...env, DATASET_BALANCE_DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, stdout, stderr }
}

export const rulesIn = (folder: string): string => readFileSync(join(folder, RULES), 'utf8')

/** `id, label, split` of all labelled samples by the tool itself, in the text format of COPY, sorted. */
export async function membersOf(folder: string): Promise<string> {
  const { code, stderr } = await runTool(folder, ['split', '.', '-o', 'members.csv'])
  if (code !== 0) throw new Error(stderr)
  const [, ...rows]: string[][] = parse(readFileSync(join(folder, 'members.csv')))
  const labelled = rows.filter(([, , split]) => split !== '')
  return sortedLines(labelled.map(copyLine).join(''))
}

export const sortedLines = (lines: string): string => lines.split('\n').sort().join('\n')

interface Report {
  readonly dataset: unknown
  readonly sources?: readonly { readonly name: string }[]
  readonly notes?: readonly { readonly message: string }[]
}

/** A JSON report without what names the source, as the command of the note that proposes `--rebalance` does. */
export function reportOf(json: string): unknown {
  const { dataset: _, sources, notes, ...report } = JSON.parse(json) as Report
  return {
    ...report,
    sources: sources?.map(({ name: _, ...figures }) => figures),
    notes: notes?.filter(({ message }) => !message.includes('--rebalance')),
  }
}
