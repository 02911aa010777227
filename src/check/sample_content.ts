import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Config } from '../config/index.ts'
import { type Dataset, GitUnavailable, type Note, type Source, type Tree, textAt } from '../dataset/index.ts'
import type { Progress } from './progress.ts'

/** What a sample's file holds, by its git blob id or its SHA-256. */
export interface SampleContent {
  /** None where nothing was looked at. */
  readonly of: ((row: number) => string | undefined) | undefined
  readonly notes: readonly Note[]
}

interface ContentQuestion {
  readonly tree: Tree
  readonly dataset: Dataset
  readonly config: Config
  readonly progress?: Progress | undefined
}

const NOT_LOOKED_AT: SampleContent = { of: undefined, notes: [] }

/**
 * Finds the content of each sample's file: by git's blob ids, for which no file is read; outside git by SHA-256, and only
 * where the config asks for it in so many words.
 */
export async function contentOf(question: ContentQuestion): Promise<SampleContent> {
  if (question.config.thresholds.leakage.content === 'off') return NOT_LOOKED_AT
  try {
    return await lookedAt(question)
  } catch (error) {
    if (!(error instanceof GitUnavailable)) throw error
    const message = `Identical content in two splits was not looked for: ${error.message}`
    return { of: undefined, notes: [{ level: 'note', message }] }
  }
}

async function lookedAt({ tree, dataset, config, progress }: ContentQuestion): Promise<SampleContent> {
  const asked = config.written.has('thresholds.leakage') || config.written.has('thresholds.leakage.content')
  const contents = new Map<number, string>()
  for (const [place, source] of dataset.table.sources.entries()) {
    const folder = await folderOf(tree, config, place)
    const files = folder === undefined ? undefined : await contentFiles({ tree, folder, asked, progress })
    if (files === undefined) continue
    fill({ contents, dataset, source, files, prefix: place === 0 ? '' : `${source.name}:` })
  }
  return contents.size > 0 ? { of: (row) => contents.get(row), notes: [] } : NOT_LOOKED_AT
}

/** The folder that holds a source's files; none where there is none. */
async function folderOf(tree: Tree, { data }: Config, place: number): Promise<string | undefined> {
  const path = place === 0 ? data.datasetPath : data.additionalDatasets[place - 1]?.path
  if (path === undefined) return undefined
  return (await tree.kindOf(path)) === 'folder' ? path : path.replace(/\/?[^/]*$/, '')
}

interface FolderQuestion {
  readonly tree: Tree
  readonly folder: string
  /** Whether files may be read and hashed. */
  readonly asked: boolean
  readonly progress: Progress | undefined
}

/** Content by a file's path below the folder; none where nothing is known of it. */
async function contentFiles(question: FolderQuestion): Promise<ReadonlyMap<string, string> | undefined> {
  const { tree, folder, asked, progress } = question
  const blobs = await tree.blobIds?.(folder)
  if (blobs !== undefined && blobs.size > 0) return blobs
  if (!asked) return undefined
  const hashes = new Map<string, string>()
  const files = await tree.files(folder)
  for (const [done, { path }] of files.entries()) {
    progress?.('hashing files', done, files.length)
    const bytes = await tree.read(posix.join(folder, path))
    if (bytes.length > 0) hashes.set(path, createHash('sha256').update(bytes).digest('hex'))
  }
  return hashes
}

interface Filling {
  readonly contents: Map<number, string>
  readonly dataset: Dataset
  readonly source: Source
  readonly files: ReadonlyMap<string, string>
  readonly prefix: string
}

/** An id is its file's path, or the one file's name without folder and ending. */
function fill({ contents, dataset, source, files, prefix }: Filling): void {
  const stems = byStem(files)
  const { ids } = dataset.table
  const mayBe = lengthsOf([...files.keys(), ...stems.keys()], prefix)
  for (let row = source.start; row < source.end; row++) {
    if (!mayBe.has((ids.offsets[row + 1] as number) - (ids.offsets[row] as number))) continue
    const id = textAt(ids, row).slice(prefix.length)
    const content = files.get(id) ?? stems.get(id)
    if (content !== undefined) contents.set(row, content)
  }
}

/** How many bytes an id may have: in a table of millions few do, where the folder holds little but the table. */
function lengthsOf(names: readonly string[], prefix: string): ReadonlySet<number> {
  const front = Buffer.byteLength(prefix)
  return new Set(names.map((name) => front + Buffer.byteLength(name)))
}

/** Files by name without folder and ending, where only one has it. */
function byStem(files: ReadonlyMap<string, string>): ReadonlyMap<string, string | undefined> {
  const stems = new Map<string, string | undefined>()
  for (const [path, content] of files) {
    const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
    stems.set(stem, stems.has(stem) ? undefined : content)
  }
  return stems
}
