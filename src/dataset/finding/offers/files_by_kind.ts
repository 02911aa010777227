import { counted, formatCount, lastAnswer, shortened } from '../../../config/index.ts'
import { areNamedAsParts, byKey, isGenericName } from '../../layouts/index.ts'
import { commonFolder, type FileKind, joinPath, kindOfFile } from '../../paths/index.ts'

/** The files of one kind, and the number of them in each folder; `''` is the given one. */
export interface KindOfFiles {
  readonly kind: FileKind
  readonly paths: readonly string[]
  readonly folders: ReadonlyMap<string, number>
}

/** Groups files by kind, the most frequent kind first. */
export const filesByKind: (files: readonly string[]) => readonly KindOfFiles[] = lastAnswer(newlyGrouped)

function newlyGrouped(files: readonly string[]): readonly KindOfFiles[] {
  const byKind = new Map<FileKind, string[]>()
  for (const path of files) {
    const kind = kindOfFile(path)
    const paths = byKind.get(kind)
    if (paths === undefined) byKind.set(kind, [path])
    else paths.push(path)
  }
  return [...byKind]
    .map(([kind, paths]) => ({ kind, paths, folders: foldersOf(paths) }))
    .sort((a, b) => b.paths.length - a.paths.length)
}

function foldersOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return counts
}

const NOUNS: Readonly<Record<FileKind, string>> = {
  image: 'image',
  audio: 'audio file',
  midi: 'MIDI file',
  video: 'video',
  text: 'text document',
  data: 'file of arrays, volumes or signals',
  'no-ending': 'file without an extension',
  table: 'table',
  annotation: 'JSON or XML file',
  notebook: 'notebook',
  code: 'code file',
  config: 'configuration file',
  documentation: 'documentation file',
  archive: 'archive',
  model: 'model file',
  pointer: 'DVC file',
  other: 'other file',
}

const MOST_KINDS = 7

/** Returns one line per kind: `3,000 audio files in recordings`. */
export function kindLines(kinds: readonly KindOfFiles[]): readonly string[] {
  const shown = kinds.length > MOST_KINDS ? kinds.slice(0, MOST_KINDS - 1) : kinds
  const rest = kinds.slice(shown.length).reduce((sum, { paths }) => sum + paths.length, 0)
  return [
    ...shown.map(({ kind, paths, folders }) => `${countedKind(paths.length, kind)}${placesOf(folders)}`),
    ...(rest > 0 ? [`${counted(rest, 'file')} of other kinds`] : []),
  ]
}

function countedKind(count: number, kind: FileKind): string {
  const [first = '', ...others] = NOUNS[kind].split(/ (?=of |without )/)
  return [counted(count, first), ...others].join(' ')
}

const MOST_FOLDERS = 3
/** If there are more folders than this, their top-level folders are shown instead. */
const MANY_FOLDERS = 6

function placesOf(all: ReadonlyMap<string, number>): string {
  const folders = all.size > MANY_FOLDERS ? upperFolders(all) : all
  const sorted = [...folders].sort(([, a], [, b]) => b - a)
  const [only] = sorted
  if (only !== undefined && sorted.length === 1) return only[0] === '' ? '' : ` in ${shownFolder(only[0])}`
  const rest = sorted.length - MOST_FOLDERS
  const shown = sorted.slice(0, rest === 1 ? MOST_FOLDERS + 1 : MOST_FOLDERS)
  const texts = shown.map(([folder, count]) => `${shownFolder(folder)} (${formatCount(count)})`)
  return ` in ${texts.join(', ')}${rest > 1 ? ` and ${counted(rest, 'more folder')}` : ''}`
}

function upperFolders(all: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [folder, count] of all) {
    const [upper = ''] = folder.split('/', 1)
    counts.set(upper, (counts.get(upper) ?? 0) + count)
  }
  return counts
}

function shownFolder(folder: string): string {
  return folder === '' ? '.' : shortened(folder)
}

/** Files below a folder. */
interface FilesBelow {
  readonly folder: string
  /** Relative to that folder. */
  readonly paths: readonly string[]
}

/**
 * Returns the folder that directly contains most of the files, and the common folder of all of them, the more likely one first.
 * Of several versions of the same texts, only one is returned.
 */
export function treesOf(files: KindOfFiles): readonly FilesBelow[] {
  return files.kind === 'text' ? allTreesOf(files).map(oneVersion) : allTreesOf(files)
}

function allTreesOf({ paths, folders }: KindOfFiles): readonly FilesBelow[] {
  const [largest] = [...folders].sort(([, a], [, b]) => b - a)
  if (largest === undefined) return []
  const common = commonFolder([...folders.keys()])
  const all = below(common, paths)
  if (largest[0] === common) return [all]
  const own = below(largest[0], paths)
  return largest[1] >= paths.length * 0.6 ? [own, all] : [all, own]
}

function below(folder: string, paths: readonly string[]): FilesBelow {
  const start = folder === '' ? '' : `${folder}/`
  return { folder, paths: paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length)) }
}

/** Returns the files of one folder if all folders next to it contain the same names: `bare`, `lemm`. */
function oneVersion(tree: FilesBelow): FilesBelow {
  const versions = [...byKey(tree.paths, (path) => path.slice(0, path.indexOf('/') + 1))]
  const [[first = '', paths] = ['', []], ...others] = versions
  const own = new Set(paths.map((path) => path.slice(first.length)))
  const isSame = ([front, files]: (typeof versions)[number]) =>
    front !== '' && files.length === own.size && files.every((path) => own.has(path.slice(front.length)))
  const areFew = first === '' || own.size < FEWEST_OF_VERSION || others.length === 0
  const names = versions.map(([front]) => front.slice(0, -1))
  if (areFew || areNamedAsParts(names, false) || names.every(isGenericName) || !others.every(isSame)) return tree
  return { folder: joinPath(tree.folder, first.slice(0, -1)), paths: [...own] }
}

const FEWEST_OF_VERSION = 20
