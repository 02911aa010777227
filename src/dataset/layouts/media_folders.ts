import { lastAnswer } from '../../config/index.ts'
import { baseName, byPrecedence, folderOf, IMAGE, type Medium } from '../paths/index.ts'
import { compareTexts } from '../table/index.ts'
import { accompany, areDescribed } from './accompanied_folders.ts'
import { type Branch, branchesOf, filesIn, nodeFor, ownSamples, type Weights } from './branches.ts'
import { type ClassFolders, isShelved, placeOf } from './class_folders.ts'
import { isBesideData } from './describing_folders.ts'
import { areFewSamples } from './few_samples.ts'
import { compareFolders } from './folder_order.ts'
import type { FolderPlace, FolderRoles } from './folder_place.ts'
import {
  areAboutFolders,
  areListsOfSplits,
  areRecordings,
  areShards,
  areSpeakers,
  mayBeSpeakers,
  type NamedSamples,
  sameNames,
} from './name_evidence.ts'
import { areFrames, areNamedAsPairs, areSameBesideFolder, areSameInNegation } from './paired_names.ts'
import { areInsideLevels, areNamedAsParts, mayBeInside } from './part_names.ts'
import { areClasses, type SettledRoles, settledRoles } from './settled_roles.ts'
import { twinEnding } from './twin_names.ts'

/**
 * Finds the class folders of a dataset: several folders with one kind of media, whatever is next to them. Returns
 * `undefined` if there are none.
 *
 * @param files Neither hidden nor ignored.
 * @param weights The number of files that each path represents, if it is not one.
 */
export function mediaFolders(files: readonly string[], weights?: Weights): ClassFolders | undefined {
  const root = branchesOf(files, weights)
  const found = mediaClasses(root)
  return found && classFoldersOf(root, found)
}

/** Finds the class folders if the settings state that folders are the classes. */
export function configuredMediaFolders(files: readonly string[], weights?: Weights): ClassFolders | undefined {
  const root = branchesOf(files, weights)
  const { classes, unclear } = judgedFolders(root)
  const found = classes ?? unclear
  return found && classFoldersOf(root, found)
}

/** Class folders of one medium. */
export interface MediaClasses extends SettledRoles {
  readonly medium: Medium
}

/** Folders that may be classes. */
export interface UnclearClasses extends MediaClasses {
  /** Why they may be something else: texts describe their images, or their files have the same names, or they are named like parts of a dataset, or the classes may be inside, or there is only one, or they contain few files, or half of the files may be masks. */
  readonly doubt: 'described' | 'same-files' | 'names' | 'inside' | 'single' | 'few' | 'twins'
}

/** The maximum number of media to try, because the number of extensions is unlimited. */
const MOST_MEDIA = 8
/** A medium with less than a tenth of the files of the most frequent medium is not tried. */
const LEAST_SHARE = 10

/** The roles of the folders below a folder. */
interface JudgedFolders {
  readonly classes?: MediaClasses
  /** Folders that may be classes, or parts of a dataset or of its samples. */
  readonly unclear?: UnclearClasses
  /** The paths of folders that contain no classes either: `images` next to `masks`. */
  readonly withoutClasses: readonly string[]
}

function mediaClasses(branch: Branch): MediaClasses | undefined {
  return judgedFolders(branch).classes
}

/** Finds the class folders of the medium with the most files, otherwise of the next medium. */
export const judgedFolders: (branch: Branch) => JudgedFolders = lastAnswer(newlyJudged)

