import { InputError, readYaml } from '../../config/index.ts'
import { namesByCode } from './class_label.ts'
import { entriesOf, isList, isObject, type JsonValue, member, parseJson } from './json_parser.ts'
import type { NamesByCode } from './manifest.ts'
import { utf8Text } from './utf8.ts'
import { cellText } from './value_manifest.ts'
import { yamlValue } from './yaml_manifest.ts'

/** Returns the class names in a YAML or JSON file, or `undefined` if it contains none. */
export async function namesOfDocument(bytes: Uint8Array, file: string): Promise<NamesByCode | undefined> {
  return namesOfValue(await documentIn(bytes, file))
}

async function documentIn(bytes: Uint8Array, file: string): Promise<JsonValue> {
  const text = utf8Text(bytes, file)
  return /\.json$/i.test(file) ? parseJson(text, { file }) : yamlValue(await readYaml(text, { file }))
}

/** @throws {InputError} if the file contains no class names. */
export async function requiredNamesOfDocument(bytes: Uint8Array, file: string): Promise<NamesByCode> {
  const value = await documentIn(bytes, file)
  const names = namesOfValue(value) ?? namesOfCodes(value)
  if (names !== undefined) return names
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

/** Returns the names of an object with the code of each name, such as a model's `label2id` or a file `class_indices.json`. The codes are from 0 or 1. */
function namesOfCodes(value: JsonValue): NamesByCode | undefined {
  const codes = isObject(value) ? (member(value, 'label2id') ?? value) : value
  if (!isObject(codes)) return undefined
  const names = new Map(entriesOf(codes).map(([name, code]) => [isContainer(code) ? '' : cellText(code), name]))
  const { size } = names
  const areFrom = (first: number) =>
    Array.from({ length: size }, (_, i) => String(first + i)).every((at) => names.has(at))
  const areAll = size > 1 && size === entriesOf(codes).length
  return areAll && (areFrom(0) || areFrom(1)) ? names : undefined
}

function isContainer(value: JsonValue): boolean {
  return isList(value) || isObject(value)
}

function namesOfCategories(categories: readonly JsonValue[]): NamesByCode | undefined {
  if (!categories.every(isObject)) return undefined
  const text = (category: (typeof categories)[number], key: string) => cellText(member(category, key) ?? null)
  return new Map(categories.map((category) => [text(category, 'id'), text(category, 'name')]))
}
