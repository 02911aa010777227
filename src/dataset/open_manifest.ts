import { InputError, type LabelSettings } from '../config/index.ts'
import { type CsvOptions, openCsv } from './csv.ts'
import { cardNames, isHuggingFace, withFolderIds } from './hugging_face.ts'
import { joinManifests } from './joined_manifest.ts'
import { openJson, parseDocument } from './json.ts'
import { openJsonl } from './jsonl.ts'
import { type FileFormat, formatOf, readLabelFile } from './label_file.ts'
import { openLargeCsv } from './large_csv.ts'
import { largeFile } from './large_file.ts'
import { openLargeJsonl } from './large_jsonl.ts'
import { openLargeParquet } from './large_parquet.ts'
import type { Manifest } from './manifest.ts'
import { bytesInMemory, openParquet } from './parquet.ts'
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

/** Opens one label file: a large one piece by piece from disk, any other as a whole. */
export async function openManifest(file: string, context: SourceContext): Promise<Manifest> {
  const opening = { file, format: fileFormat(file, context.settings), context }
  const path = largeFile(file, context)
  return (path === undefined ? undefined : await openLarge(path, opening)) ?? openPlain(opening)
}

interface Opening {
  readonly file: string
  readonly format: FileFormat
  readonly context: SourceContext
}

async function openLarge(path: string, opening: Opening): Promise<Manifest | undefined> {
  const { file, format, context } = opening
  const plain = () => openPlain(opening)
  switch (format) {
    case 'csv':
    case 'tsv':
      return openLargeCsv(path, csvOptions(opening), plain)
    case 'jsonl':
      return context.purpose === 'counts' ? openLargeJsonl(path, file, plain) : undefined
    case 'parquet':
      return openLargeParquet(path, file)
    default:
      return undefined
  }
}

async function openPlain(opening: Opening): Promise<Manifest> {
  const { file, format, context } = opening
  const bytes = await readLabelFile(context.tree, file)
  switch (format) {
    case 'csv':
    case 'tsv':
      return openCsv(bytes, csvOptions(opening))
    case 'jsonl':
      return openJsonl(bytes, file)
    case 'json':
      return openJson(parseDocument(bytes, file), context.settings)
    case 'yaml':
      return openYaml(bytes, file, context.settings)
    case 'parquet':
      return openParquet(bytesInMemory(bytes), file)
  }
}

function csvOptions({ file, format, context: { settings } }: Opening): CsvOptions {
  const kind = format === 'tsv' ? 'tsv' : 'csv'
  return { file, format: kind, formatIsTold: settings.format !== undefined, ...header(settings) }
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
