import { extname } from 'node:path'
import { InputError } from '../../config/index.ts'
import { type Dataset, type LabelTable, type Records, rawRows } from '../../dataset/index.ts'
import type { Project } from '../input/index.ts'
import { type OwnRows, recordsOf } from './own_report.ts'
import { tableFormat } from './table_file.ts'

interface Drawn {
  /** Positions of rows. A row can occur several times. */
  readonly rows: Int32Array
  /** The weight of a row, which becomes a further member or a further column. */
  readonly weightOf?: ((row: number) => number) | undefined
}

/** What is written to a file, and what an earlier run can have written to it. */
interface DrawnRows {
  readonly drawn: AsyncIterable<Uint8Array>
  readonly own: OwnRows
}

/**
 * Writes rows in the order of the dataset, piece by piece, so that the memory does not depend on their number. Lines of JSON Lines are
 * copied to JSON Lines as they are, because their numbers, lists and objects would become texts.
 */
export async function drawnRows(
  file: string,
  { project, dataset }: { readonly project: Project; readonly dataset: Dataset },
  drawn: Drawn,
): Promise<DrawnRows> {
  const { table } = dataset
  const records = await dataset.records()
  const isTaken = drawn.weightOf !== undefined && records.columns.includes('weight')
  const isCopied = extname(file).toLowerCase() === '.jsonl' && table.sources.every(({ format }) => format === 'jsonl')
  const pieces = (some: Drawn) =>
    isCopied && !isTaken
      ? piecesOf(copiedLines(project, table, some), table, some)
      : piecesOf(formattedLines(file, records, some), table, some)
  const all = Int32Array.from(table.labels.keys())
  return { drawn: pieces(drawn), own: { dataset, further: 'weight', all: () => pieces({ rows: all }) } }
}

/** How the rows of a table become lines. */
interface Lines<Row> {
  readonly header: string
  /** All rows of the table, many at a time. */
  readonly batches: AsyncIterable<Iterable<Row>> | Iterable<Iterable<Row>>
  readonly lineOf: (row: Row, position: number) => string
  readonly encoding: 'utf8' | 'latin1'
}

const BLOCK_BYTES = 1 << 16

async function* piecesOf<Row>(
  { header, batches, lineOf, encoding }: Lines<Row>,
  { size }: LabelTable,
  { rows: drawn }: Drawn,
): AsyncGenerator<Uint8Array, void, void> {
  const times = new Uint32Array(size)
  for (const row of drawn) times[row] = (times[row] as number) + 1
  yield Buffer.from(header)
  let block = Buffer.allocUnsafe(BLOCK_BYTES)
  let length = 0
  let position = 0
  for await (const batch of batches) {
    for (const row of batch) {
      let left = times[position] ?? 0
      const line = left === 0 ? '' : lineOf(row, position)
      position++
      while (left > 0) {
        const count = Math.min(left, Math.ceil(BLOCK_BYTES / line.length))
        const text = line.repeat(count)
        left -= count
        const most = encoding === 'latin1' ? text.length : 3 * text.length
        if (length + most > block.length) {
          yield block.subarray(0, length)
          block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, most))
          length = 0
        }
        length += block.write(text, length, encoding)
      }
    }
  }
  if (position !== size) throw new InputError('A label file changed while it was read. Run the command again.')
  yield block.subarray(0, length)
}

/** Bytes are read as Latin-1, in which each is one character, because they are copied. */
function copiedLines(project: Project, table: LabelTable, { weightOf }: Drawn): Lines<string> {
  return {
    header: '',
    batches: rawLines(project, table),
    lineOf: (line, row) => `${weightOf === undefined ? line : withWeight(line, weightOf(row))}\n`,
    encoding: 'latin1',
  }
}

async function* rawLines({ tree }: Project, { sources, lines = new Uint32Array() }: LabelTable) {
  for (const file of sources.flatMap(({ files }) => files ?? []))
    yield* recordsOf(rawRows(tree, { file, format: 'jsonl', lines, isWanted: () => true }), true)
}

/** Adds a member to the object on a line. */
function withWeight(line: string, weight: number): string {
  const end = line.lastIndexOf('}')
  const isEmpty = /^\s*\{\s*$/.test(line.slice(0, end))
  return `${line.slice(0, end).trimEnd()}${isEmpty ? '' : ','}"weight":${weight}}`
}

function formattedLines(file: string, { columns, rows }: Records, { weightOf }: Drawn): Lines<readonly string[]> {
  const { header, lineOf } = tableFormat(file, weightOf ? [...columns, 'weight'] : columns)
  const isJson = header === ''
  return {
    header,
    batches: [rows],
    lineOf(row, position) {
      // `labels.ragged` permits such rows.
      if (row.length > columns.length && (weightOf || isJson)) throw surplus(file, weightOf !== undefined)
      return lineOf(weightOf ? [...row, weightOf(position)] : row)
    },
    encoding: 'utf8',
  }
}

function surplus(file: string, hasWeights: boolean): InputError {
  const [what, help] = hasWeights ? ['weights', 'Choose another strategy'] : ['rows', 'Use the extension .csv or .tsv']
  return new InputError(`Cannot write ${what} to '${file}': some rows have more cells than columns. ${help}.`)
}
