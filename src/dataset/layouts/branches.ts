import { lastAnswer } from '../../config/index.ts'
import {
  byPrecedence,
  type FileRole,
  fileRoles,
  IMAGE,
  isPlainWord,
  lastStep,
  type Medium,
  masksBeside,
  OTHER_PICTURES,
} from '../paths/index.ts'
import { areMasks } from './folder_names.ts'
import type { FolderNode } from './folder_nodes.ts'

/** A folder with its files, sorted by type, and its subfolders. */
export interface Branch {
  readonly name: string
  /** The path below the dataset, or '' for the folder of the dataset. */
  readonly path: string
  /** The files directly inside it that may be samples, by their medium. */
  readonly files: Map<Medium, string[]>
  /** Files that are never samples. */
  readonly others: OtherFile[]
  readonly branches: Map<string, Branch>
  /** The number of files per medium in it and below it, without those that accompany a file of another medium. */
  readonly media: Map<Medium, number>
  /** The number of code files in it and below it. */
  code: number
  /** The number of files in it and below it that indicate what it contains. */
  counted: number
  /** The number of files that each path represents, if it is not one. */
  readonly weights: Weights | undefined
}

export type Weights = ReadonlyMap<string, number>

interface OtherFile {
  readonly path: string
  readonly role: FileRole
}

/**
 * The folders of a dataset as a tree, with their files.
 *
 * @param weights The number of files that each path represents, if it is not one.
 */
export const branchesOf: (files: readonly string[], weights?: Weights) => Branch = lastAnswer(newBranches)

function newBranches(files: readonly string[], weights?: Weights): Branch {
  const root = newBranch('', '', weights)
  const roleOf = fileRoles()
  const known = new Map<string, Branch>([['', root]])
  let [last, branch] = ['', root]
  for (const path of files) {
    const slash = Math.max(path.lastIndexOf('/'), 0)
    if (slash !== last.length || !path.startsWith(last)) {
      last = path.slice(0, slash)
      branch = branchAt(last, known, weights)
    }
    const role = roleOf(slash === 0 ? path : path.slice(slash + 1))
    if (role.medium === undefined) branch.others.push({ path, role })
    else {
      const ofMedium = branch.files.get(role.medium)
      if (ofMedium === undefined) branch.files.set(role.medium, [path])
      else ofMedium.push(path)
    }
  }
  addUp(known)
  return root
}

/** `cmds` next to `00001.7c53336b37003a9286aba55d2945844c`: a word may only describe the files without an extension in its folder. */
function setWordsAside({ files, others }: Branch): void {
  const paths = files.get('no-ending')
  const words = paths?.filter((path) => isPlainWord(lastStep(path))) ?? []
  if (paths === undefined || words.length === 0 || words.length * FILES_PER_WORD > paths.length) return
  const known = new Set(words)
  files.set(
    'no-ending',
    paths.filter((path) => !known.has(path)),
  )
  for (const path of words) others.push({ path, role: { isCode: false, isAside: true } })
}

/** At least this many files are in a folder for each of its words. */
const FILES_PER_WORD = 10

function newBranch(name: string, path: string, weights: Weights | undefined): Branch {
  const [files, branches, media] = [new Map(), new Map(), new Map()]
  return { name, path, files, others: [], branches, media, code: 0, counted: 0, weights }
}

function branchAt(path: string, known: Map<string, Branch>, weights: Weights | undefined): Branch {
  const found = known.get(path)
  if (found !== undefined) return found
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  const branch = newBranch(name, path, weights)
  known.set(path, branch)
  branchAt(path.slice(0, Math.max(slash, 0)), known, weights).branches.set(name, branch)
  return branch
}

function sizeOf({ weights }: Branch, paths: readonly string[]): number {
  return weights === undefined ? paths.length : paths.reduce((sum, path) => sum + (weights.get(path) ?? 1), 0)
}

function addUp(known: ReadonlyMap<string, Branch>): void {
  const deepestFirst = [...known.values()].sort((a, b) => b.path.length - a.path.length)
  for (const branch of deepestFirst) {
    setWordsAside(branch)
    for (const [medium, count] of ownMedia(branch)) branch.media.set(medium, (branch.media.get(medium) ?? 0) + count)
    for (const paths of branch.files.values()) branch.counted += sizeOf(branch, paths)
    for (const { path, role } of branch.others) {
      if (role.isCode) branch.code += sizeOf(branch, [path])
      if (!role.isAside) branch.counted += sizeOf(branch, [path])
    }
    if (branch.path === '') continue
    const above = known.get(branch.path.slice(0, Math.max(branch.path.lastIndexOf('/'), 0)))
    if (above === undefined) continue
    for (const [medium, count] of branch.media) above.media.set(medium, (above.media.get(medium) ?? 0) + count)
    above.code += branch.code
    if (!areMasks(branch.name)) above.counted += branch.counted
  }
}

