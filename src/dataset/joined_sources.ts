import {
  type CodedTexts,
  codeBook,
  compareTexts,
  type Dataset,
  EMPTY_SET,
  type ExistingSplits,
  type Groups,
  idPrefix,
  int32List,
  joinedLines,
  joinedTexts,
  type LabelSets,
  type LabelTable,
  lazyRows,
  type Note,
  prefixed,
  type Records,
  type Source,
  UNLABELLED,
} from './table/index.ts'

/** Joins the main dataset and the additional ones. The layout is that of the main dataset. */
export function joinSources(main: Dataset, additional: readonly Dataset[]): Dataset {
  const all = [main, ...additional]
  const tables = [main.table, ...additional.map(({ table }) => namespaced(table))]
  return {
    table: joinTables(tables),
    layout: { ...main.layout, stableIds: all.every(({ layout }) => layout.stableIds) },
    notes: [...main.notes, ...additional.flatMap(notesOf)],
    records: () => joinRecords(all),
    ...(main.groupClues && { groupClues: main.groupClues }),
  }
}

function nameOf({ sources }: LabelTable): string {
  return sources[0]?.name ?? ''
}

/**
 * Prefixes ids and groups with the name of the dataset because equal names mean different things in different
 * datasets. Identical files are the same everywhere.
 */
function namespaced(table: LabelTable): LabelTable {
  const front = idPrefix(nameOf(table))
  const { groups } = table
  const names = groups?.byContent ? groups.names : groups?.names.map((name) => front + name)
  return {
    ...table,
    ids: prefixed(table.ids, front),
    ...(groups && names ? { groups: { ...groups, names } } : {}),
  }
}

function notesOf({ table, layout, notes }: Dataset): Note[] {
  const name = nameOf(table)
  const found: Note = { level: 'note', message: `${name}: ${layout.description}` }
  return [found, ...notes.map((note) => ({ ...note, message: `${name}: ${note.message}` }))]
}

function joinTables(tables: readonly LabelTable[]): LabelTable {
  const size = tables.reduce((sum, table) => sum + table.size, 0)
  const classes = [...new Set(tables.flatMap((table) => table.classes))].sort(compareTexts)
  const codeByName = new Map(classes.map((name, code) => [name, code]))
  const codes = tables.map((table) => table.classes.map((name) => codeByName.get(name) ?? UNLABELLED))
  const groups = joinGroups(tables)
  const splits = joinSplits(tables)
  return {
    size,
    classes,
    labels: joinColumns(tables, ({ labels }, i) =>
      labels.map((code) => (code < 0 ? code : (codes[i]?.[code] ?? code))),
    ),
    ids: joinedTexts(tables.map(({ ids }) => ids)),
    ...(groups ? { groups } : {}),
    ...(tables.some(({ labelSets }) => labelSets) ? { labelSets: joinSets(tables, codes) } : {}),
    ...(splits ? { splits } : {}),
    ...joinContent(tables),
    ...joinColumnsOfTexts(tables),
    sources: joinedSourceRows(tables),
    ...(tables.some(({ lines }) => lines) ? { lines: joinedLines(tables) } : {}),
  }
}

function joinColumns(tables: readonly LabelTable[], column: (table: LabelTable, i: number) => Int32Array): Int32Array {
  const joined = new Int32Array(tables.reduce((sum, table) => sum + table.size, 0))
  let start = 0
  for (const [i, table] of tables.entries()) {
    joined.set(column(table, i), start)
    start += table.size
  }
  return joined
}

function none({ size }: LabelTable): Int32Array {
  return new Int32Array(size).fill(-1)
}

function joinGroups(tables: readonly LabelTable[]): Groups | undefined {
  const key = tables.find(({ groups }) => groups)?.groups
  if (key === undefined) return undefined
  const known = codeBook()
  const codes = joinColumns(tables, (table) => {
    const translated = table.groups?.names.map((name) => known.codeOf(name)) ?? []
    return table.groups?.codes.map((code) => translated[code] ?? -1) ?? none(table)
  })
  return { ...key, codes, names: known.values }
}

