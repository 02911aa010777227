import { InputError, type LabelSettings, lastAnswer } from '../../config/index.ts'
import { readCardText } from '../card/index.ts'
import { formatOf, type Manifest, oneOfEachStem, openManifest } from '../formats/index.ts'
import {
  baseName,
  compileGlob,
  fileFamilies,
  folderOf,
  joinedBySplit,
  joinPath,
  namedSplit,
  splitOfFile,
} from '../paths/index.ts'
import { textAt } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Candidate } from './candidate.ts'
import { huggingFaceFiles, withFolderIds } from './hugging_face.ts'
import { refuseMaskLegend } from './mask_legend.ts'
import { joinPieces, openPieces } from './open_manifests.ts'

/** The value of `labels.file` that selects these files among all files of the dataset. */
export function fileSetting(paths: readonly string[], files: readonly string[]): string {
  const [only = '', ...others] = paths
  if (others.length === 0) return only
  const folders = [...new Set(paths.map(folderOf))]
  const ending = only.slice(only.lastIndexOf('.'))
  const globs = [
    folders.length === 1 ? joinPath(only, `../*${ending}`) : `*/${baseName(only)}`,
    `**/*${ending}`,
    commonGlob(paths),
  ]
  const fits = (glob: string) => {
    const isMatch = compileGlob(glob)
    let count = 0
    return files.every((path) => !isMatch(path) || path === paths[count++]) && count === paths.length
  }
  return globs.find(fits) ?? `{${paths.join(',')}}`
}

/** The common start and end of all paths, with a `*` between: `annotations/instances_*2017.json`. */
function commonGlob(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let [front, back] = [first.length, first.length]
  for (const path of others) {
    const most = Math.min(first.length, path.length)
    let i = 0
    while (i < most && first[i] === path[i]) i++
    front = Math.min(front, i)
    for (i = 0; i < most && first.at(-1 - i) === path.at(-1 - i); i++);
    back = Math.min(back, i)
  }
  const shortest = paths.reduce((least, { length }) => Math.min(least, length), first.length)
  const end = first.slice(first.length - Math.min(back, shortest - front))
  return `${first.slice(0, front).replace(/(?<![A-Za-z])[A-Za-z]+$/, '')}*${end.replace(/^[A-Za-z]+/, '')}`
}

interface Candidates {
  readonly found: readonly Candidate[]
  /** Why files with the extension of a label file are not label files. */
  readonly failures: readonly InputError[]
}

/**
 * Opens the label files at the top level of the dataset, those of COCO in `annotations/`, and those of Hugging Face.
 *
 * @param files Paths below the dataset, neither hidden nor ignored.
 */
export async function openCandidates(files: readonly string[], context: SourceContext): Promise<Candidates> {
  const { hub, groups } = labelFileGroups(files, context.settings)
  const found: Candidate[] = []
  const failures: InputError[] = []
  const open = async (paths: readonly string[], isHuggingFace: boolean) => {
    try {
      const candidate = await openCandidate(paths, context, isHuggingFace)
      if (candidate !== undefined) found.push(candidate)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      failures.push(error)
    }
  }
  for (const paths of groups) await open(paths, hub.includes(paths))
  if (groups.length === 0) for (const paths of await filesOfCard(files, context)) await open(paths, true)
  return { found, failures }
}

/**
 * Returns the files that may be label files by their folders and names: each alone, or those of Hugging Face as one.
 *
 * @param files Paths below the dataset.
 */
export const labelFileGroups = lastAnswer((files: readonly string[], settings: LabelSettings) => {
  const hub = huggingFaceFiles(files)
  const ofHub = new Set(hub.flat())
  const isInPlace = labelFileTest(files)
  const named = files.filter(
    (path) => isInPlace(path) && !hasNoSamples(path) && mayHoldLabels(path, { settings }) && !ofHub.has(path),
  )
  return { hub, groups: [...hub, ...oneOfEachStem(named).map((path) => [path])] }
})

/** The label files of each subset in the dataset card, in any folder. */
async function filesOfCard(files: readonly string[], context: SourceContext): Promise<readonly (readonly string[])[]> {
  const card = files.includes('README.md') ? await readCardText(context) : undefined
  if (card === undefined) return []
  const { cardFiles } = await import(/* webpackMode: "eager" */ '../card/dataset_card.ts')
  return cardFiles(
    card,
    files.filter((path) => path.includes('/') && mayHoldLabels(path, context)),
  )
}

function mayHoldLabels(path: string, { settings }: Pick<SourceContext, 'settings'>): boolean {
  const format = formatOf(path)
  const isJson = settings.format === 'coco' || settings.format === 'label-studio'
  return format !== undefined && (settings.format === undefined || format === (isJson ? 'json' : settings.format))
}

/** Whether a file is the template of a competition's submission (`sample_submission.csv`, `stage_2_sample_submission.csv`), or explains codes (`class_map.csv`). */
export function hasNoSamples(path: string): boolean {
  return /^(?:(?:(?:.*[-_. ])?(?:sample|example)[-_. ]?|(?:my|gender)[-_ ]?)?submissions?(?:[-_ .\d].*)?|(?:class|label)[-_]?map(?:ping)?)\.[a-z]+(?:\.gz)?$/i.test(
    baseName(path),
  )
}

/** If the folder of a split contains more tables, they are samples. */
const MOST_PIECES = 1000

