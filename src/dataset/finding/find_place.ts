import type { LabelSettings } from '../../config/index.ts'
import type { Note } from '../dataset.ts'
import { joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { findEmopia } from './emopia.ts'
import type { Find, Finder, Look } from './find.ts'
import { lookAt } from './look.ts'
import { filesBesideCode, searchedFiles } from './searched_folders.ts'
import { severalDatasets } from './several_datasets.ts'
import { clearWinner, type Weighed, weighed } from './weigh.ts'

/** Where a dataset is, when it is not the folder that was given. */
export interface FoundPlace {
  /** In the tree, as a config's `dataset_path` has it. */
  readonly path: string
  readonly settings: LabelSettings
  /** What was found, for the first line: `data/labels.csv, a table with the labels in 'class'`. */
  readonly description: string
  readonly notes: readonly Note[]
}

/** How many folders below the given one a dataset may lie. */
const MOST_LEVELS = 3

/**
 * Where the dataset is in a repository.
 *
 * @param files Below the given folder, neither hidden nor ignored.
 * @returns nothing where the given folder itself is the dataset, or none was found
 * @throws {InputError} where several datasets may be meant
 */
export async function findPlace(files: readonly string[], context: SourceContext): Promise<FoundPlace | undefined> {
  const found = await weighedFinds(files, context)
  if (found.length === 0) return undefined
  const winner = clearWinner(found)
  if (winner === undefined) throw severalDatasets(found, context)
  return placeOf(winner, found, context)
}

/** All that may be a dataset, the likeliest first. Folders of code are searched only where there is nothing beside them. */
export async function weighedFinds(files: readonly string[], context: SourceContext): Promise<Weighed[]> {
  const searched = searchedFiles(files)
  const beside = filesBesideCode(searched)
  const finds = await findsIn(lookAt(beside, context), lookAt(searched, context))
  if (finds.length > 0 || beside.length === searched.length) return weighed(finds)
  const look = lookAt(searched, context)
  return weighed(await findsIn(look, look))
}

async function findsIn(look: Look, everywhere: Look): Promise<Find[]> {
  const finds: Find[] = []
  for (const find of FINDERS) finds.push(...(await find(look)))
  for (const find of FINDERS_EVERYWHERE) finds.push(...(await find(everywhere)))
  return finds.filter(({ folder }) => levelsOf(folder) <= MOST_LEVELS)
}

const FINDERS: readonly Finder[] = [findEmopia]
/** They judge for themselves which folders hold code. */
const FINDERS_EVERYWHERE: readonly Finder[] = []

function levelsOf(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length
}

function placeOf({ find }: Weighed, found: readonly Weighed[], context: SourceContext): FoundPlace | undefined {
  if (find.folder === '' && Object.keys(find.settings).length === 0) return undefined
  const others = found.filter((other) => other.find !== find).map((other) => other.find)
  return {
    path: joinPath(context.path, find.folder) || '.',
    settings: { ...context.settings, ...find.settings },
    description: `${find.path || '.'}, ${find.description}`,
    notes: othersNote(others),
  }
}

const MOST_OTHERS = 3

function othersNote(others: readonly Find[]): Note[] {
  if (others.length === 0) return []
  const shown = others.slice(0, MOST_OTHERS).map(({ path, description }) => `${path} (${description})`)
  const more = others.length > shown.length ? ` and ${others.length - shown.length} more` : ''
  return [{ level: 'note', message: `Also found, and not read: ${shown.join(', ')}${more}` }]
}
