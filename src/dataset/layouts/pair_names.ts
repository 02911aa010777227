import { baseName, fileFamilies, folderOf, splitOfFile } from '../paths/index.ts'
import { byKey } from './file_starts.ts'

/** A file of texts and the file with the label of each line. */
export interface TextPair {
  readonly texts: string
  readonly labels: string
  readonly split?: string
  /** Whether the names of both files show what they contain: `train_text.txt`, but not `train.txt`. */
  readonly isCertain: boolean
}

/** The pairs that are the splits of one dataset. */
export interface PairFamily {
  /** The folder that contains all of them. */
  readonly folder: string
  readonly pairs: readonly TextPair[]
  /** Files that are named like one of a pair but whose other file is missing. */
  readonly alone: readonly string[]
}

const TEXTS = 'texts?|sentences?|tweets?|posts?|documents?|docs?|reviews?|comments?|utterances?|queries|questions'
/** Words that may have other meanings as well. */
const INPUTS = 'x|data|inputs?|features'
const LABELS = 'labels?|y|targets?|gold|intents?|emotions?'
const ENDING = /\.(?:txt|text|texts|sent|sentences|labels?|in)$/i
const ENDING_OF_LABELS = /\.labels?$/i
const ENDING_OF_TEXTS = /\.(?:texts?|sent|sentences|in)$/i

type Role = 'texts' | 'inputs' | 'labels' | 'plain'

interface Named {
  readonly path: string
  readonly role: Role
  /** What both files of a pair share: their folder, and the name without the word for the contents. */
  readonly key: string
}

const ROLES: readonly (readonly [Role, RegExp, RegExp])[] = (
  [
    ['labels', LABELS],
    ['texts', TEXTS],
    ['inputs', INPUTS],
  ] as const
).map(([role, words]) => [
  role,
  new RegExp(`^(?:(.*?)[-_. ])?(?:${words})$`, 'i'),
  new RegExp(`^(?:${words})[-_. ](.*)$`, 'i'),
])

function named(path: string): Named | undefined {
  const name = baseName(path)
  const isBare = /^labels?$/i.test(name)
  if (!isBare && !ENDING.test(name)) return undefined
  const stem = name.replace(ENDING, '')
  const keyed = (role: Role, rest: string): Named => ({ path, role, key: `${folderOf(path)}/${rest.toLowerCase()}` })
  if (isBare) return keyed('labels', '')
  if (ENDING_OF_LABELS.test(name)) return keyed('labels', stem)
  if (ENDING_OF_TEXTS.test(name)) return keyed('texts', /^seq$/i.test(stem) ? '' : stem)
  const ofEnd = ROLES.map(([role, asEnd]) => ({ role, found: asEnd.exec(stem) }))
  const ofFront = ROLES.map(([role, , asFront]) => ({ role, found: asFront.exec(stem) }))
  const first = [...ofEnd, ...ofFront].find(({ found }) => found !== null)
  return first === undefined ? keyed('plain', stem) : keyed(first.role, first.found?.[1] ?? '')
}

/** Whether a file may contain the labels of a pair. The check is fast enough for all files of a tree. */
export function mayBeLabels(path: string): boolean {
  const lastSlash = path.lastIndexOf('/')
  const dot = path.lastIndexOf('.')
  if (dot > lastSlash && !LAST_LETTERS.has(path.charCodeAt(path.length - 1))) return false
  return HAS_LABEL_WORD.test(path.slice(lastSlash + 1)) && named(path)?.role === 'labels'
}

/** The last letters of the extensions of such files: t, s, l, n. */
const LAST_LETTERS: ReadonlySet<number> = new Set([...'tslnTSLN'].map((letter) => letter.charCodeAt(0)))
const HAS_LABEL_WORD = new RegExp(`(?<![a-z])(?:${LABELS})(?![a-z])`, 'i')

/**
 * Finds the pairs of text files by their names: `train_text.txt` and `train_labels.txt`, `train.text` and `train.labels`,
 * `train.txt` and `train.labels`, `sentences.txt` and `labels.txt`, `X_train.txt` and `y_train.txt`.
 */
export function pairFamilies(files: readonly string[]): PairFamily[] {
  const folders = new Set(files.filter(mayBeLabels).map(folderOf))
  if (folders.size === 0) return []
  const found = files.flatMap((path) => (folders.has(folderOf(path)) ? (named(path) ?? []) : []))
  const byRole = (role: Role) =>
    byKey(
      found.filter((one) => one.role === role),
      ({ key }) => key,
    )
  const [texts, inputs, plain] = [byRole('texts'), byRole('inputs'), byRole('plain')]
  const pairs = found.flatMap(({ path, role, key }): TextPair[] => {
    if (role !== 'labels') return []
    const certain = onlyOne(texts.get(key))
    const other = certain ?? onlyOne(inputs.get(key)) ?? (key.endsWith('/') ? undefined : onlyOne(plain.get(key)))
    if (other === undefined) return []
    const split = splitOfFile(path) ?? splitOfFile(other.path)
    return [
      { texts: other.path, labels: path, isCertain: certain !== undefined, ...(split === undefined ? {} : { split }) },
    ]
  })
  return familiesOf(pairs, found)
}

function onlyOne(found: readonly Named[] | undefined): Named | undefined {
  return found?.length === 1 ? found[0] : undefined
}

function familiesOf(pairs: readonly TextPair[], found: readonly Named[]): PairFamily[] {
  const byLabels = new Map(pairs.map((pair) => [pair.labels, pair]))
  const taken = new Set(pairs.flatMap(({ texts, labels }) => [texts, labels]))
  const left = found.flatMap(({ path, role }) => {
    const isLeft = !taken.has(path) && (role === 'texts' || role === 'labels') && splitOfFile(path) !== undefined
    return isLeft ? [path] : []
  })
  const inFolder = byKey(left, folderOf)
  const inFolderAbove = byKey(left, (path) => folderOf(folderOf(path)))
  return fileFamilies(pairs.map(({ labels }) => ({ paths: [labels] }))).map((family) => {
    const members = family.flatMap(({ paths: [labels = ''] }) => byLabels.get(labels) ?? [])
    const folders = new Set(members.map(({ labels }) => folderOf(labels)))
    const folder = commonFolder([...folders])
    const own = Array.from(folders, (one) => inFolder.get(one) ?? []).flat()
    return { folder, pairs: members, alone: [...new Set([...own, ...(inFolderAbove.get(folder) ?? [])])] }
  })
}

/** The common parent folder, such as that of `train` and `test`. */
function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders
  return others.length === 0 ? first : folderOf(first)
}