/**
 * Returns whether a path is where label files can be: at the top level, in `annotations/` for COCO, in `data/` if named
 * after a split, and in split folders if it is the only file of its format, such as `train/labels.csv`, or one of several
 * tables and nothing else.
 */
function labelFileTest(files: readonly string[]): (path: string) => boolean {
  const inSplits = new Map<string, number>()
  const mixed = new Set<string>()
  for (const path of files) {
    const kind = kindInSplit(path)
    if (kind !== undefined) inSplits.set(kind, (inSplits.get(kind) ?? 0) + 1)
    else mixed.add(path.slice(0, path.lastIndexOf('/')))
  }
  return (path) => {
    if (!path.includes('/') || /^annot(?:ation)?s?\/[^/]+\.json(?:\.gz)?$/i.test(path)) return true
    if (/^data\/[^/]+$/.test(path) && splitOfFile(path) !== undefined) return formatOf(path) !== 'yaml'
    const kind = kindInSplit(path)
    if (kind === undefined) return false
    const count = inSplits.get(kind) ?? 0
    const arePieces =
      count <= MOST_PIECES && formatOf(path) !== 'json' && !mixed.has(path.slice(0, path.lastIndexOf('/')))
    return count === 1 || arePieces || isExport(path)
  }
}

/** The folder and format of a label file in a split folder. */
function kindInSplit(path: string): string | undefined {
  const start = path.startsWith('data/') ? 'data/'.length : 0
  const end = path.indexOf('/', start)
  if (end === -1 || end === path.length - 1 || path.includes('/', end + 1)) return undefined
  const folder = path.slice(start, end)
  if (namedSplit(folder) === undefined) return undefined
  const format = formatOf(path)
  return format === undefined || format === 'yaml' ? undefined : `${folder}/${format}`
}

/** Whether a file is one that annotation tools export next to the images. */
function isExport(path: string): boolean {
  return /^_(?:annotations|classes)\./.test(baseName(path))
}

/** Opens a label file, or the pieces of one. Returns `undefined` if it contains something else. */
export async function openCandidate(
  paths: readonly string[],
  context: SourceContext,
  isHuggingFace: boolean,
): Promise<Candidate | undefined> {
  const files = paths.map((path) => joinPath(context.folder, path))
  const [file = ''] = files
  if (isHuggingFace) return { kind: 'manifest', paths, manifest: await openPieces(files, context), isHuggingFace }
  const format = formatOf(file)
  if (format !== 'json') {
    const opened = format === 'yaml' ? await openYamlRows(file, context) : await openManifest(file, context)
    if (opened === undefined) return undefined
    const manifest = withFolderIds(opened, context)
    refuseMaskLegend(manifest)
    return { kind: 'manifest', paths, manifest, isHuggingFace }
  }
  const { jsonCandidate } = await import(/* webpackMode: "eager" */ './json_candidate.ts')
  return jsonCandidate(file, paths, context)
}

/** Returns `undefined` if the file contains settings, as most YAML files do. */
async function openYamlRows(file: string, context: SourceContext): Promise<Manifest | undefined> {
  try {
    const manifest = await openManifest(file, context)
    return manifest.isDoubtful || !(await looksLikeSamples(manifest)) ? undefined : manifest
  } catch (error) {
    const { UnclearRows } = await import(/* webpackMode: "eager" */ '../formats/json_shape.ts')
    if (error instanceof UnclearRows) return undefined
    throw error
  }
}

/** Joins the candidates that are the splits of one dataset. */
export async function joinFamilies<T extends Candidate>(
  candidates: readonly T[],
  context: SourceContext,
): Promise<T[]> {
  const families = fileFamilies(candidates).map((all) => ({ all, paths: all.flatMap(({ paths }) => paths) }))
  const joined: T[] = []
  for (const group of joinedBySplit(families, ({ all }) => columnsOf(all))) {
    const family = group.flatMap(({ all }) => all)
    const one = family.length > 1 ? await joinFamily(family, context) : undefined
    for (const candidate of one === undefined ? family : [one]) joined.push(candidate)
  }
  return joined
}

/** The columns of tables, if they are the same in all of them. */
function columnsOf(candidates: readonly Candidate[]): string | undefined {
  const [first, ...others] = candidates.map((one) =>
    one.kind === 'manifest' ? JSON.stringify(one.manifest.columns) : undefined,
  )
  return others.every((columns) => columns === first) ? first : undefined
}

/** Returns `undefined` if the files do not fit together. */
async function joinFamily<T extends Candidate>(family: readonly T[], context: SourceContext): Promise<T | undefined> {
  const [first] = family
  const paths = family.flatMap((candidate) => candidate.paths)
  if (first?.kind === 'coco') {
    return { ...first, paths, documents: family.flatMap((one) => (one.kind === 'coco' ? one.documents : [])) }
  }
  if (first?.kind !== 'manifest') return undefined
  try {
    const manifests = family.flatMap((one) => (one.kind === 'manifest' ? [one.manifest] : []))
    return { ...first, paths, manifest: await joinPieces(manifests, context) }
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** A mapping of words to words may be any settings, so only paths or file names are read as samples. */
export async function looksLikeSamples(manifest: Manifest): Promise<boolean> {
  if (manifest.columns.join() !== 'id,label') return true
  const { texts } = await manifest.read({ coded: [], texts: [0] })
  return texts.every((ids) =>
    Array.from({ length: ids.length }, (_, row) => textAt(ids, row)).every((id) => /[./]/.test(id)),
  )
}
