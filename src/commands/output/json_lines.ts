import { type Dataset, rawRows } from '../../dataset/index.ts'
import type { Project } from '../input/index.ts'

interface Drawn {
  /** Positions of rows, ascending. A row can occur several times. */
  readonly rows: Int32Array
  /** The weight of a row, which becomes a further member. */
  readonly weightOf?: ((row: number) => number) | undefined
}

/** Whether rows can be written to a file as the lines that they are in: it is JSON Lines, and so are the labels. */
export function hasJsonLines(file: string, { table }: Dataset): boolean {
  return /\.jsonl$/i.test(file) && table.sources.every(({ format }) => format === 'jsonl')
}

/** Copies the lines of rows, in pieces, so that numbers, lists and objects stay what they are. */
export async function* jsonLines(
  { tree }: Project,
  { table: { sources, size, lines = new Uint32Array() } }: Dataset,
  { rows, weightOf }: Drawn,
): AsyncGenerator<Uint8Array, void, void> {
  const times = new Uint32Array(size)
  for (const row of rows) times[row] = (times[row] as number) + 1
  const isWanted = (row: number) => (times[row] as number) > 0
  let row = -1
  for (const file of sources.flatMap(({ files }) => files ?? [])) {
    row = file.start - 1
    for await (const all of whole(rawRows(tree, { file, format: 'jsonl', lines, isWanted }))) {
      const copies: string[] = []
      for (const line of all.split('\n').slice(0, -1)) {
        do row++
        while (!isWanted(row))
        copies.push(`${weightOf === undefined ? line : withWeight(line, weightOf(row))}\n`.repeat(times[row] as number))
      }
      yield Buffer.from(copies.join(''))
    }
  }
}

/** Joins pieces so that each ends with the end of a line. */
async function* whole(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  let begun: Uint8Array[] = []
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(LF) + 1
    if (end === 0) {
      begun.push(piece)
      continue
    }
    yield Buffer.concat([...begun, piece.subarray(0, end)]).toString()
    begun = [piece.subarray(end)]
  }
}

const LF = 10

/** Adds a member to the object on a line. */
function withWeight(line: string, weight: number): string {
  const end = line.lastIndexOf('}')
  const isEmpty = /^\s*\{\s*$/.test(line.slice(0, end))
  return `${line.slice(0, end).trimEnd()}${isEmpty ? '' : ','}"weight":${weight}}`
}
