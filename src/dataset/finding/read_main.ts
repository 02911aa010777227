import type { InputError } from '../../config/index.ts'
import type { Dataset } from '../dataset.ts'
import { detectAtOnce } from '../layouts/detect.ts'
import { readSource } from '../layouts/read_source.ts'
import { listedFiles } from '../sample_files.ts'
import type { SourceContext } from '../source_context.ts'
import type { FoundPlace } from './find_place.ts'

/** Reads the main dataset, which is looked for in and below its path where the settings leave it open. */
export async function readMain(context: SourceContext): Promise<Dataset> {
  if (!mayBeAnywhere(context)) return readSource(context)
  const atOnce = await detectAtOnce(context)
  if (atOnce !== undefined) return atOnce
  const listed = await listedFiles(context)
  const { findPlace } = await import(/* webpackMode: "eager" */ './find_place.ts')
  const place = await findPlace(listed.files, context)
  if (place !== undefined) return readFound(place, context)
  const { detectByFiles } = await import(/* webpackMode: "eager" */ '../layouts/detect_by_files.ts')
  return detectByFiles({ ...context, listed, nothingFound: () => describeNothing(listed.files, context) })
}

async function describeNothing(files: readonly string[], context: SourceContext): Promise<InputError> {
  const { nothingFound } = await import(/* webpackMode: "eager" */ './nothing_found.ts')
  return nothingFound(files, context)
}

/** Whether neither the path nor the settings tell which files hold the labels. */
export function mayBeAnywhere({ settings, file }: SourceContext): boolean {
  return [settings.file, settings.format, settings.pattern, file].every((told) => told === undefined)
}

async function readFound(place: FoundPlace, context: SourceContext): Promise<Dataset> {
  const { path, settings, description, notes } = place
  const dataset = await readSource({ ...context, path, folder: path, settings })
  const { layout } = dataset
  return {
    ...dataset,
    layout: { ...layout, detected: true, found: { path, labels: settings, description } },
    notes: [...dataset.notes, ...notes],
  }
}
