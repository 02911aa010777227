import { isUtf8 } from 'node:buffer'
import { InputError } from '../../../config/index.ts'
import {
  type ColumnLook,
  closedJson,
  columnLooks,
  firstLines,
  formatOf,
  isJsonLines,
  likelyEncoding,
  type Manifest,
  openCsv,
  type Rows,
  separatorOfLines,
  unpackGzipStart,
  utf16In,
} from '../../formats/index.ts'
import { joinPath } from '../../paths/index.ts'
import { isLfsPointer, START_BYTES } from '../../tree/index.ts'
import type { Look } from '../found/index.ts'

/** The first rows of a table. */
export interface TableStart {
  readonly path: string
  /** Covers only these rows; for a Parquet file, all rows. */
  readonly manifest: Manifest
  /** At most 1,000 rows. */
  readonly rows: Rows
  readonly columns: readonly ColumnLook[]
  /** Whether the start is the whole file. */
  readonly isWhole: boolean
  /** The number of bytes of the start; 0 if it says nothing about the size of the file. */
  readonly bytes: number
}

/** The number of rows that are read to look at a table. */
export const MOST_ROWS = 1000
const LF = 10
const TAB = 9

/** Opens a table from the start of its file; undefined if it is not a table. */
export async function tableStart(path: string, look: Look): Promise<TableStart | undefined> {
  const found = await tableStartOr(path, look)
  return found instanceof InputError ? undefined : found
}

/** The same as `tableStart`, but returns the error for a file that cannot be opened. */
export async function tableStartOr(path: string, look: Look): Promise<TableStart | InputError | undefined> {
  try {
    return await opened(path, look)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

async function opened(path: string, look: Look): Promise<TableStart | undefined> {
  const file = joinPath(look.context.folder, path)
  if (formatOf(path) === 'parquet') return openedParquet(path, file, look)
  const start = await look.start(path)
  if (isLfsPointer(start.bytes)) return undefined
  const isPacked = /\.gz$/i.test(path)
  const unpacked = isPacked ? await unpackGzipStart(start.bytes, START_BYTES + 1) : start.bytes
  const isWhole = start.isWhole && unpacked.length <= START_BYTES
  const manifest = await openedText(path, file, { bytes: inUtf8(unpacked.subarray(0, START_BYTES)), isWhole })
  if (manifest === undefined) return undefined
  return { path, manifest, ...(await firstRows(manifest)), isWhole, bytes: isPacked ? 0 : unpacked.length }
}

async function openedParquet(path: string, file: string, { context }: Look): Promise<TableStart> {
  const { openManifest } = await import(/* webpackMode: "eager" */ '../../formats/open_manifest.ts')
  const manifest = await openManifest(file, { ...context, largeFrom: 0 })
  const first = await firstRows(manifest)
  return { path, manifest, ...first, isWhole: first.rows.length > 0, bytes: 0 }
}

async function firstRows(manifest: Manifest): Promise<Pick<TableStart, 'rows' | 'columns'>> {
  const rows = (await manifest.firstRows?.(MOST_ROWS)) ?? []
  return { rows, columns: columnLooks(manifest.columns, rows) }
}

interface Start {
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

async function openedText(path: string, file: string, { bytes, isWhole }: Start): Promise<Manifest | undefined> {
  const lines = isWhole ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF) + 1)
  switch (formatOf(path)) {
    case 'csv':
    case 'tsv':
      return openCsv(lines, {
        file,
        format: formatOf(path) === 'tsv' ? 'tsv' : 'csv',
        formatIsGiven: false,
        headless: false,
      })
    case 'jsonl':
      return openedJsonLines(lines, file)
    case 'json':
      if (isJsonLines(bytes)) return openedJsonLines(lines, file)
      return openedJson(isWhole ? bytes : wholeRecords(bytes), file)
    case 'yaml': {
      if (!isWhole) return undefined
      const { openYaml } = await import(/* webpackMode: "eager" */ '../../formats/yaml_manifest.ts')
      const { looksLikeSamples } = await import(/* webpackMode: "eager" */ '../../layouts/candidates.ts')
      const manifest = await openYaml(bytes, file, {})
      return (await looksLikeSamples(manifest)) ? manifest : undefined
    }
    default: {
      const separator = separatorOfLines(firstLines({ bytes, isWhole }))
      if (separator === undefined) return undefined
      const format = separator === TAB ? 'tsv' : 'csv'
      return openCsv(lines, { file, format, formatIsGiven: false, headless: false, separator })
    }
  }
}

async function openedJsonLines(lines: Uint8Array, file: string): Promise<Manifest> {
  const { openJsonl } = await import(/* webpackMode: "eager" */ '../../formats/jsonl.ts')
  return openJsonl(lines, file)
}

async function openedJson(bytes: Uint8Array, file: string): Promise<Manifest | undefined> {
  const { looksLikeRows, openJson, parseDocument } = await import(/* webpackMode: "eager" */ '../../formats/json.ts')
  const { isCoco } = await import(/* webpackMode: "eager" */ '../../layouts/coco.ts')
  const { isLabelStudio } = await import(/* webpackMode: "eager" */ '../../layouts/label_studio.ts')
  const { isLabelme } = await import(/* webpackMode: "eager" */ '../../layouts/labelme.ts')
  const { isCreateMl } = await import(/* webpackMode: "eager" */ '../../layouts/unread_exports.ts')
  const document = parseDocument(bytes, file)
  const isOther = isCreateMl(document.value) || isCoco(document) || isLabelStudio(document) || isLabelme(document)
  return isOther || !looksLikeRows(document) ? undefined : openJson(document, {})
}

/** Returns a document without its last, incomplete record. */
function wholeRecords(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(closedJson(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)))
}

/** Decodes files in another encoding too, to find their columns. The reader later reports the encoding. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const utf16 = utf16In(bytes)
  if (utf16 !== undefined) return new TextEncoder().encode(new TextDecoder(utf16).decode(bytes))
  const end = bytes.lastIndexOf(LF) + 1
  if (isUtf8(bytes) || (end > 0 && isUtf8(bytes.subarray(0, end)))) return bytes
  return bytes.includes(0) ? bytes : new TextEncoder().encode(new TextDecoder(likelyEncoding(bytes)).decode(bytes))
}
