import { entriesOf, isList, isObject, type JsonValue, member } from './json_parser.ts'
import type { NamesByCode } from './manifest.ts'
import { cellText } from './value_manifest.ts'

/**
 * Returns the names of `ClassLabel` features, by column: from the JSON in a Parquet file (`{ label: { names, _type }
 * }`), or the YAML of a dataset card (`[{ name: label, dtype: { class_label: { names: { '0': neg } } } }]`).
 */
export function listedNames(features: JsonValue): ReadonlyMap<string, NamesByCode> {
  return new Map(featuresIn(features).flatMap(([column, feature]) => namesBelow(column, feature)))
}

/** Returns features by name, from an object, or from a list whose items have a `name`. */
function featuresIn(features: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  if (isList(features)) {
    return features.filter(isObject).map((feature) => [cellText(member(feature, 'name') ?? null), feature])
  }
  return isObject(features) ? entriesOf(features) : []
}

const WRAPPERS = ['dtype', 'class_label', 'sequence', 'list', 'struct', 'feature'] as const

/** Returns the names of a feature, or those of the features inside it by their path (`objects.category`). */
function namesBelow(path: string, feature: JsonValue | undefined): readonly (readonly [string, NamesByCode])[] {
  const own = namesIn(feature)
  if (own !== undefined) return [[path, own]]
  if (!isObject(feature)) return []
  const wrapped = WRAPPERS.map((key) => member(feature, key)).filter((inner) => isObject(inner) || isList(inner))
  const inside = wrapped.length > 0 ? wrapped : member(feature, '_type') === undefined ? [feature] : []
  return inside
    .flatMap(featuresIn)
    .flatMap(([name, inner]) => (isObject(inner) ? namesBelow(`${path}.${name}`, inner) : []))
}

/** Returns the class names of a feature. A list of features or class labels contains the names of its items. */
function namesIn(feature: JsonValue | undefined): NamesByCode | undefined {
  if (!isObject(feature)) return undefined
  for (const key of WRAPPERS) {
    const found = namesIn(member(feature, key))
    if (found !== undefined) return found
  }
  return namesByCode(member(feature, 'names'))
}

/** Returns names by number, from a list that starts at 0 or an object that can leave out numbers. */
export function namesByCode(names: JsonValue | undefined): NamesByCode | undefined {
  if (isList(names)) return new Map(names.map((name, code) => [String(code), cellText(name)]))
  if (!isObject(names)) return undefined
  return new Map(
    entriesOf(names).map(([code, name]) => [/^\d+$/.test(code) ? String(BigInt(code)) : code, cellText(name)]),
  )
}

export function isSameNames(a: NamesByCode, b: NamesByCode): boolean {
  return a.size === b.size && [...a].every(([code, name]) => b.get(code) === name)
}