function ownMedia(branch: Branch): [Medium, number][] {
  const { files } = branch
  if (files.size < 2) return Array.from(files, ([medium, paths]) => [medium, sizeOf(branch, paths)])
  const stems = new Set<string>()
  return [...files]
    .sort(([a], [b]) => byPrecedence(a, b))
    .map(([medium, paths]) => {
      const alone = paths.filter((path) => !stems.has(stemOf(path)))
      for (const path of paths) stems.add(stemOf(path))
      return [medium, sizeOf(branch, alone)]
    })
}

/** A path without its extension. */
function stemOf(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path
}

/** The files directly inside a folder that are samples of a medium, without masks next to images and headers of signals: `1.hea` next to `1.mat`. */
export function ownSamples({ files }: Branch, medium: Medium): readonly string[] {
  const paths = files.get(medium) ?? []
  if (medium === 'data') return oneOfEachStem(paths)
  if (medium !== IMAGE) return paths
  const masks = masksBeside(paths)
  return masks.size === 0 ? paths : paths.filter((path) => !masks.has(path))
}

function oneOfEachStem(paths: readonly string[]): readonly string[] {
  const headers = paths.filter((path) => HEADER.test(path))
  if (headers.length === 0 || headers.length === paths.length) return paths
  const stems = new Set(paths.flatMap((path) => (HEADER.test(path) ? [] : [stemOf(path)])))
  return paths.filter((path) => !HEADER.test(path) || !stems.has(stemOf(path)))
}

/** The files that describe signals and volumes, which are in another file with the same name. */
const HEADER = /\.(?:hea|hdr|atr|mhd|vhdr|vmrk)$/i

/** All files directly inside a folder. */
export function filesIn({ files, others }: Branch): string[] {
  return [...[...files.values()].flat(), ...others.map(({ path }) => path)]
}

/** The tree of folders for samples of one medium. */
export function nodeFor(branch: Branch, medium: Medium): FolderNode {
  const { name, path } = branch
  const folders = new Map<string, FolderNode>()
  const own = ownFiles(branch, medium)
  const node = {
    name,
    path,
    folders,
    samples: own.samples,
    total: own.samples,
    foreign: own.foreign,
    code: branch.code,
  }
  for (const [step, below] of branch.branches) {
    const child = below.media.has(medium) ? nodeFor(below, medium) : withoutSamples(below)
    folders.set(step, child)
    node.total += child.total
    node.foreign += areMasks(step) ? 0 : child.foreign
  }
  return node
}

function withoutSamples({ name, path, counted, code }: Branch): FolderNode {
  return { name, path, folders: new Map(), samples: 0, total: 0, foreign: counted, code }
}

/** The number of files directly inside a folder that are samples, and that neither are samples nor belong to one. */
function ownFiles(branch: Branch, medium: Medium): { readonly samples: number; readonly foreign: number } {
  const paths = ownSamples(branch, medium)
  const samples = sizeOf(branch, paths)
  const others = othersBeside(branch, medium)
  if (others.length === 0) return { samples, foreign: 0 }
  const known = new Set(paths)
  const stems = new Set(paths.map(stemOf))
  const belongs = ({ path, role }: OtherFile) =>
    !role.isCode &&
    (stems.has(stemOf(path)) || known.has(stemOf(path)) || (medium === IMAGE && stems.has(frontOf(stemOf(path)))))
  const foreign = others.filter((file) => !belongs(file)).map(({ path }) => path)
  return { samples, foreign: sizeOf(branch, foreign) }
}

/** `001` of `001_cyt01`: the outline of a part of an image. */
function frontOf(stem: string): string {
  const end = Math.max(stem.lastIndexOf('_'), stem.lastIndexOf('-'))
  return end > stem.lastIndexOf('/') + 1 ? stem.slice(0, end) : ''
}

/** Files that may show that a folder does not contain samples of a medium. */
function othersBeside({ files, others }: Branch, medium: Medium): OtherFile[] {
  const found = others.filter(({ role }) => !role.isAside)
  for (const [other, paths] of files) {
    if (other === medium || (medium === IMAGE && other === OTHER_PICTURES)) continue
    for (const path of paths) found.push({ path, role: { medium: other, isCode: false, isAside: false } })
  }
  return found
}
