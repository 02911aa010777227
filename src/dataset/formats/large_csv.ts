import { isUtf8 } from 'node:buffer'
import { type CsvRows, countCsv, type EqualCells, groupCsv, readCsv, readWindow, withOpenFile } from '../scan/index.ts'
import { type CsvHeader, type CsvOptions, csvHeader, csvLayout } from './csv.ts'
import { csvRecords, firstCsvRows } from './csv_records.ts'
import { readHead } from './large_file.ts'
import type { EqualRows, Manifest, ManifestRows, Wanted } from './manifest.ts'

/** Opens the same file with the plain reader, which handles what the scanner does not. */
type OpenPlain = () => Promise<Manifest>

/**
 * Opens a large CSV file by its header. Rows are scanned from disk, block by block. Returns `undefined` if the header
 * is too long, so the plain reader is used.
 */
export function openLargeCsv(path: string, options: CsvOptions, openPlain: OpenPlain): Manifest | undefined {
  const head = withOpenFile(path, readHead)
  if (head === undefined || !isUtf8(head.bytes)) return undefined
  const header = csvHeader(head.bytes, options)
  const rows: CsvRows = {
    path,
    start: head.mark + header.start,
    fields: header.columns.length,
    delimiter: header.separator,
  }
  const firstRows = { ...rows, end: head.mark + head.bytes.length }
  const bytesAt = (at: number, size: number) => withOpenFile(path, (file) => readWindow(file, at, size))
  return {
    ...csvLayout(options.file, header),
    count: async (place) => (await countCsv(rows, [place]))?.columns[0],
    groupRows: async (places, onlyFirst) => groupCsv(onlyFirst ? firstRows : rows, places)?.map(withoutEmpty),
    read: async (wanted) => readScanned(rows, header, wanted) ?? (await openPlain()).read(wanted),
    records: async () => ({
      columns: header.columns,
      rows: csvRecords(bytesAt, { ...header, ...rows, file: options.file }),
    }),
    firstRows: async (most) => firstCsvRows(head.bytes, { ...header, file: options.file }, most),
  }
}

/** Rows with an empty cell have no code, and the other codes have no gap. */
function withoutEmpty({ codes, empty, count }: EqualCells): EqualRows {
  if (empty === -1) return { codes, count }
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code >= empty) codes[row] = code === empty ? -1 : code - 1
  }
  return { codes, count: count - 1 }
}

/** Returns `undefined` if only the plain reader can handle the file, for example because a text is not UTF-8. */
function readScanned(rows: CsvRows, { line }: CsvHeader, { coded, texts, ragged }: Wanted): ManifestRows | undefined {
  if (ragged !== undefined) return undefined
  const [codedOnce, textsOnce] = [[...new Set(coded)], [...new Set(texts)]]
  const found = readCsv(rows, { coded: codedOnce, texts: textsOnce }, line)
  if (found === undefined || !found.texts.every(({ bytes }) => isUtf8(bytes))) return undefined
  return {
    size: found.size,
    lines: found.lines,
    coded: coded.flatMap((place) => found.coded[codedOnce.indexOf(place)] ?? []),
    texts: texts.flatMap((place) => found.texts[textsOnce.indexOf(place)] ?? []),
  }
}
