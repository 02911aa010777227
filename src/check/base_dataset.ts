import { posix } from 'node:path'
import { type Change, compareTables } from '../analysis/index.ts'
import { type Config, changedSettings, InputError, NoDataset } from '../config/index.ts'
import {
  configOfFound,
  type Dataset,
  hashPrefixes,
  type LabelTable,
  type Layout,
  readDataset,
  type Tree,
  textColumn,
  withUniqueIds,
} from '../dataset/index.ts'
import type { ComparedWithBase } from '../report/index.ts'
import { readingChanges } from './policy.ts'
import type { Base } from './request.ts'

/** The base's samples compared with the head's, or why they cannot be compared. */
export type BaseDataset =
  | {
      readonly kind: 'read'
      readonly table: LabelTable
      /** How it was read, unless the base has no dataset. */
      readonly layout?: Layout
      /** The config that it was read with, unless the base has no dataset. */
      readonly config?: Config
      readonly change: Change
      readonly sha: string
      readonly name: string
    }
  | {
      readonly kind: 'none'
      readonly reason: string
      /** Whether there is a base that cannot be read. */
      readonly unreadable?: true
    }

export function comparedWithBase(base: BaseDataset): ComparedWithBase {
  return base.kind === 'none'
    ? { kind: 'none', reason: base.reason }
    : { kind: 'change', change: base.change, sha: base.sha, name: base.name }
}

interface BaseQuestion {
  readonly config: Config
  readonly head: Tree
  readonly dataset: Dataset
  readonly base: Base
}

/**
 * Reads the base with the head's `data` and `labels`, then at the place where the head's dataset was found, and if that
 * fails, with the base's own settings. A dataset that Git does not track has no base, unless the base has a dataset at the
 * same place. If the base has no dataset, all samples of the head are new.
 */
export async function readBaseDataset({ config, head, dataset, base }: BaseQuestion): Promise<BaseDataset> {
  if (base.kind === 'none') return base
  const isNew = !(await isTracked(head, dataset))
  const there = dataset.layout.found === undefined ? [] : [configOfFound(config, dataset.layout)]
  const configs = [config, ...there, ...('missing' in base.config ? [] : [base.config])]
  const found = await readFirst(base.tree, configs, (one) => readTable(base.tree, one))
  const before: BaseTable | string = found ?? { table: EMPTY_TABLE }
  if (isNew && (typeof before === 'string' || before.table.size === 0))
    return { kind: 'none', reason: 'Git does not track the dataset' }
  if (typeof before === 'string') {
    const reason = `the dataset in ${base.tree.name} cannot be read: ${before}`
    return { kind: 'none', reason, unreadable: true }
  }
  return { kind: 'read', ...before, change: compareTables(before.table, dataset.table), sha: base.sha, name: base.name }
}

/**
 * Reads the base with its own settings, if the change edits those that determine how samples are read. Returns nothing if
 * the base was read with its own settings already, or if they cannot read it.
 */
export async function readWithOwnSettings(
  base: Base,
  before: BaseDataset,
  head: Config,
): Promise<OwnBaseTable | undefined> {
  if (base.kind === 'none' || before.kind === 'none' || 'missing' in base.config) return undefined
  const { tree, config } = base
  if (before.config === config || readingChanges(changedSettings(config, head)).length === 0) return undefined
  const read = await readFirst(tree, [config], (one) => readTable(tree, one))
  return typeof read === 'string' ? undefined : read
}

/** The samples of the base, how they were read, and with which config. */
export type OwnBaseTable = Required<BaseTable>

async function readTable(tree: Tree, config: Config): Promise<OwnBaseTable> {
  const read = await readDataset(tree, config)
  const { table, layout } = withUniqueIds(read, hashPrefixes(read.table.ids, config.data))
  return { table, layout, config }
}

/** Returns whether Git tracks any of the dataset's label files, or a file in its folder. */
async function isTracked(head: Tree, { layout }: Dataset): Promise<boolean> {
  if (head.blobIds === undefined) return true
  for (const path of layout.files) {
    const isFolder = (await head.kindOf(path)) === 'folder'
    const ids = await head.blobIds(isFolder ? path : posix.dirname(path))
    if (isFolder ? ids.size > 0 : ids.has(posix.basename(path))) return true
  }
  return false
}

type BaseTable = Pick<Extract<BaseDataset, { kind: 'read' }>, 'table' | 'layout' | 'config'>

/**
 * Reads a dataset with the first config that can. Returns the reason if there is a dataset that cannot be read, and
 * `undefined` if there is none.
 */
export async function readFirst<T extends object>(
  tree: Tree,
  configs: readonly Config[],
  read: (config: Config) => Promise<T>,
): Promise<T | string | undefined> {
  let reason: string | undefined
  for (const config of configs) {
    if ((await tree.kindOf(config.data.datasetPath)) === undefined) continue
    try {
      return await read(config)
    } catch (error) {
      if (error instanceof NoDataset) continue
      if (!(error instanceof InputError)) throw error
      reason ??= error.message
    }
  }
  return reason
}

const EMPTY_TABLE: LabelTable = {
  size: 0,
  classes: [],
  labels: new Int32Array(),
  ids: textColumn([]),
  sources: [{ name: '', start: 0, end: 0 }],
}
