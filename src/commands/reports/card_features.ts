import { compareTexts, type Dataset, isImage, kindOfFile, type LabelTable, scalar } from '../../dataset/index.ts'
import type { CardFeature } from './render_card.ts'

/** Layouts that the Hugging Face library loads by their columns. Parquet files contain their features. */
const TABLES: readonly string[] = ['csv', 'tsv', 'jsonl', 'json', 'emopia', 'hugging-face']

/**
 * Returns the columns of the dataset with their types, as the Hugging Face library loads them: tables, and folders of
 * images or recordings. Returns nothing for other layouts, and for JSON with nested values.
 */
export async function cardFeatures({ layout, records, table }: Dataset): Promise<readonly CardFeature[]> {
  const isFolders = layout.kind === 'folders'
  if (!(isFolders || TABLES.includes(layout.kind)) || layout.files.some((file) => file.endsWith('.parquet'))) return []
  const { columns, rows: all } = await records()
  // pandas renames columns without a name, and those with the same name.
  if (columns.includes('') || new Set(columns).size < columns.length) return []
  const rows = [...all]
  const label = isFolders
    ? columns.indexOf('label')
    : columns.findIndex((name) => layout.settings.includes(`label: ${scalar(name)}`))
  const media = columns.indexOf(isFolders ? 'path' : 'file_name')
  const features = columns.map((name, place) => {
    if (place === media && (isFolders || layout.kind === 'hugging-face')) return mediaFeature(rows, place)
    return place === label ? labelFeature(name, { rows, place, table }) : plainFeature(name, rows, place)
  })
  const known = features.filter((feature) => feature !== undefined)
  return known.length === features.length ? known : []
}

function mediaFeature(rows: Rows, place: number): CardFeature | undefined {
  const path = rows[0]?.[place] ?? ''
  if (isImage(path)) return { name: 'image', dtype: 'image' }
  return kindOfFile(path) === 'audio' ? { name: 'audio', dtype: 'audio' } : undefined
}

type Rows = readonly (readonly string[])[]

const TYPES: readonly (readonly [string, RegExp])[] = [
  ['bool', /^(?:true|false)$/i],
  ['int64', /^-?\d{1,18}$/],
  ['float64', /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i],
]

/** @returns undefined if the values are nested */
function plainFeature(name: string, rows: Rows, place: number): CardFeature | undefined {
  const cells = rows.map((row) => row[place] ?? '').filter((cell) => cell !== '')
  if (cells.some((cell) => /^[[{]/.test(cell)) || /\.\w+$/.test(name)) return undefined
  const type = cells.length === 0 ? undefined : TYPES.find(([, pattern]) => cells.every((cell) => pattern.test(cell)))
  const dtype = type?.[0] ?? 'string'
  // A missing number makes pandas read all numbers of the column as decimals.
  return { name, dtype: dtype === 'int64' && cells.length < rows.length ? 'float64' : dtype }
}

interface LabelColumn {
  readonly rows: Rows
  readonly place: number
  readonly table: LabelTable
}

/** The classes are the codes from 0 if the labels are codes, or else the texts of the column. */
function labelFeature(name: string, { rows, place, table }: LabelColumn): CardFeature | undefined {
  if (table.labelSets !== undefined) {
    const areLists = rows.some((row) => row[place]?.startsWith('['))
    if (areLists) return { name, dtype: 'string', classes: table.classes, isList: true }
    return { name, dtype: 'string' }
  }
  const plain = plainFeature(name, rows, place)
  const named = new Map<string, string>()
  for (const [row, cells] of rows.entries()) {
    const text = cells[place] ?? ''
    if (text !== '' && !named.has(text)) named.set(text, table.classes[table.labels[row] ?? -1] ?? text)
  }
  const classes = plain?.dtype === 'string' ? [...named.keys()].sort(compareTexts) : namesOfCodes(named)
  return classes === undefined || classes.length === 0 ? plain : { name, dtype: 'string', classes }
}

/** Returns undefined if the codes are not the numbers from 0 without a gap, which a `class_label` requires. */
function namesOfCodes(named: ReadonlyMap<string, string>): string[] | undefined {
  const names = Array.from({ length: named.size }, (_, code) => named.get(String(code)))
  const known = names.filter((name) => name !== undefined)
  return known.length === names.length ? known : undefined
}
