/** A row of the tables that the engines and the tool itself split. */
export interface Row {
  readonly id: string
  /** `null` is NULL in a database, and an empty cell in a file. Both are unlabelled. */
  readonly label: string | null
  /** `null` and empty: the sample is a group of its own. */
  readonly song: string | null
}

const FORMS: readonly ((i: number) => string)[] = [
  (i) => `clips/${i}.wav`,
  (i) => `音楽/クリップ ${i}`,
  (i) => `say "${i}", twice`,
  (i) => `it's ${i}`,
  (i) => `C:\\audio\\${i}`,
  (i) => `größe;${i}`,
  (i) => ` ${i} `,
  (i) => `😀\t${i}`,
  (i) => `two\nlines ${i}`,
  (i) => `%s $1 {${i}} \${x} --`,
]

/** The classes and how many of 1,000 rows they have. Two more have only a few samples. */
const CLASSES: readonly (readonly [string, number])[] = [
  ['joy', 520],
  ["l'été", 270],
  ['say "calm"', 120],
  ['怒り', 60],
  ['back\\slash', 20],
]

/** Rows `from` to `to`: some without a label, some without a song, some classes tiny. Songs cross the end of no part. */
export function* rowsOf(from: number, to: number): Generator<Row> {
  for (let i = from; i < to; i += 1) {
    const id = FORMS[i % FORMS.length]?.(i) ?? ''
    const song = i % 23 === 0 ? null : i % 29 === 0 ? '' : `sång ${Math.floor(i / 8)}`
    yield { id, label: labelOf(i), song }
  }
}

function labelOf(i: number): string | null {
  if (i === 17) return 'tiny one'
  if (i > 30 && i < 34) return 'tiny three'
  const place = (i * 7919) % 1000
  let end = 0
  for (const [name, count] of CLASSES) {
    end += count
    if (place < end) return name
  }
  return place % 2 === 0 ? null : ''
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A CSV file of the rows, with or without the column `song`. */
export const csvOf = (rows: Iterable<Row>, { song: withSong }: { readonly song: boolean }): string =>
  `id,label${withSong ? ',song' : ''}\n${joined(
    rows,
    ({ id, label, song }) => `${quoted(id)},${quoted(label ?? '')}${withSong ? `,${quoted(song ?? '')}` : ''}\n`,
  )}`

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' }
const escaped = (cell: string | null): string => cell?.replace(/[\\\t\n]/g, (char) => ESCAPES[char] ?? char) ?? '\\N'

/** The text format of COPY in PostgreSQL, which is also TabSeparated of ClickHouse. */
export const tsvOf = (rows: Iterable<Row>): string => joined(rows, ({ id, label, song }) => copyLine([id, label, song]))

export const copyLine = (cells: readonly (string | null)[]): string => `${cells.map(escaped).join('\t')}\n`

const joined = (rows: Iterable<Row>, line: (row: Row) => string): string => Array.from(rows, line).join('')
