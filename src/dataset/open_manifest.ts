import { InputError, type LabelSettings } from '../config/index.ts'
import { openCsv } from './csv.ts'
import { cardNames, isHuggingFace, withFolderIds } from './hugging_face.ts'
import { joinManifests } from './joined_manifest.ts'
import { openJson, parseDocument } from './json.ts'
import { openJsonl } from './jsonl.ts'
import { type FileFormat, formatOf, readLabelFile } from './label_file.ts'
import type { Manifest } from './manifest.ts'
import { openParquet } from './parquet.ts'
import type { SourceContext } from './source_context.ts'
import { openYaml } from './yaml_manifest.ts'

/**
 * Opens label files as one manifest.
 *
 * @param files In the tree, in the order of their rows.
 * @throws {InputError} where one cannot be read, or they do not fit together.
 */
export async function openManifests(files: readonly string[], context: SourceContext): Promise<Manifest> {
  const { tree, folder } = context
  const manifests: Manifest[] = []
  for (const file of files) manifests.push(withFolderIds(await openManifest(file, context), folder))
  const manifest = joinManifests(manifests)
  if (!files.every(isHuggingFace)) return manifest
  return {
    ...manifest,
    declaredNames: new Map([...(manifest.declaredNames ?? []), ...(await cardNames(tree, folder))]),
  }
}

/** Opens one label file. */
export async function openManifest(file: string, { tree, settings }: SourceContext): Promise<Manifest> {
  const format = fileFormat(file, settings)
  const bytes = await readLabelFile(tree, file)
  switch (format) {
    case 'csv':
    case 'tsv':
      return openCsv(bytes, { file, format, formatIsTold: settings.format !== undefined, ...header(settings) })
    case 'jsonl':
      return openJsonl(bytes, file)
    case 'json':
      return openJson(parseDocument(bytes, file), settings)
    case 'yaml':
      return openYaml(bytes, file, settings)
    case 'parquet':
      return openParquet(bytes, file)
  }
}

function fileFormat(file: string, { format }: LabelSettings): FileFormat {
  const found = isFileFormat(format) ? format : formatOf(file)
  if (found !== undefined) return found
  throw new InputError("Cannot tell the file's format by its ending: say `labels: { format: csv }`", { file })
}

function isFileFormat(format: LabelSettings['format']): format is FileFormat {
  return format !== undefined && ['csv', 'tsv', 'jsonl', 'json', 'yaml', 'parquet'].includes(format)
}

/** Columns that are told by number are columns of a file without a header. */
function header({ columns, id, label, group, split, content }: LabelSettings) {
  const told = [id, label, group, split, content].flat()
  const headless = columns === undefined && told.some((column) => typeof column === 'number')
  return { headless, ...(columns ? { columns } : {}) }
}
