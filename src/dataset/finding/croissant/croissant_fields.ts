import { cellText, isList, isObject, type JsonObject, type JsonValue, member } from '../../formats/index.ts'

/** A field of a Croissant file with the labels or the split. */
export interface RoleField {
  readonly role: 'label' | 'split'
  /** The `@id` or the name of the field. */
  readonly name: string
  /** The column of the table, if it is one. */
  readonly column?: string
  /** The `@id` of the files that contain it. */
  readonly source: string
  /** What separates several labels in one cell. */
  readonly separator?: string
  /** The part of each file's path that is the value, if it is not a column. */
  readonly ofPath?: { readonly property: string; readonly regex: string }
  /** What the field does with its values that is not supported. */
  readonly unsupported: readonly string[]
}

/** Files that a Croissant file describes. */
export interface DescribedFiles {
  /** The paths or globs where they may be, the most likely first. */
  readonly paths: readonly string[]
  readonly excludes: readonly string[]
}

/** The parts of a Croissant file that are about labels and files. */
interface CroissantContent {
  readonly fields: readonly RoleField[]
  readonly files: ReadonlyMap<string, DescribedFiles>
}

/** Reads a document in which nodes are nested, or listed in a `@graph` and named by their `@id`. */
export function croissantContent(document: JsonObject): CroissantContent {
  const graph = listIn(document, '@graph').filter(isObject)
  const nodes = new Map(graph.map((node) => [textIn(node, '@id'), node]))
  // A node that is only an `@id` is in the graph.
  const resolved = (one: JsonObject) => (Object.keys(one).join() === '@id' && nodes.get(textIn(one, '@id'))) || one
  const all = (node: JsonObject, key: string): readonly JsonObject[] => objectsIn(node, key).map(resolved)
  const roots = [document, ...graph]
  const records = new Set(roots.flatMap((node) => [...all(node, 'recordSet'), ...(has(node, 'field') ? [node] : [])]))
  const files = new Set([...roots.flatMap((node) => all(node, 'distribution')), ...graph.filter(areFiles)])
  return {
    fields: fieldsOf([...records], { all, prefixes: objectsIn(document, '@context')[0] ?? {} }),
    files: new Map([...files].map((node) => [textIn(node, '@id'), describedFiles(node)])),
  }
}

interface Reading {
  /** Returns the objects of a key, also if they are listed in the graph. */
  readonly all: (node: JsonObject, key: string) => readonly JsonObject[]
  readonly prefixes: JsonObject
}

/** Longer chains of fields that have their values from each other are not followed. */
const MOST_FIELDS = 10

function fieldsOf(records: readonly JsonObject[], { all, prefixes }: Reading): RoleField[] {
  const isOfType = (node: JsonObject, pattern: RegExp) =>
    listIn(node, 'dataType').some((type) => pattern.test(expanded(idOf(type), prefixes)))
  // Many records can have the same fields, so those of all records are visited once.
  const fieldsOfAll = (some: readonly JsonObject[]) => [
    ...withParts(
      some.flatMap((record) => all(record, 'field')),
      all,
    ),
  ]
  const fields = fieldsOfAll(records)
  const byId = new Map(fields.map((field) => [textIn(field, '@id'), field]))
  const enumerated = fieldsOfAll(records.filter((record) => isOfType(record, SPLIT)))
  const splits = new Set(enumerated.map((one) => textIn(one, '@id')))
  return fields.flatMap((field): RoleField[] => {
    const reference = all(field, 'references')[0]
    const isSplit = isOfType(field, SPLIT) || (reference !== undefined && splits.has(referenceOf(reference)))
    const role = isOfType(field, LABEL) ? 'label' : isSplit ? 'split' : undefined
    const from = role && sourcesOf(field, byId, all)
    // The values of a split without a source are those of a list of splits.
    return role === undefined || (from === undefined && role === 'split')
      ? []
      : [{ role, name: nameOf(field), ...readAs(from ?? [], all) }]
  })
}

/** Returns the fields and the parts of each, each one once. */
function withParts(fields: readonly JsonObject[], all: Reading['all']): ReadonlySet<JsonObject> {
  const found = new Set(fields)
  // A set also visits what is added in the meantime.
  for (const field of found) for (const part of all(field, 'subField')) found.add(part)
  return found
}

/** The sources of a field: its own, then that of the field that it has its values from. The last one names the files. */
function sourcesOf(
  field: JsonObject,
  byId: ReadonlyMap<string, JsonObject>,
  all: Reading['all'],
): readonly JsonObject[] | undefined {
  const sources: JsonObject[] = []
  for (let next: JsonObject | undefined = field; next !== undefined && sources.length < MOST_FIELDS; ) {
    const source: JsonObject | undefined = all(next, 'source')[0]
    if (source === undefined) return undefined
    sources.push(source)
    const named: JsonValue | undefined = listIn(source, 'field')[0]
    const id: string = named === undefined ? textIn(source, '@id') : idOf(named)
    next = id === '' ? undefined : byId.get(id)
  }
  return sources
}

