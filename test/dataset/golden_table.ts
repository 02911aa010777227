import { readFileSync } from 'node:fs'
import { InputError, type LabelSettings } from '../../src/config/index.ts'
import { countClasses, type Dataset, type LabelTable, readDataset, UNLABELLED } from '../../src/dataset/index.ts'
import { datasetAt } from '../support/dataset_settings.ts'
import { memoryTree } from '../support/memory_tree.ts'
import { texts } from '../support/texts.ts'

/** The file next to a label file: how to read it, and the expected result. */
export interface Golden {
  /** As `LabelSettings`, `map` as an object. */
  readonly settings?: object
  readonly expected: TableAsJson | { readonly error: string }
}

/** A readable LabelTable, with names instead of codes. */
export interface TableAsJson {
  readonly layout: string
  readonly classes: readonly string[]
  /** Id, label (null if unlabelled, a list for several labels), group, split and line, if the file has them. */
  readonly rows: readonly object[]
  readonly notes?: readonly string[]
}

export const FILES: URL = new URL('./files/', import.meta.url)

/** Reads a file in `files/` with its settings, as JSON. */
export async function readGolden(name: string, settings: object = {}): Promise<Golden['expected']> {
  const tree = memoryTree({ [name]: new Uint8Array(readFileSync(new URL(name, FILES))) })
  try {
    return tableAsJson(await readDataset(tree, { data: datasetAt(name), labels: labelSettings(settings) }))
  } catch (error) {
    if (error instanceof InputError) return { error: error.message }
    throw error
  }
}

/** The messages about a file in `files/` whose classes are counted. */
export async function countGolden(name: string, settings: object = {}, purpose: 'counts' | 'rows'): Promise<object> {
  const tree = memoryTree({ [name]: new Uint8Array(readFileSync(new URL(name, FILES))) })
  const asked = { data: datasetAt(name), labels: labelSettings(settings) }
  try {
    const { table, layout, notes } = await readDataset(tree, asked, { purpose })
    return { counts: countClasses(table), layout, notes }
  } catch (error) {
    if (error instanceof InputError) return { error: error.message }
    throw error
  }
}

export function labelSettings(settings: object): LabelSettings {
  const { map, ...others } = settings as { readonly map?: Record<string, string> }
  return { ignore: [], ...others, ...(map ? { map: new Map(Object.entries(map)) } : {}) }
}

export function tableAsJson({ table, layout, notes }: Dataset): TableAsJson {
  const ids = texts(table.ids)
  return {
    layout: `${layout.kind}: ${layout.description}`,
    classes: table.classes,
    rows: ids.map((id, row) => rowAsJson(table, id, row)),
    ...(notes.length > 0 ? { notes: notes.map(({ level, message }) => `${level}: ${message}`) } : {}),
  }
}

function rowAsJson(table: LabelTable, id: string, row: number): object {
  const { groups, splits, lines, content } = table
  return {
    id,
    label: labelOf(table, row),
    ...(groups ? { group: groups.names[groups.codes[row] ?? -1] ?? null } : {}),
    ...(splits ? { split: splits.names[splits.codes[row] ?? -1] ?? null } : {}),
    ...(content ? { content: content[row] } : {}),
    ...(lines ? { line: lines[row] } : {}),
  }
}

export function labelOf({ classes, labels, labelSets }: LabelTable, row: number): string | null | string[] {
  const code = labels[row] ?? UNLABELLED
  if (code === UNLABELLED) return null
  if (labelSets === undefined) return classes[code] ?? null
  const set = labelSets.codes.subarray(labelSets.offsets[row], labelSets.offsets[row + 1])
  return Array.from(set, (member) => classes[member] ?? '')
}
