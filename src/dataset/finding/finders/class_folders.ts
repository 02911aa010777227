import { counted } from '../../../config/index.ts'
import { formatOf } from '../../formats/index.ts'
import {
  areMasks,
  type Branch,
  branchesOf,
  isBesideData,
  isForShow,
  isNeverData,
  judgedFolders,
  listedFew,
  type MediaClasses,
  mediaClasses,
} from '../../layouts/index.ts'
import { kindOfFile, type Medium, namedSplit, nounOf } from '../../paths/index.ts'
import { type Find, type Finder, MOST_LEVELS } from '../found/index.ts'

/** Finds folders that contain class folders, the topmost first. The search stops at each of them. */
export const findClassFolders: Finder = async ({ files }) => {
  const root = branchesOf(files)
  return placesIn(root, root, 0).flatMap(({ branch, classes, isUnclear }) =>
    isUnclear ? [] : [findOf(branch, classes)],
  )
}

/** Returns folders for which the names of their contents do not show whether they are classes, the topmost first. */
export function unclearFolders(files: readonly string[]): readonly Place[] {
  const root = branchesOf(files)
  return placesIn(root, root, 0).filter(({ isUnclear }) => isUnclear)
}

/** A folder with its class folders. */
export interface Place {
  readonly branch: Branch
  readonly classes: MediaClasses
  /** Whether the folders may be parts of the same samples instead. */
  readonly isUnclear: boolean
}

function placesIn(branch: Branch, root: Branch, level: number): Place[] {
  const { classes, unclear, withoutClasses } = judgedFolders(branch)
  if (classes !== undefined) return [innermost({ branch, classes, isUnclear: false }, root, level)]
  if (unclear !== undefined) return [innermost({ branch, classes: unclear, isUnclear: true }, root, level)]
  if (level === MOST_LEVELS) return []
  const skipped = new Set(withoutClasses)
  const below = [...branch.branches.values()].filter((child) => mayHoldDataset(child, root) && !skipped.has(child.path))
  const areSeveral = below.length > 1
  const places = below.filter(({ name }) => !areSeveral || !areMasks(name))
  return places.flatMap((child) => placesIn(child, root, level + 1))
}

/** Documentation of a project and test data of its code are not datasets. */
function mayHoldDataset({ name, media }: Branch, root: Branch): boolean {
  if (media.size === 0 || isNeverData(name) || isForShow(name)) return false
  if (root.code === 0) return true
  const isForTests = namedSplit(name)?.split === 'test' && ![...root.branches.keys()].some(isTraining)
  return !isBesideData(name) && !isForTests
}

function isTraining(name: string): boolean {
  return namedSplit(name)?.kind === 'train'
}

/** Returns the innermost folder that contains all classes of a place, if the repository also has code. */
function innermost(place: Place, root: Branch, level: number): Place {
  const { branch, classes, isUnclear } = place
  const isDatasetItself = branch === root && root.code === 0
  if (level === MOST_LEVELS || isDatasetItself) return place
  const skipped = branch.path === '' ? 0 : branch.path.length + 1
  const steps = new Set([...classes.roles.places.keys()].map((path) => path.slice(skipped).split('/')[0] ?? ''))
  const [step = '', ...others] = steps
  const child = branch.branches.get(step)
  if (child === undefined || others.length > 0) return place
  const inside = isUnclear ? judgedFolders(child).unclear : mediaClasses(child)
  const isSame = inside?.samples === classes.samples && inside.roles.splits.length === classes.roles.splits.length
  return inside !== undefined && isSame
    ? innermost({ branch: child, classes: inside, isUnclear }, root, level + 1)
    : place
}

function findOf(branch: Branch, classes: MediaClasses): Find {
  const { medium, samples, foreign, roles } = classes
  const names = [...new Set([...roles.places.values()].map(({ label }) => label))].filter((label) => label !== '')
  const noun = nounOf(medium)
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
