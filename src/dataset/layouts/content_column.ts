import type { ManifestRows } from '../formats/index.ts'
import { looksLikePaths } from '../paths/index.ts'
import { type CodedColumn, type CodedTexts, codedTexts, type LabelTable } from '../table/index.ts'
import type { Roles } from './manifest_layout.ts'

/** The column `labels.content` of a table. */
export type ContentColumn = Required<Pick<LabelTable, 'content' | 'contentValues'>>

/** Codes the values of the column. An empty value is the content of no sample, and a list is one value. */
export function contentColumn(column: CodedColumn): ContentColumn {
  const { values, codes } = column.offsets === undefined ? column : codedTexts(listTexts(column, column.offsets))
  const empty = values.indexOf('')
  return { content: empty === -1 ? codes : codes.map((code) => (code === empty ? -1 : code)), contentValues: values }
}

/** What a column tells of the content of samples: the content, or the names of files that have it. */
export type ContentOrFiles = ContentColumn | Required<Pick<LabelTable, 'files'>>

/** The content, or the names of files. At most one column has either. */
export function contentIn(rows: ManifestRows, { label, group, split, content }: Roles): ContentOrFiles | undefined {
  const values = rows.coded[label.length + group.length + split.length]
  if (values === undefined) return undefined
  return content.length > 0 ? contentOrFiles(values) : { files: namesIn(contentColumn(values)) }
}

/** If the values of the column are paths, the content of these files is that of the samples. */
function contentOrFiles(column: CodedColumn): ContentOrFiles {
  const read = contentColumn(column)
  const isFiles = column.offsets === undefined && looksLikePaths(firstValues(column.values))
  return isFiles ? { files: namesIn(read) } : read
}

const FIRST_VALUES = 1000

function firstValues(values: readonly string[]): readonly string[] {
  return values.slice(0, FIRST_VALUES).filter((value) => value !== '')
}

/** The names of files in a column. An empty cell names none. */
function namesIn({ content, contentValues }: ContentColumn): CodedTexts {
  return { codes: content, values: contentValues }
}

/** Returns the items of each list, such as the words of a text, one per line. */
function* listTexts({ values, codes }: CodedColumn, offsets: Uint32Array): Generator<string> {
  for (let row = 0; row + 1 < offsets.length; row++) {
    yield Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => values[code] ?? '').join('\n')
  }
}
