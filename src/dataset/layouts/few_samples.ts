import { isTablePath } from '../formats/index.ts'
import type { Medium } from '../paths/index.ts'
import type { Branch } from './branches.ts'
import type { SettledRoles } from './settled_roles.ts'

/** Recordings and pictures are more often samples than other files. */
const OFTEN_SAMPLES: ReadonlySet<Medium> = new Set(['image', 'other pictures', 'audio', 'midi', 'video'])
/** With fewer samples per class on average, folders next to code may be anything; next to tables, even with more. */
const FEWEST = { nextToTables: 10, oftenSamplesNextToTables: 5, nextToCode: 1.5, texts: 2 }
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
  const nextToTables = OFTEN_SAMPLES.has(medium) ? FEWEST.oftenSamplesNextToTables : FEWEST.nextToTables
  if (!isUnknown && samples >= Math.min(classes * nextToTables, ENOUGH)) return false
  if (medium === 'text' && roles.splits.length === 0 && root.others.length > 0 && samples < classes * FEWEST.texts)
    return true
  if (roles.splits.length > 0 || medium === 'data' || isUnknown) return roles.splits.length === 0
  const known = new Set([...roles.places.keys(), ...roles.copies])
  if (hasTables(root, known)) return true
  return root.code > 0 && samples < classes * FEWEST.nextToCode
}

/** Whether there are tables outside some folders. */
function hasTables(branch: Branch, known: ReadonlySet<string>): boolean {
  if (known.has(branch.path)) return false
  if (branch.others.some(({ path }) => isTablePath(path))) return true
  return [...branch.branches.values()].some((child) => hasTables(child, known))
}

/** Whether the texts are papers, slides or reports. */
function areDocuments({ files, branches }: Branch): boolean {
  const own = files.get('text') ?? []
  return (
    own.every((path) => /\.(?:pdf|docx?|odt|rtf|ps|epub)$/i.test(path)) && [...branches.values()].every(areDocuments)
  )
}
