import { noteUnusedBalancing } from '../../balance/index.ts'
import { type Dataset, type LabelTable, type Note, readDataset } from '../../dataset/index.ts'
import { databaseOf, isInDatabase } from './database.ts'
import type { Project } from './project.ts'

/** Reads the project's dataset only to count its classes. */
export async function readCounts(project: Project): Promise<Dataset> {
  if (isInDatabase(project)) return withConfigNotes(await (await databaseOf(project)).counts(), project)
  return withConfigNotes(await readDataset(project.tree, project.config, { purpose: 'counts' }), project)
}

/** The dataset, with the notes on the config in front of its own notes. */
export async function withConfigNotes(dataset: Dataset, project: Project, notesUnused = true): Promise<Dataset> {
  const unused = notesUnused ? await notesOnSettings(project, dataset.table) : []
  const notes = project.config.notes.map((message): Note => ({ level: 'note', message }))
  return { ...dataset, notes: [...notes, ...unused, ...dataset.notes] }
}

/** Returns `noteUnusedSettings` for a list of notes. */
export async function notesOnSettings(...asked: Parameters<typeof noteUnusedSettings>): Promise<Note[]> {
  const message = await noteUnusedSettings(...asked)
  return message === undefined ? [] : [{ level: 'note', message }]
}

const WEIGHTS = ['weights', 'power', 'beta'] as const

/**
 * Says which balancing settings have no effect, by their flags if they were given so.
 *
 * @param isResult Whether the command only has the result of the configured strategy, so that flags about weights can have no effect. A
 * config can have them for other commands.
 */
export async function noteUnusedSettings(
  { config, overrides }: Project,
  table: Pick<LabelTable, 'labelSets'>,
  isResult = false,
): Promise<string | undefined> {
  const note = noteUnusedBalancing(config, table, !(isResult && WEIGHTS.some((name) => overrides[name] !== undefined)))
  if (note === undefined || Object.keys(overrides).length === 0) return note
  const { inFlags } = await import(/* webpackMode: "eager" */ './overrides.ts')
  return inFlags(note, overrides)
}
