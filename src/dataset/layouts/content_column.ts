import { type CodedColumn, codedTexts, type LabelTable } from '../table/index.ts'

/** The column `labels.content` of a table. */
export type ContentColumn = Required<Pick<LabelTable, 'content' | 'contentValues'>>

/** Codes the values of the column. An empty value is the content of no sample, and a list is one value. */
export function contentColumn(column: CodedColumn): ContentColumn {
  const { values, codes } = column.offsets === undefined ? column : codedTexts(listTexts(column, column.offsets))
  const empty = values.indexOf('')
  return { content: empty === -1 ? codes : codes.map((code) => (code === empty ? -1 : code)), contentValues: values }
}

/** Returns the items of each list, such as the words of a text, one per line. */
function* listTexts({ values, codes }: CodedColumn, offsets: Uint32Array): Generator<string> {
  for (let row = 0; row + 1 < offsets.length; row++) {
    yield Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => values[code] ?? '').join('\n')
  }
}
