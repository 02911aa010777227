import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Dataset } from '../../dataset/index.ts'

/**
 * How the files that `-o` writes begin if nobody writes such files by hand: JSON, pages, formats of other tools, and the
 * table of `history`. Text and Markdown are signed instead, because notes can begin in the same way.
 */
const BEGINNINGS: readonly RegExp[] = [
  /^\{\s*"schema_version": 1,\s*"(?:result": "\w+",\s*"total_samples": |dataset": \{\s*"path": |file": [^\n]+\s*"dataset": |path": [^\n]+\s*"since": |id": [^\n]+\s*"class": )/,
  /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="dataset-balance">\n/,
  /^\{\s*"schemaVersion": 1,\s*"label": "class balance"/,
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>\n]*aria-label="class balance: /,
  /^\{\s*"\$schema": "https:\/\/docs\.oasis-open\.org\/sarif\/[^"]*",\s*"version": "2\.1\.0",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "dataset-balance"/,
  /^\[\s*(?:\]\s*$|\{\s*"description": "[^"\n]*(?:\\"[^"\n]*)*",\s*"check_name": "[a-z_]+",\s*"fingerprint": )/,
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="dataset-balance: /,
  /^commit,date,class,samples,percentage,total_samples,unlabelled,imbalance_ratio,result,error\n/,
]

/** Whether a file is a report of this tool that nobody has changed: by its signature, or by its beginning. */
export function isOwnReport(text: string): boolean {
  const signature = text.lastIndexOf('\n', text.length - 2) + 1
  const isSigned = [TEXT, MARKDOWN].some((sign) => text.slice(signature) === sign(text.slice(0, signature)))
  return isSigned || BEGINNINGS.some((beginning) => beginning.test(text))
}

/** Adds a last line to text and Markdown, by which a later run recognizes that it may replace the file. YAML of `card` stays as it is. */
export function signed(text: string, path: string): string {
  if (/^dataset_info:\n/.test(text) || BEGINNINGS.some((beginning) => beginning.test(text))) return text
  const sign = /^\.(?:md|markdown)$/i.test(extname(path)) ? MARKDOWN : TEXT
  return text + sign(text)
}

const TEXT = (text: string) =>
  `Written by dataset-balance (${createHash('sha256').update(text).digest('hex').slice(0, 12)})\n`
const MARKDOWN = (text: string) => `<!-- ${TEXT(text).trimEnd()} -->\n`

/** Rows that a run can write, to recognize a file that an earlier run wrote. */
export interface OwnRows {
  /** The whole table once, in the order of the dataset, without the further column. */
  readonly all: () => AsyncIterable<Uint8Array>
  /** A last column that depends on the settings. */
  readonly further: 'weight' | 'split'
  readonly dataset: Dataset
}

/**
 * Whether a file contains only rows of a table in the table's order: each row once, several times or not at all. It is not enough that
 * some rows are, because a second annotator's table has the same header and ids. Reads both piece by piece, so that the memory does not
 * depend on their sizes.
 *
 * @param path the path, whose extension determines the format
 */
export async function areOwnRows(
  written: AsyncIterable<Uint8Array>,
  { all, further }: Pick<OwnRows, 'all' | 'further'>,
  path: string,
): Promise<boolean> {
  const isJson = /\.jsonl$/i.test(path)
  const last = `${/\.tsv$/i.test(path) ? '\t' : ','}${further}`
  const rows = recordsOf(all(), isJson)
  let [batch, at]: [readonly string[], number] = [[], 0]
  let isHeader = !isJson
  let isFound = false
  let isAlike = isJson ? sameObject(further) : isSameText
  try {
    for await (const records of recordsOf(written, isJson)) {
      for (const record of records) {
        for (;;) {
          if (at === batch.length) {
            const { value } = await rows.next()
            if (value === undefined) return false
            ;[batch, at] = [value, 0]
            continue
          }
          const row = batch[at] as string
          if (isHeader && record === row + last) isAlike = isSameWithMore
          else if (isHeader ? record === row : isAlike(record, row)) isFound = !isHeader
          else if (isHeader) return false
          else {
            at++
            continue
          }
          break
        }
        at += Number(isHeader)
        isHeader = false
      }
    }
  } finally {
    await rows.return()
  }
  return isFound
}

type Alike = (record: string, row: string) => boolean

const isSameText: Alike = (record, row) => record === row
const isSameWithMore: Alike = (record, row) => record.replace(/[,\t][^,\t"]*$/, '') === row

/** A row of JSON Lines, or one with a further last member. */
function sameObject(further: string): Alike {
  const last = `,"${further}":`
  return (record, row) => {
    if (record === row) return true
    const end = record.lastIndexOf(last)
    return (
      end >= 0 &&
      /^[^,]*\}$/.test(record.slice(end + last.length)) &&
      record.slice(0, end) === row.slice(0, row.lastIndexOf('}')).trimEnd()
    )
  }
}

/** The records of a file, many at a time, read as Latin-1. Those that a cell in quotes spans are one. */
export async function* recordsOf(
  pieces: AsyncIterable<Uint8Array>,
  isJson: boolean,
): AsyncGenerator<string[], void, void> {
  let begun = ''
  for await (const piece of pieces) {
    const text = begun + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1')
    const { records, rest } = splitRecords(text, isJson)
    begun = rest
    yield records
  }
  if (begun !== '') yield [begun]
}

function splitRecords(text: string, isJson: boolean): { readonly records: string[]; readonly rest: string } {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  if (isJson || !text.includes('"')) return { records: lines, rest: last }
  const records: string[] = []
  let open: string[] = []
  let isInside = false
  for (const line of lines) {
    if (open.length === 0 && !line.includes('"')) {
      records.push(line)
      continue
    }
    open.push(line)
    if ((line.split('"').length - 1) % 2 === 1) isInside = !isInside
    if (isInside) continue
    records.push(open.join('\n'))
    open = []
  }
  return { records, rest: [...open, last].join('\n') }
}
