import { isTablePath } from '../formats/index.ts'
import type { Medium } from '../paths/index.ts'
import type { Branch } from './branches.ts'
import { isBesideData } from './describing_folders.ts'
import type { SettledRoles } from './settled_roles.ts'

/** Recordings and pictures are more often samples than other files. */
const OFTEN_SAMPLES: ReadonlySet<Medium> = new Set(['image', 'other pictures', 'audio', 'midi', 'video'])
/** With fewer samples per class on average, folders next to other files may be anything; next to tables, even with more. */
const FEWEST = { besideTables: 10, oftenSamplesBesideTables: 5, besideOthers: 1.5 }
/** This many are enough for any number of classes. */
const ENOUGH = 60
/** Files with an extension that is not known as one of samples must be many. */
const FEWEST_UNKNOWN = 50

/**
 * Whether folders contain so few files that they may be anything: the pictures of chapters next to a table, the fonts of an
 * app, the checkpoints of models.
 *
 * @param root The folder that was given. A dataset of recordings, pictures or texts without anything next to it may be small.
 */
export function areFewSamples(
  { roles, samples, medium }: SettledRoles & { readonly medium: Medium },
  root: Branch,
): boolean {
  const classes = new Set([...roles.places.values()].map(({ label }) => label)).size
  const isUnknown = (medium.startsWith('.') || (medium === 'text' && areDocuments(root))) && samples < FEWEST_UNKNOWN
  const besideTables = OFTEN_SAMPLES.has(medium) ? FEWEST.oftenSamplesBesideTables : FEWEST.besideTables
  if (!isUnknown && samples >= Math.min(classes * besideTables, ENOUGH)) return false
  if (roles.splits.length > 0 || medium === 'data' || isUnknown) return roles.splits.length === 0
  const known = new Set([...roles.places.keys(), ...roles.copies])
  if (hasTables(root, known)) return true
  return samples < classes * FEWEST.besideOthers && (root.code > 0 || countedBeside(root, known) > 0)
}

/** Whether there are tables outside some folders. */
function hasTables(branch: Branch, known: ReadonlySet<string>): boolean {
  if (known.has(branch.path)) return false
  if (branch.others.some(({ path }) => isTablePath(path))) return true
  return [...branch.branches.values()].some((child) => hasTables(child, known))
}

/** The number of files outside some folders and those that describe a project. */
function countedBeside(branch: Branch, known: ReadonlySet<string>): number {
  if (known.has(branch.path) || isBesideData(branch.name)) return 0
  const below = [...branch.branches.values()]
  if (below.length === 0) return branch.counted
  const own = branch.counted - below.reduce((sum, { counted }) => sum + counted, 0)
  return Math.max(own, 0) + below.reduce((sum, child) => sum + countedBeside(child, known), 0)
}

/** Whether the texts are papers, slides or reports. */
function areDocuments({ files, branches }: Branch): boolean {
  const own = files.get('text') ?? []
  return (
    own.every((path) => /\.(?:pdf|docx?|odt|rtf|ps|epub)$/i.test(path)) && [...branches.values()].every(areDocuments)
  )
}
