import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { type Config, counted, formatCount } from '../config/index.ts'
import {
  blobId,
  configOfFound,
  firstRows,
  formatOfId,
  GitUnavailable,
  type LabelTable,
  type Note,
  type Source,
  type Tree,
  UNLABELLED,
} from '../dataset/index.ts'
import { contentByName } from '../split/index.ts'
import type { BaseDataset } from './base_dataset.ts'
import { type ContentPolicy, prefixOf, projectFiles, type SampleDataset, samplePaths } from './content/index.ts'
import type { CheckRequest, Progress } from './request.ts'

/** The content of each sample's file, as its Git blob id or its SHA-256. */
export interface SampleContent {
  /** Returns the content of a row's file; undefined if no content was compared. */
  readonly of: ((row: number) => string | undefined) | undefined
  readonly notes: readonly Note[]
  /** Why no content could be compared. */
  readonly unavailable?: string
  /** The number of labelled samples that do not name a file, if others do. */
  readonly unnamed?: number
  /** Whether `labels.content` contains names of files. These are compared where there is no file. */
  readonly byName?: boolean
}

interface ContentQuestion {
  readonly tree: Tree
  readonly dataset: SampleDataset
  readonly config: Config
  /** The configs whose thresholds apply; `config` if left out. */
  readonly policies?: readonly ContentPolicy[]
  readonly progress?: Progress | undefined
  /** The rows whose content is needed; by default all. */
  readonly wants?: (row: number) => boolean
}

const NOT_LOOKED_AT: SampleContent = { of: undefined, notes: [] }

/**
 * Finds the content of each sample's file: by Git's blob ids, for which no file is read, or outside Git by SHA-256, but only
 * if the config asks for it explicitly.
 */
export async function contentOf(question: ContentQuestion): Promise<SampleContent> {
  const { config, policies = [config] } = question
  if (!comparesContent(policies)) return NOT_LOOKED_AT
  const content = await contentOfFiles(question)
  if (content.unavailable === undefined) return content
  const message = `Could not check for identical content: ${content.unavailable}`
  return { ...content, notes: [{ level: 'note', message }] }
}

/** Returns whether the content of different samples is compared. */
export function comparesContent(policies: readonly ContentPolicy[]): boolean {
  return policies.some(({ thresholds: { leakage, labelConflicts } }) => {
    return leakage.content !== 'off' || labelConflicts !== 'off'
  })
}

/** Finds the content of each sample's file, even if no content is compared. */
export async function contentOfFiles(question: ContentQuestion): Promise<SampleContent> {
  try {
    return await lookedAt(question)
  } catch (error) {
    if (!(error instanceof GitUnavailable)) throw error
    return { of: undefined, notes: [], unavailable: error.message }
  }
}

/** Returns where to look for the content of the base's samples. Nothing if the base has no dataset. */
export function filesOfBase(
  { base: there, progress }: CheckRequest,
  base: BaseDataset,
): Omit<ContentQuestion, 'policies' | 'wants'> | undefined {
  if (base.kind === 'none' || there.kind === 'none') return undefined
  const { table, layout, config } = base
  if (layout === undefined || config === undefined) return undefined
  return { tree: there.tree, dataset: { table, layout }, config, progress }
}

async function lookedAt(question: ContentQuestion): Promise<SampleContent> {
  const { tree, dataset, config, policies = [config], progress, wants } = question
  const isConfigured = KEYS.some((key) => policies.some(({ written }) => written.has(key)))
  const contents = new Map<number, string>()
  const named = new Set<number>()
  for (const [place, source] of dataset.table.sources.entries()) {
    const folder = await folderOf(tree, configOfFound(config, dataset.layout), place)
    if (folder === undefined) continue
    const blobs = (await tree.blobIds?.(folder)) ?? NO_BLOBS
    const paths = isConfigured
      ? new Set([...blobs.keys(), ...(await tree.files(folder)).map(({ path }) => path)])
      : blobs
    const prefix = prefixOf(source, place)
    const rows = samplePaths({ dataset, source, prefix, folder: posix.normalize(folder), paths, wants })
    const places = [{ folder, rows, blobs }]
    if (isBelowProject(folder) && rows.size < source.end - source.start) {
      const asked = { tree, dataset, source, prefix, folder, found: rows, withUntracked: isConfigured, wants }
      places.push({ folder: '', ...(await projectFiles(asked)) })
    }
    for (const one of places) {
      const content = await contentOfPaths(one.rows.values(), { tree, ...one, progress })
      for (const [row, path] of one.rows) {
        named.add(row)
        const found = content.get(path)
        if (found !== undefined) contents.set(row, found)
      }
    }
    if (namesContent(config, dataset.table, place)) addNames(dataset.table, source, { contents, wants })
  }
  if (contents.size === 0) return NOT_LOOKED_AT
  const { size, content } = dataset.table
  const unnamed = content === undefined ? labelledWithout(named, dataset.table) : 0
  const byName =
    dataset.table.files !== undefined &&
    dataset.table.sources.some((_, place) => namesContent(config, dataset.table, place))
  const notes = (isConfigured || byName) && unnamed > 0 ? [noteOnOthers(unnamed, size, byName)] : []
  return { of: (row) => contents.get(row), notes, unnamed, ...(byName && { byName }) }
}

