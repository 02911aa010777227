import { InputError, readYaml } from '../../config/index.ts'
import { namesByCode } from './class_label.ts'
import { entriesOf, isList, isObject, type JsonValue, member, parseJson } from './json_parser.ts'
import type { NamesByCode } from './manifest.ts'
import { utf8Text } from './utf8.ts'
import { cellText } from './value_manifest.ts'
import { yamlValue } from './yaml_manifest.ts'

/** Returns the class names in a YAML or JSON file, or `undefined` if it contains none. */
export async function namesOfDocument(bytes: Uint8Array, file: string): Promise<NamesByCode | undefined> {
  const text = utf8Text(bytes, file)
  const value = /\.json$/i.test(file) ? parseJson(text, { file }) : yamlValue(await readYaml(text, { file }))
  return namesOfValue(value)
}

/** @throws {InputError} if the file contains no class names. */
export async function requiredNamesOfDocument(bytes: Uint8Array, file: string): Promise<NamesByCode> {
  const value = await namesOfDocument(bytes, file)
  if (value !== undefined) return value
  throw new InputError("Found no class names. Expected the key 'names', 'id2label' or 'categories'.", { file })
}

/** Returns YOLO's `names`, a model's `id2label`, or the `categories` of COCO and of Label Studio's `notes.json`. */
function namesOfValue(value: JsonValue): NamesByCode | undefined {
  if (isList(value)) return value.some(isContainer) ? undefined : namesByCode(value)
  if (!isObject(value)) return undefined
  const categories = member(value, 'categories')
  if (isList(categories)) return namesOfCategories(categories)
  const names = member(value, 'names') ?? member(value, 'id2label')
  if (names !== undefined) return isContainer(names) ? namesByCode(names) : undefined
  const entries = entriesOf(value)
  const isByCode = entries.length > 0 && entries.every(([code, name]) => /^\d+$/.test(code) && !isContainer(name))
  return isByCode ? namesByCode(value) : undefined
}

function isContainer(value: JsonValue): boolean {
  return isList(value) || isObject(value)
}

function namesOfCategories(categories: readonly JsonValue[]): NamesByCode | undefined {
  if (!categories.every(isObject)) return undefined
  const text = (category: (typeof categories)[number], key: string) => cellText(member(category, key) ?? null)
  return new Map(categories.map((category) => [text(category, 'id'), text(category, 'name')]))
}