function newlyJudged(branch: Branch): JudgedFolders {
  if (branch.branches.size === 0) return { withoutClasses: [] }
  const media = [...branch.media].sort(([a, files], [b, others]) => others - files || byPrecedence(a, b))
  const [[, most] = ['', 0]] = media
  const withoutClasses: string[] = []
  for (const [medium, files] of media.slice(0, MOST_MEDIA)) {
    if (files * LEAST_SHARE < most) break
    const found = { ...settledRoles(nodeFor(branch, medium)), medium }
    const areFound = areClasses(found.roles) && !isAllCode(found, branch) && !isShelved(medium, found.roles)
    const evidence = areFound ? evidenceOfNames(found, branch) : undefined
    if (areFound && (areAllShards(found) || evidence === 'against')) continue
    const doubt = areFound ? doubtOf(found, evidence, branch) : undefined
    if (doubt !== undefined) return { unclear: { ...found, doubt }, withoutClasses: [] }
    if (areFound) return { classes: found, withoutClasses: [] }
    for (const folder of found.roles.problem?.folders ?? []) withoutClasses.push(folder)
  }
  return { withoutClasses }
}

function areAllShards({ roles }: SettledRoles): boolean {
  return areShards(labelsOf(roles))
}

function doubtOf(
  found: MediaClasses,
  evidence: ReturnType<typeof evidenceOfNames>,
  root: Branch,
): UnclearClasses['doubt'] | undefined {
  const labels = labelsOf(found.roles)
  if (areNamedAsParts(labels, areInSeveralSplits(found.roles))) return 'names'
  if (areInside(found, root)) return 'inside'
  if (labels.length < 2) return 'single'
  if (evidence === 'people') return 'names'
  if (evidence === 'unclear') return 'same-files'
  if (evidence === 'described' || evidence === 'twins') return evidence
  // Records of signals are stored in numbered folders: `g1`, `g2`.
  if (found.medium === 'data' && labels.every((label) => /^[a-z]\d+$/i.test(label))) return 'names'
  return areFewSamples(found, root) ? 'few' : undefined
}

/** Whether the classes may be the folders inside the class folders. */
function areInside({ roles, medium }: MediaClasses, root: Branch): boolean {
  const places = [...roles.places].filter(([, { label }]) => label !== '')
  const inside: string[][] = []
  for (const [path] of places) {
    const branch = branchBelow(root, path)
    if (branch === undefined || branch.branches.size === 0) return false
    const deepest = [...allBranches(branch)].filter((below) => below !== branch && ownSamples(below, medium).length > 0)
    inside.push(deepest.map(({ name }) => name))
  }
  const names = places.map(([, { label }]) => label)
  return mayBeInside(names, inside) || (roles.levels.length > 0 && areInsideLevels(names, inside))
}

function labelsOf({ places }: FolderRoles): string[] {
  return [...new Set([...places.values()].map(({ label }) => label))].filter((label) => label !== '')
}

/** What the file names, if known, indicate against sibling folders being classes. */
function evidenceOfNames(
  { roles, medium }: MediaClasses,
  root: Branch,
): 'against' | 'unclear' | 'people' | 'described' | 'twins' | undefined {
  if (root.weights !== undefined) return undefined
  const parents = [...classSamples({ roles, medium }, root)]
  const describe = (folders: readonly NamedSamples[]) => areAboutFolders(folders) || areListsOfSplits(folders)
  if (medium === 'text' && parents.length > 0 && parents.every(([, folders]) => describe(folders))) return 'against'
  if (parents.length > 0 && parents.every(([, folders]) => areRecordings(folders))) return 'against'
  const alike = parents.map(([, folders]) => sameNames(folders))
  if (alike.includes('parts') || parents.some(([, folders]) => areSpeakers(folders))) return 'against'
  if (parents.length > 0 && parents.every(([path, folders]) => accompany(folders, branchBelow(root, path), medium)))
    return 'against'
  if (medium === IMAGE && parents.some(([path, folders]) => areDescribed(folders, branchBelow(root, path))))
    return 'described'
  if (medium === IMAGE && twinEnding(parents.flatMap(([, folders]) => folders)) !== undefined) return 'twins'
  if (parents.some(([, folders]) => arePairs(folders))) return 'unclear'
  if (parents.length > 0 && parents.every(([, folders]) => mayBeSpeakers(folders)) && !areInSeveralSplits(roles))
    return 'people'
  const areVideos = parents.length > 0 && parents.every(([, folders]) => areFrames(folders))
  return (areVideos || alike.includes('unclear')) && !areInSeveralSplits(roles) ? 'unclear' : undefined
}