function isBelowProject(folder: string): boolean {
  return !/^(?:\.?$|\/|\.\.)/.test(posix.normalize(folder === '' ? '.' : folder))
}

/** Whether `labels.content` of a dataset contains names of files, so equal names in this column are equal content. */
function namesContent({ data, labels }: Config, { content, sources }: LabelTable, place: number): boolean {
  const { start, end } = sources[place] ?? { start: 0, end: 0 }
  if (content?.subarray(start, end).some((code) => code >= 0)) return false
  return (place === 0 ? labels : data.additionalDatasets[place - 1]?.labels)?.content !== undefined
}

interface NamedContents {
  readonly contents: Map<number, string>
  readonly wants: ((row: number) => boolean) | undefined
}

/** The names of files that are not there are compared, so the same name in two splits is found. */
function addNames({ files }: LabelTable, { start, end }: Source, { contents, wants }: NamedContents): void {
  for (let row = start; files !== undefined && row < end; row++) {
    const name = files.values[files.codes[row] ?? -1]
    if (name !== undefined && wants?.(row) !== false && !contents.has(row)) contents.set(row, contentByName(name))
  }
}

/** Counts the labelled samples without a file. All rows with the same id have the file of the first row. */
function labelledWithout(named: ReadonlySet<number>, table: LabelTable): number {
  const { size, labels } = table
  if (named.size === size) return 0
  const firstOf = firstRows(table)
  let count = 0
  for (let row = 0; row < size; row++) {
    if (labels[row] !== UNLABELLED && !named.has(firstOf(row))) count++
  }
  return count
}

/** Reports the samples that are not compared, if the config asks for the comparison. */
function noteOnOthers(others: number, size: number, byName: boolean): Note {
  const [verb, their] = others === 1 ? ['does', 'its'] : ['do', 'their']
  const samples = `${formatCount(others)} of ${counted(size, 'sample')} ${verb} not name a file`
  const message = byName
    ? `${samples} that Git tracks in labels.content, so only the ${others === 1 ? 'name is' : 'names are'} compared, not the content`
    : `${samples}, so ${their} content is not compared`
  return { level: 'note', message }
}

/** If one of these is set, files that Git does not track are read and hashed. */
const KEYS = [
  'thresholds.leakage',
  'thresholds.leakage.content',
  'thresholds.label_conflicts',
  'thresholds.test_changed',
]

const NO_BLOBS: ReadonlyMap<string, string> = new Map()

/** Returns the folder with a source's files, or undefined if there is none. */
async function folderOf(tree: Tree, { data }: Config, place: number): Promise<string | undefined> {
  const path = place === 0 ? data.datasetPath : data.additionalDatasets[place - 1]?.path
  if (path === undefined) return undefined
  return (await tree.kindOf(path)) === 'folder' ? path : path.replace(/\/?[^/]*$/, '')
}

interface Reading {
  readonly tree: Tree
  readonly folder: string
  readonly blobs: ReadonlyMap<string, string>
  readonly progress: Progress | undefined
}

/** Returns the content by path: Git's blob id, the id that Git would compute, or SHA-256 if Git tracks nothing there. */
async function contentOfPaths(paths: Iterable<string>, reading: Reading): Promise<ReadonlyMap<string, string>> {
  const { tree, folder, blobs, progress } = reading
  const contents = new Map<string, string>()
  const [anyBlob] = blobs.values()
  const unknown = new Set<string>()
  for (const path of paths) {
    const blob = blobs.get(path)
    if (blob === undefined) unknown.add(path)
    else contents.set(path, blob)
  }
  let done = 0
  for (const path of unknown) {
    progress?.('hashing files', done++, unknown.size)
    const bytes = await tree.read(posix.join(folder, path))
    if (bytes.length > 0) contents.set(path, contentHash(bytes, anyBlob))
  }
  return contents
}

function contentHash(bytes: Uint8Array, anyBlob: string | undefined): string {
  if (anyBlob === undefined) return createHash('sha256').update(bytes).digest('hex')
  return blobId(bytes, formatOfId(anyBlob))
}
