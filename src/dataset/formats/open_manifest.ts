import { errorCode, InputError, type LabelSettings } from '../../config/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type CsvOptions, openCsv } from './csv.ts'
import { type FileFormat, formatOf, readLabelFile } from './label_file.ts'
import { largeFile } from './large_file.ts'
import type { Manifest } from './manifest.ts'
import type { ChosenColumn } from './numbered_columns.ts'

/** Opens one label file. A large file is read piece by piece from disk, any other file as a whole. */
export async function openManifest(file: string, context: SourceContext): Promise<Manifest> {
  const opening = { file, ...(await fileFormat(file, context)), context }
  const path = largeFile(file, context)
  return (path === undefined ? undefined : await openLarge(path, opening)) ?? openPlain(opening)
}

interface Opening {
  readonly file: string
  readonly format: FileFormat
  readonly separator?: number
  readonly context: SourceContext
}

async function openLarge(path: string, opening: Opening): Promise<Manifest | undefined> {
  const { file, format, context } = opening
  const plain = () => openPlain(opening)
  switch (format) {
    case 'csv':
    case 'tsv': {
      const { openLargeCsv } = await import(/* webpackMode: "eager" */ './large_csv.ts')
      return openLargeCsv(path, csvOptions(opening), plain)
    }
    case 'jsonl': {
      const { openLargeJsonl } = await import(/* webpackMode: "eager" */ './large_jsonl.ts')
      return context.purpose === 'counts' ? openLargeJsonl(path, file, plain) : undefined
    }
    case 'parquet': {
      const { openLargeParquet } = await import(/* webpackMode: "eager" */ './large_parquet.ts')
      return openLargeParquet(path, file, context.settings)
    }
    default:
      return undefined
  }
}

async function openPlain(opening: Opening): Promise<Manifest> {
  try {
    return await opened(opening)
  } catch (error) {
    if (errorCode(error) !== 'ERR_STRING_TOO_LONG') throw error
    throw new InputError('Cannot read the file: a line or a cell is too long for a single string', {
      file: opening.file,
    })
  }
}

async function opened(opening: Opening): Promise<Manifest> {
  const { file, format, context } = opening
  const bytes = await readLabelFile(context.tree, file)
  switch (format) {
    case 'csv':
    case 'tsv':
      return openCsv(bytes, csvOptions(opening))
    case 'jsonl': {
      const { openJsonl } = await import(/* webpackMode: "eager" */ './jsonl.ts')
      return openJsonl(bytes, file)
    }
    case 'json': {
      const { isJsonLines } = await import(/* webpackMode: "eager" */ './is_json_lines.ts')
      if (isJsonLines(bytes)) {
        const { openJsonl } = await import(/* webpackMode: "eager" */ './jsonl.ts')
        return openJsonl(bytes, file)
      }
      const { openJson, parseDocument } = await import(/* webpackMode: "eager" */ './json.ts')
      return openJson(parseDocument(bytes, file), context.settings)
    }
    case 'yaml': {
      const { openYaml } = await import(/* webpackMode: "eager" */ './yaml_manifest.ts')
      return openYaml(bytes, file, context.settings)
    }
    case 'parquet': {
      const { bytesInMemory, openParquet } = await import(/* webpackMode: "eager" */ './parquet.ts')
      return openParquet(bytesInMemory(bytes), file, context.settings)
    }
  }
}

function csvOptions({ file, format, separator, context: { settings } }: Opening): CsvOptions {
  const kind = format === 'tsv' ? 'tsv' : 'csv'
  const ofLines = separator === undefined ? {} : { separator }
  return { file, format: kind, formatIsGiven: settings.format !== undefined, ...header(settings), ...ofLines }
}

/** @throws {InputError} if the format is clear neither from the settings nor from the extension or the lines. */
async function fileFormat(file: string, context: SourceContext): Promise<Pick<Opening, 'format' | 'separator'>> {
  const { format } = context.settings
  const found = isFileFormat(format) ? format : formatOf(file)
  if (found !== undefined) return { format: found }
  const { unreadFormat } = await import(/* webpackMode: "eager" */ './unread_formats.ts')
  const unread = unreadFormat(file)
  if (unread !== undefined) throw unread
  const separator = await separatorInside(file, context)
  if (separator !== undefined) return { format: separator === TAB ? 'tsv' : 'csv', separator }
  // A `.data` file is most likely from the UCI repository.
  if (/\.data$/i.test(file)) return { format: 'csv' }
  throw new InputError('Cannot detect the format from the extension. Set it, for example: `labels: { format: csv }`', {
    file,
  })
}

const TAB = 9

async function separatorInside(file: string, { tree }: SourceContext): Promise<number | undefined> {
  if (/\.(?:gz|dvc)$/i.test(file) || (await tree.kindOf(file)) !== 'file') return undefined
  const { startOfFile } = await import(/* webpackMode: "eager" */ '../tree/file_start.ts')
  const { firstLines } = await import(/* webpackMode: "eager" */ './text_lines.ts')
  const { separatorOfLines } = await import(/* webpackMode: "eager" */ './separated_lines.ts')
  return separatorOfLines(firstLines(await startOfFile(tree, file)))
}

function isFileFormat(format: LabelSettings['format']): format is FileFormat {
  return format !== undefined && ['csv', 'tsv', 'jsonl', 'json', 'yaml', 'parquet'].includes(format)
}

/** Columns are referred to by number only in a file without a header. */
function header({
  columns,
  ...settings
}: LabelSettings): Pick<CsvOptions, 'headless' | 'columns' | 'mayHaveMoreCells' | 'chosen'> {
  const chosen = chosenColumns(settings)
  const headless = columns === undefined && chosen.some(({ column }) => typeof column === 'number')
  const named = columns ? { columns, mayHaveMoreCells: settings.ragged !== undefined } : {}
  return { headless, ...named, ...(headless ? { chosen } : {}) }
}

/** The columns that the settings name. */
function chosenColumns({ id, label, group, split, content }: Omit<LabelSettings, 'columns'>): ChosenColumn[] {
  const settings = Object.entries({ id, label, group: group === 'content' ? undefined : group, split, content })
  return settings.flatMap(([key, columns]) =>
    [columns].flat().flatMap((column) => (column === undefined ? [] : [{ key: `labels.${key}`, column }])),
  )
}