function readAs(sources: readonly JsonObject[], all: Reading['all']): Omit<RoleField, 'role' | 'name'> {
  const from = sources.at(-1) ?? {}
  const extracts = sources.flatMap((source) => all(source, 'extract'))
  const transforms = sources.flatMap((source) => all(source, 'transform'))
  const column = extracts.map(columnOf).findLast((one) => one !== undefined)
  const property = extracts.map((one) => textIn(one, 'fileProperty')).find((one) => one !== '')
  const [files] = ['fileObject', 'fileSet', 'distribution'].flatMap((key) => listIn(from, key))
  const textOfAny = (keys: readonly string[]) =>
    transforms.flatMap((one) => keys.map((key) => textIn(one, key))).find((text) => text !== '')
  const separator = textOfAny(SEPARATORS)
  const regex = textOfAny(['regex'])
  const isOfPath = column === undefined && property !== undefined && regex !== undefined
  return {
    source: files === undefined ? textIn(from, '@id') : idOf(files),
    ...(column !== undefined && { column }),
    ...(separator !== undefined && { separator }),
    ...(isOfPath && { ofPath: { property, regex } }),
    unsupported: transforms.flatMap((one) =>
      Object.keys(one)
        .map(bareKey)
        .filter((key) => CHANGES.has(key) && !(isOfPath && key === 'regex')),
    ),
  }
}

const SEPARATORS: readonly string[] = ['separator', 'delimiter']
/** Transforms that change the values of a column. */
const CHANGES: ReadonlySet<string> = new Set(['regex', 'replace', 'format', 'jsonPath', 'jsonQuery'])

const LABEL = /^(?:cr:|https?:\/\/mlcommons\.org\/(?:croissant|schema)\/)Label$/
const SPLIT =
  /^(?:cr:|https?:\/\/mlcommons\.org\/(?:croissant|schema)\/)Split$|^(?:wd:|https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/)Q3985153$/

/** Replaces a prefix that the document declares, such as `cr` in `cr:Label`. */
function expanded(type: string, prefixes: JsonObject): string {
  const [, prefix = '', name = ''] = /^([^:/]+):(?!\/\/)(.+)$/.exec(type) ?? []
  const base = textIn(prefixes, prefix)
  return base === '' ? type : `${base}${name}`
}

/** A reference names a field, directly or as `field`. */
function referenceOf(reference: JsonObject): string {
  const [field] = listIn(reference, 'field')
  return field === undefined ? textIn(reference, '@id') : idOf(field)
}

/** A column by its name, or the key of each record of a JSON file; keys of nested objects are joined by dots. */
function columnOf(extract: JsonObject): string | undefined {
  const column = textIn(extract, 'column')
  if (column !== '') return column
  const path = /^[$@](?:\[\*\]|\.\*)?((?:\.[\w-]+|\[(?:'[^']+'|"[^"]+")\])+)$/.exec(textIn(extract, 'jsonPath'))?.[1]
  return path
    ?.replaceAll(/\.?([\w-]+)|\[["']([^"']+)["']\]/g, (_, plain?: string, quoted?: string) => `.${plain ?? quoted}`)
    .slice(1)
}

function areFiles(node: JsonObject): boolean {
  return has(node, 'contentUrl') || has(node, 'includes')
}

/** A file from the web may be here under the end of its address. */
function describedFiles(node: JsonObject): DescribedFiles {
  const url = textIn(node, 'contentUrl')
  const steps = url.replace(/^[a-z]+:\/\/[^/]*\//i, '').split('/')
  const ends = url.includes('://') ? steps.slice(0, MOST_STEPS).map((_, i) => steps.slice(i).join('/')) : [url]
  const globs = listIn(node, 'includes').map(cellText)
  const glob = globs.length > 1 ? [`{${globs.join(',')}}`] : globs
  const paths = [...glob, ...ends.flatMap((end) => [end, decoded(end)]), textIn(node, 'name')]
  return { paths: [...new Set(paths.filter((path) => path !== ''))], excludes: listIn(node, 'excludes').map(cellText) }
}

const MOST_STEPS = 20

/** An address may have `%20` instead of a blank. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function nameOf(field: JsonObject): string {
  return textIn(field, '@id') || textIn(field, 'name')
}

/** A node is named by its `@id`, or by that alone. */
function idOf(value: JsonValue): string {
  return isObject(value) ? textIn(value, '@id') : cellText(value)
}

const PREFIXES: readonly string[] = [
  '',
  'cr:',
  'sc:',
  'schema:',
  'https://schema.org/',
  'http://mlcommons.org/croissant/',
]

function bareKey(key: string): string {
  const prefix = PREFIXES.find((one) => one !== '' && key.startsWith(one)) ?? ''
  return key.slice(prefix.length)
}

function has(node: JsonObject, key: string): boolean {
  return listIn(node, key).length > 0
}

/** JSON-LD writes a single value without a list, and a key with or without its prefix. */
function listIn(node: JsonObject, key: string): readonly JsonValue[] {
  const keys = key.startsWith('@') ? [key] : PREFIXES.map((prefix) => `${prefix}${key}`)
  for (const one of keys) {
    const value = member(node, one)
    if (value !== undefined) return isList(value) ? value : [value]
  }
  return []
}

function objectsIn(node: JsonObject, key: string): readonly JsonObject[] {
  return listIn(node, key).filter(isObject)
}

function textIn(node: JsonObject, key: string): string {
  const [value] = listIn(node, key)
  return typeof value === 'string' ? value : ''
}
