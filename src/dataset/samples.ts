import { type Call, checkArray, describeValue, didYouMean } from '../config/index.ts'
import { columnGroups } from './layouts/index.ts'
import { classesOf, codedLists, codedTexts, type LabelTable, textColumn } from './table/index.ts'

interface SampleKeys {
  /** The key of the label. The default is `emotion`. A list is a set of labels. */
  readonly label?: string
  /** The key of the groups that stay together. */
  readonly group?: string
  /** What the caller does with the samples, for messages: `balance samples`. */
  readonly doing?: string
  /** The names of the caller's options for these keys, for messages. */
  readonly options?: { readonly label: string; readonly group?: string }
}

/**
 * Returns a table of samples that are objects in memory. A sample's id is its `id`, otherwise its `path`, otherwise its index. A
 * sample without a label (missing, null, NaN or '') is unlabelled.
 *
 * @throws {TypeError} if the samples are not an array of objects, no sample has the key of the label or group, or a
 * label, id or group is not a string, a number or a boolean.
 * @throws {RangeError} if a text contains half of a surrogate pair.
 * @example
 * tableFromSamples([{ emotion: 'joy' }, { emotion: 'calm' }]).classes // ['calm', 'joy']
 */
export function tableFromSamples(
  samples: readonly object[],
  { label = 'emotion', group, doing = 'read samples', options = { label: 'label', group: 'group' } }: SampleKeys = {},
): LabelTable {
  const call = { doing, name: 'samples' }
  checkSamples(samples, call)
  checkKey(samples, label, { doing, name: options.label })
  if (group !== undefined) checkKey(samples, group, { doing, name: options.group ?? 'group' })
  const labels = samples.map((sample, i) => valueAt(sample, label, { ...call, index: i }))
  const isMultiLabel = labels.some((value) => typeof value === 'object')
  const column = isMultiLabel ? codedLists(labels.map((value) => [value].flat())) : codedTexts(labels.flat())
  const groups =
    group === undefined
      ? undefined
      : codedTexts(samples.map((sample, i) => textIn(sample, group, { ...call, index: i })))
  return {
    size: samples.length,
    ...classesOf(column, (name) => name),
    ids: textColumn(idsOf(samples, call)),
    ...(groups && group !== undefined ? { groups: columnGroups([groups], [group]) } : {}),
    sources: [{ name: 'samples', start: 0, end: samples.length }],
  }
}

/** Does not use `forEach`, which skips holes. */
function checkSamples(samples: unknown, call: Call): void {
  checkArray(samples, call, 'objects')
  for (let i = 0; i < samples.length; i++) {
    const sample: unknown = samples[i]
    if (typeof sample === 'object' && sample !== null && !Array.isArray(sample)) continue
    throw new TypeError(
      `Cannot ${call.doing}: samples[${i}] must be an object such as { id: "a.mid", emotion: "joy" }: current value is ${describeValue(sample)}`,
    )
  }
}

const MOST_SEARCHED = 100
const MOST_NAMED = 10

/** A single sample without the key is unlabelled. If no sample has it, the key is wrong. */
function checkKey(samples: readonly object[], key: string, { doing, name }: Call): void {
  if (samples.length === 0 || samples.some((sample) => key in sample)) return
  const found = new Set(samples.slice(0, MOST_SEARCHED).flatMap((sample) => Object.keys(sample)))
  const keys = [...found].slice(0, MOST_NAMED).map((one) => `"${one}"`)
  const theirs = keys.length === 0 ? 'no keys' : `the keys ${keys.join(', ')}`
  throw new TypeError(
    `Cannot ${doing}: no sample has the key "${key}"${didYouMean(key, found)}. The samples have ${theirs}. Set ${name} to the right key.`,
  )
}

interface SampleCall extends Call {
  readonly index: number
}

/** An object that occurs twice is one sample, even if only its position distinguishes it from others. */
function idsOf(samples: readonly object[], call: Call): string[] {
  const places = new Map<object, number>()
  return samples.map((sample, place) => {
    const index = places.get(sample) ?? place
    places.set(sample, index)
    return idOf(sample, { ...call, index })
  })
}

function idOf(sample: object, call: SampleCall): string {
  return textIn(sample, 'id', call) || textIn(sample, 'path', call) || String(call.index)
}

function textIn(sample: object, key: string, call: SampleCall): string {
  const value = valueAt(sample, key, call)
  if (typeof value === 'string') return value
  throw new TypeError(`${cannotUse(key, call)} must be a single string or number: current value is an array`)
}

function valueAt(sample: object, key: string, call: SampleCall): string | string[] {
  const value: unknown = Reflect.get(sample, key)
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => textOf(item, key, call))
  return textOf(value, key, call)
}

function textOf(value: unknown, key: string, call: SampleCall): string {
  if (value === undefined || value === null || Number.isNaN(value)) return ''
  if (typeof value === 'string') return wellFormed(value, key, call)
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  throw new TypeError(`${cannotUse(key, call)} must be a string or a number: current value is ${describeValue(value)}`)
}

function wellFormed(text: string, key: string, call: SampleCall): string {
  if (text.isWellFormed()) return text
  throw new RangeError(`${cannotUse(key, call)} must be valid text: current value contains half of a surrogate pair`)
}

function cannotUse(key: string, { doing, index }: SampleCall): string {
  return `Cannot ${doing}: samples[${index}].${key}`
}