/** The samples of each class folder, by the folder that contains the class folders. */
export function classSamples(
  { roles, medium }: Pick<MediaClasses, 'roles' | 'medium'>,
  root: Branch,
): ReadonlyMap<string, readonly NamedSamples[]> {
  const siblings = new Map<string, NamedSamples[]>()
  for (const [path, { label }] of roles.places) {
    const branch = label === '' ? undefined : branchBelow(root, path)
    if (branch === undefined) continue
    const folder = folderOf(path)
    const paths = [...allBranches(branch)].flatMap((below) => ownSamples(below, medium))
    const found = siblings.get(folder) ?? []
    found.push({ folder: path, paths })
    siblings.set(folder, found)
  }
  return siblings
}

function arePairs(folders: readonly NamedSamples[]): boolean {
  if (areSameInNegation(folders)) return true
  return areNamedAsPairs(folders.map(({ folder }) => baseName(folder))) && areSameBesideFolder(folders)
}

/** Whether most labels occur in more than one split, as those of classes do. */
function areInSeveralSplits({ places }: FolderRoles): boolean {
  const splits = new Map<string, Set<string>>()
  for (const { label, split } of places.values()) {
    if (label === '' || split === undefined) continue
    splits.set(label, (splits.get(label) ?? new Set()).add(split))
  }
  return splits.size > 1 && [...splits.values()].filter(({ size }) => size > 1).length * 2 > splits.size
}

function branchBelow(root: Branch, path: string): Branch | undefined {
  if (path === root.path) return root
  const steps = path.slice(root.path === '' ? 0 : root.path.length + 1).split('/')
  return steps.reduce<Branch | undefined>((branch, step) => branch?.branches.get(step), root)
}

/** `tests/fixtures/train/a` in a repository of code: the classes are test data of the code. */
function isAllCode({ roles }: SettledRoles, { code, path }: Branch): boolean {
  const skipped = path === '' ? 0 : path.length + 1
  const tops = new Set([...roles.places.keys()].map((place) => place.slice(skipped).split('/')[0] ?? ''))
  return code > 0 && tops.size === 1 && [...tops].every(isBesideData)
}

function classFoldersOf(root: Branch, { roles, medium, leftOutByName, keptDespiteName }: MediaClasses): ClassFolders {
  const taken = new Map<string, FolderPlace>()
  const samples = new Map<string, readonly string[]>()
  const leftOut: string[] = []
  const beside = new Set(roles.beside)
  for (const branch of allBranches(root)) {
    const place = branch.media.has(medium) ? placeOf(branch.path, roles, beside) : undefined
    const own = place === undefined ? [] : ownSamples(branch, medium)
    const all = filesIn(branch)
    const known = own.length < all.length ? new Set(own) : undefined
    if (known !== undefined) for (const path of all) if (!known.has(path)) leftOut.push(path)
    if (place === undefined || own.length === 0) continue
    taken.set(branch.path, place)
    samples.set(branch.path, own)
  }
  const sorted = [...taken.keys()].sort(compareFolders)
  const repeated = <T>(valueAt: (place: FolderPlace | undefined) => T) =>
    sorted.flatMap((folder) => Array<T>(samples.get(folder)?.length ?? 0).fill(valueAt(taken.get(folder))))
  return {
    paths: sorted.flatMap((folder) => (samples.get(folder) ?? []).toSorted(compareTexts)),
    classes: repeated((place) => place?.label ?? ''),
    ...(roles.splits.length > 0 ? { splits: repeated((place) => place?.split ?? '') } : {}),
    leftOut: leftOut.sort(compareTexts),
    roles,
    medium,
    leftOutByName,
    keptDespiteName,
  }
}

function* allBranches(root: Branch): Generator<Branch> {
  const waiting = [root]
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    yield branch
    for (const below of branch.branches.values()) waiting.push(below)
  }
}
