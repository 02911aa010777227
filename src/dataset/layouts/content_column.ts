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

/** What columns tell of the content of samples: the content, and the names of files. */
export type ContentOrFiles = Partial<ContentColumn> & Pick<LabelTable, 'files'>

/** The content, and the names of files. Those in the column with the content come first. */
export function contentIn(
  rows: ManifestRows,
  { label, group, split, content, files }: Roles,
): ContentOrFiles | undefined {
  const columns = rows.coded.slice(label.length + group.length + split.length)
  const [values, names] = content.length > 0 ? columns : [undefined, columns[0]]
  if (values === undefined && names === undefined) return undefined
  return {
    ...(files.length > 0 && names && { files: namesIn(contentColumn(names)) }),
    ...(values && contentOrFiles(values)),
  }
}

/** The column `labels.content`, if it does not contain names of files. */
export function textsIn({ content, contentValues }: ContentOrFiles = {}): ContentColumn | undefined {
  return content && contentValues && { content, contentValues }
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
function listTexts({ values, codes }: CodedColumn, offsets: Uint32Array): string[] {
  return Array.from({ length: offsets.length - 1 }, (_, row) =>
    Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => values[code] ?? '').join('\n'),
  )
}
