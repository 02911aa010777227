import { InputError } from '../config/index.ts'
import { classesOf } from './classes.ts'
import { codedLists, codedTexts } from './coded_columns.ts'
import { columnGroups } from './groups.ts'
import type { LabelTable } from './label_table.ts'
import { textColumn } from './text_column.ts'
import { checkWellFormed } from './utf8.ts'

export interface SampleKeys {
  /** The key of the label; `emotion` unless told otherwise. A list there is a set of labels. */
  readonly label?: string
  /** The key of what must not be torn apart. */
  readonly group?: string
}

/**
 * A table of samples that are objects in memory. A sample's id is its `id`, else its `path`, else its index; one without
 * label (none, null or '') is unlabelled.
 *
 * @throws {InputError} for a label, id or group that is no text, number or boolean.
 * @example
 * tableFromSamples([{ emotion: 'joy' }, { emotion: 'calm' }]).classes // ['calm', 'joy']
 */
export function tableFromSamples(
  samples: readonly object[],
  { label = 'emotion', group }: SampleKeys = {},
): LabelTable {
  const labels = samples.map((sample, i) => valueAt(sample, label, i))
  const isMultiLabel = labels.some((value) => typeof value === 'object')
  const column = isMultiLabel ? codedLists(labels.map((value) => [value].flat())) : codedTexts(labels.flat())
  const groups = group === undefined ? undefined : codedTexts(samples.map((sample, i) => textIn(sample, group, i)))
  return {
    size: samples.length,
    ...classesOf(column, (name) => name),
    ids: textColumn(samples.map(idOf)),
    ...(groups && group !== undefined ? { groups: columnGroups([groups], [group]) } : {}),
    sources: [{ name: 'samples', start: 0, end: samples.length }],
  }
}

function idOf(sample: object, index: number): string {
  return textIn(sample, 'id', index) || textIn(sample, 'path', index) || String(index)
}

function textIn(sample: object, key: string, index: number): string {
  const value = valueAt(sample, key, index)
  if (typeof value === 'string') return value
  throw new InputError(`Sample ${index}: '${key}' must be one text, found a list`)
}

function valueAt(sample: object, key: string, index: number): string | string[] {
  const value: unknown = Reflect.get(sample, key)
  if (Array.isArray(value)) return value.map((item: unknown) => textOf(item, key, index))
  return textOf(value, key, index)
}

function textOf(value: unknown, key: string, index: number): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return checkWellFormed(value, `samples[${index}].${key}`)
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  throw new InputError(`Sample ${index}: '${key}' must be a text or a number, found ${typeof value}`)
}
