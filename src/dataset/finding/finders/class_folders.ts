import { counted } from '../../../config/index.ts'
import { formatOf } from '../../formats/index.ts'
import {
  areFewSamples,
  areMasks,
  areNestedShards,
  areTextTables,
  type Branch,
  branchesOf,
  isBesideData,
  isForShow,
  isNeverData,
  judgedFolders,
  listedFew,
  type MediaClasses,
  type UnclearClasses,
} from '../../layouts/index.ts'
import { kindOfFile, type Medium, mediumNoun, namedSplit } from '../../paths/index.ts'
import { type Find, type Finder, MOST_LEVELS } from '../found/index.ts'

/** Finds folders that contain class folders, the topmost first. The search stops at each of them. */
export const findClassFolders: Finder = async ({ files, start }) => {
  const root = branchesOf(files)
  const finds: Find[] = []
  for (const { branch, classes, doubt } of placesIn(root, root, 0)) {
    const texts = classes.medium === 'text' && doubt === undefined ? textsBelow(files, branch) : []
    if (doubt === undefined && !(await areTextTables(texts, start))) finds.push(findOf(branch, classes))
  }
  return finds
}

function textsBelow(files: readonly string[], { path: folder }: Branch): string[] {
  return files.filter((path) => kindOfFile(path) === 'text' && (folder === '' || path.startsWith(`${folder}/`)))
}

/** Returns folders for which the names do not show whether they are classes, the topmost first. */
export function unclearFolders(files: readonly string[]): readonly FolderOfClasses[] {
  const root = branchesOf(files)
  return placesIn(root, root, 0).filter(({ doubt }) => doubt !== undefined)
}

/** A folder with its class folders. */
export interface FolderOfClasses {
  readonly branch: Branch
  readonly classes: MediaClasses
  /** Why the folders may be parts of a dataset or of its samples instead. */
  readonly doubt?: UnclearClasses['doubt']
}

function placesIn(branch: Branch, root: Branch, level: number): FolderOfClasses[] {
  if (branch.branches.size === 0) return []
  const { classes, unclear, withoutClasses } = judgedFolders(branch)
  if (classes !== undefined) {
    const doubt = areFewSamples(classes, root) ? 'few' : undefined
    return [innermost({ branch, classes, ...(doubt && { doubt }) }, root, level)]
  }
  if (unclear !== undefined) return [innermost({ branch, classes: unclear, doubt: unclear.doubt }, root, level)]
  if (level === MOST_LEVELS || areNestedShards([...branch.branches.values()].map(asNamed))) return []
  const skipped = new Set(withoutClasses.filter((path) => !areHardlyAnnotated(branch, path)))
  const below = [...branch.branches.values()].filter((child) => mayHoldDataset(child, root) && !skipped.has(child.path))
  const areSeveral = below.length > 1
  const places = below.filter(({ name }) => !areSeveral || !areMasks(name))
  return places.flatMap((child) => placesIn(child, root, level + 1))
}

function asNamed({ name, files, branches }: Branch) {
  return { name, hasFiles: files.size > 0, below: [...branches.keys()] }
}

/** Whether the folders next to a folder of images only contain annotations, for less than half of the images. */
function areHardlyAnnotated(parent: Branch, path: string): boolean {
  const images = [...parent.branches.values()].find((child) => child.path === path)
  if (images === undefined || images.files.size > 0 || areMasks(images.name)) return false
  const beside = [...parent.branches.values()].filter(({ name }) => areMasks(name))
  const annotations = beside.reduce((sum, { counted: files }) => sum + files, 0)
  const samples = Math.max(0, ...images.media.values())
  return (
    beside.every(({ media }) => [...media.keys()].every((medium) => medium === 'text')) && annotations * 2 < samples
  )
}

/** Documentation of a project and test data of its code are not datasets. */
function mayHoldDataset({ name, media }: Branch, root: Branch): boolean {
  if (media.size === 0 || isNeverData(name) || isForShow(name)) return false
  if (root.code === 0) return true
  const isForTests = namedSplit(name)?.split === 'test' && ![...root.branches.keys()].some(isTraining)
  return (PACKAGES.test(name) || !isBesideData(name)) && !isForTests
}

/** In a monorepo, each package may have a dataset. */
const PACKAGES = /^(?:packages|libs|plugins)$/i

function isTraining(name: string): boolean {
  return namedSplit(name)?.kind === 'train'
}

/** Returns the innermost folder that contains all classes of a place, if the repository also has code. */
function innermost(place: FolderOfClasses, root: Branch, level: number): FolderOfClasses {
  const { branch, classes, doubt } = place
  const isDatasetItself = branch === root && root.code === 0
  if (level === MOST_LEVELS || isDatasetItself) return place
  const skipped = branch.path === '' ? 0 : branch.path.length + 1
  const steps = new Set([...classes.roles.places.keys()].map((path) => path.slice(skipped).split('/')[0] ?? ''))
  const [step = '', ...others] = steps
  const child = branch.branches.get(step)
  if (child === undefined || others.length > 0) return place
  const judged = judgedFolders(child)
  const inside =
    doubt === undefined ? judged.classes : (judged.unclear ?? (doubt === 'few' ? judged.classes : undefined))
  const isSame = inside?.samples === classes.samples && inside.roles.splits.length === classes.roles.splits.length
  return inside !== undefined && isSame
    ? innermost({ ...place, branch: child, classes: inside }, root, level + 1)
    : place
}

function findOf(branch: Branch, classes: MediaClasses): Find {
  const { medium, samples, foreign, roles } = classes
  const names = [...new Set([...roles.places.values()].map(({ label }) => label))].filter((label) => label !== '')
  const noun = mediumNoun(medium)
  const share = Math.floor((100 * samples) / (samples + foreign))
  return {
    kind: 'folders',
    folder: branch.path,
    settings: hasLabelFiles(branch, medium) ? { file: 'folders' } : {},
    path: branch.path,
    description: `folders of ${noun}, one per class: ${listedFew(names.sort())}`,
    samples,
    areTexts: medium === 'text',
    namesFiles: false,
    reasons: [
      `${counted(names.length, 'class', 'classes')}, ${counted(roles.places.size, 'folder')}`,
      `${share}% of the files in them are ${noun}`,
      ...(roles.splits.length > 0 ? [`split folders: ${listedFew(roles.splits)}`] : []),
    ],
  }
}

/** Whether there are files that may be read as labels instead of the folders. */
function hasLabelFiles(branch: Branch, medium: Medium): boolean {
  const waiting = [branch]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folder.others.some(({ path }) => mayHoldLabels(path))) return true
    if (medium !== 'text' && folder.files.get('text')?.some(mayHoldLabels)) return true
    for (const below of folder.branches.values()) waiting.push(below)
  }
  return false
}

function mayHoldLabels(path: string): boolean {
  const kind = kindOfFile(path)
  if (kind === 'documentation' || (kind === 'config' && path.endsWith('.json'))) return false
  return formatOf(path) !== undefined || /\.(?:xml|txt|names|data)$/i.test(path)
}
