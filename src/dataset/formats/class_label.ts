import { entriesOf, isList, isObject, type JsonValue, member } from './json_parser.ts'
import { cellText } from './value_manifest.ts'

/**
 * The names of `ClassLabel` features, by column: from the JSON in a Parquet file (`{ label: { names, _type } }`), or the
 * YAML of a dataset card (`[{ name: label, dtype: { class_label: { names: { '0': neg } } } }]`).
 */
export function listedNames(features: JsonValue): ReadonlyMap<string, readonly string[]> {
  const entries = isList(features)
    ? features.flatMap((feature) =>
        isObject(feature) ? [[cellText(member(feature, 'name') ?? null), feature] as const] : [],
      )
    : isObject(features)
      ? entriesOf(features)
      : []
  const found = new Map<string, readonly string[]>()
  for (const [column, feature] of entries) {
    const names = namesIn(feature)
    if (names !== undefined) found.set(column, names)
  }
  return found
}

/** A list of features, or of class labels, names its items. */
function namesIn(feature: JsonValue | undefined): readonly string[] | undefined {
  if (!isObject(feature)) return undefined
  for (const key of ['dtype', 'class_label', 'sequence', 'list', 'feature']) {
    const found = namesIn(member(feature, key))
    if (found !== undefined) return found
  }
  const names = member(feature, 'names')
  if (isList(names)) return names.map(cellText)
  if (!isObject(names)) return undefined
  const byCode = entriesOf(names).toSorted(([a], [b]) => Number(a) - Number(b))
  return byCode.map(([, name]) => cellText(name))
}