function joinSplits(tables: readonly LabelTable[]): ExistingSplits | undefined {
  if (!tables.some(({ splits }) => splits)) return undefined
  const known = codeBook()
  const codes = joinColumns(tables, (table) => {
    const translated = table.splits?.names.map((name) => known.codeOf(name)) ?? []
    return table.splits?.codes.map((code) => translated[code] ?? -1) ?? none(table)
  })
  return { codes, names: known.values, ...joinFurtherSplits(tables, known.codeOf) }
}

function joinFurtherSplits(
  tables: readonly LabelTable[],
  codeOf: (name: string) => number,
): Pick<ExistingSplits, 'further'> {
  const rows = int32List()
  const codes = int32List()
  let start = 0
  for (const { splits, size } of tables) {
    for (const [i, row] of splits?.further?.rows.entries() ?? []) {
      rows.push(start + row)
      codes.push(codeOf(splits?.names[splits.further?.codes[i] ?? -1] ?? ''))
    }
    start += size
  }
  return rows.length === 0 ? {} : { further: { rows: rows.done(), codes: codes.done() } }
}

/** In a table with label sets, a sample with one label gets a set of one. */
function joinSets(tables: readonly LabelTable[], codes: readonly (readonly number[])[]): LabelSets {
  const members = int32List()
  const offsets = new Uint32Array(tables.reduce((sum, table) => sum + table.size, 0) + 1)
  let row = 0
  for (const [i, { size, labels, labelSets }] of tables.entries()) {
    for (let own = 0; own < size; own++) {
      const label = labels[own] ?? UNLABELLED
      const single = label === UNLABELLED || label === EMPTY_SET ? [] : [label]
      const set = labelSets ? labelSets.codes.subarray(labelSets.offsets[own], labelSets.offsets[own + 1]) : single
      for (const code of set) members.push(codes[i]?.[code] ?? code)
      offsets[++row] = members.length
    }
  }
  return { offsets, codes: members.done() }
}

/** Joins the `content` columns. */
function joinContent(tables: readonly LabelTable[]): Pick<LabelTable, 'content' | 'contentValues'> {
  const joined = joinTexts(
    tables,
    ({ content, contentValues: values }) => content && values && { codes: content, values },
  )
  return joined ? { content: joined.codes, contentValues: joined.values } : {}
}

function joinColumnsOfTexts(tables: readonly LabelTable[]): Pick<LabelTable, 'annotations' | 'files'> {
  const annotations = joinTexts(tables, (table) => table.annotations)
  const files = joinTexts(tables, (table) => table.files)
  return { ...(annotations && { annotations }), ...(files && { files }) }
}

/** Joins a column of texts. Equal texts are the same in all datasets. */
function joinTexts(
  tables: readonly LabelTable[],
  columnOf: (table: LabelTable) => CodedTexts | undefined,
): CodedTexts | undefined {
  if (!tables.some(columnOf)) return undefined
  const known = codeBook()
  const codes = joinColumns(tables, (table) => {
    const column = columnOf(table)
    const translated = column?.values.map((value) => known.codeOf(value)) ?? []
    return column?.codes.map((code) => translated[code] ?? -1) ?? none(table)
  })
  return { codes, values: known.values }
}

interface Rows {
  readonly start: number
  readonly end: number
}

function joinedSourceRows(tables: readonly LabelTable[]): Source[] {
  let start = 0
  return tables.flatMap(({ sources, size }) => {
    const first = start
    start += size
    const moved = <T extends Rows>(rows: T) => ({ ...rows, start: first + rows.start, end: first + rows.end })
    return sources.map(
      (source): Source => ({
        ...moved(source),
        ...(source.files ? { files: source.files.map(moved) } : {}),
      }),
    )
  })
}

/** Joins the columns of all datasets. A dataset without a column has empty cells in it. */
async function joinRecords(datasets: readonly Dataset[]): Promise<Records> {
  const parts: Records[] = []
  for (const dataset of datasets) parts.push(await dataset.records())
  const columns = [...new Set(parts.flatMap((part) => part.columns))]
  const rows = lazyRows(function* () {
    for (const part of parts) {
      const places = columns.map((name) => part.columns.indexOf(name))
      for (const row of part.rows) yield places.map((place) => row[place] ?? '')
    }
  })
  return { columns, rows }
}
