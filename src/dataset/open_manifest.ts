import { InputError, type LabelSettings } from '../config/index.ts'
import { openCsv } from './csv.ts'
import { joinManifests } from './joined_manifest.ts'
import { type FileFormat, formatOf, readLabelFile } from './label_file.ts'
import type { Manifest } from './manifest.ts'
import type { Tree } from './tree.ts'

/**
 * Opens label files as one manifest.
 *
 * @param files In the tree, in the order of their rows.
 * @throws {InputError} where one cannot be read, or they do not fit together.
 */
export async function openManifests(tree: Tree, files: readonly string[], settings: LabelSettings): Promise<Manifest> {
  const manifests: Manifest[] = []
  for (const file of files) manifests.push(await openManifest(tree, file, settings))
  return joinManifests(manifests)
}

export async function openManifest(tree: Tree, file: string, settings: LabelSettings): Promise<Manifest> {
  const format = fileFormat(file, settings)
  const bytes = await readLabelFile(tree, file)
  if (format === 'csv' || format === 'tsv') {
    return openCsv(bytes, { file, format, formatIsTold: settings.format !== undefined, ...header(settings) })
  }
  throw new InputError(`Cannot read ${format}`, { file })
}

export function fileFormat(file: string, { format }: LabelSettings): FileFormat {
  const found = isFileFormat(format) ? format : formatOf(file)
  if (found !== undefined) return found
  throw new InputError("Cannot tell the file's format by its ending: say `labels: { format: csv }`", { file })
}

function isFileFormat(format: LabelSettings['format']): format is FileFormat {
  return format !== undefined && ['csv', 'tsv', 'jsonl', 'json', 'yaml', 'parquet'].includes(format)
}

/** Columns that are told by number are columns of a file without a header. */
export function header({ columns, id, label, group, split, content }: LabelSettings) {
  const told = [id, label, group, split, content].flat()
  return {
    headless: columns === undefined && told.some((column) => typeof column === 'number'),
    ...(columns ? { columns } : {}),
  }
}
