import { firstFew, formatCount, hasGitStep, InputError, type LabelSettings } from '../../config/index.ts'
import {
  cellText,
  errorWithChoices,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  parseJson,
  utf8Text,
} from '../formats/index.ts'
import { readableFiles } from '../layouts/index.ts'
import { anyGlob, baseName } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import { type SourceContext, startOfFile } from '../tree/index.ts'

/** The file can contain records, which are not needed here. */
const MOST_VALUES = 200_000
const MOST_BYTES = 8 * 1024 * 1024

/** What a Croissant file says about the labels. */
export interface CroissantLabels {
  /** The settings that read the table with the labels, if it is here. */
  readonly settings?: LabelSettings
  /** Why the file could not be used. */
  readonly notes: readonly Note[]
}

/**
 * Reads from a Croissant file which table contains the labels, and which of its columns are the label and the split. Says
 * nothing if it has no label field, or if `labels.label` is set.
 *
 * @param file The path in the tree. The files that it describes are in the same folder or below.
 * @throws {InputError} if several columns are labels.
 */
export async function croissantLabels(file: string, context: SourceContext): Promise<CroissantLabels> {
  const { tree, settings } = context
  if (settings.label !== undefined) return { notes: [] }
  try {
    const { bytes, isWhole } = await startOfFile(tree, file, MOST_BYTES)
    if (!isWhole) throw new InputError(`it has more than ${formatCount(MOST_BYTES)} bytes`, { file })
    const document = parseJson(utf8Text(bytes, file), { file, mostValues: MOST_VALUES })
    return isObject(document) ? await labelsIn(document, file, context) : { notes: [] }
  } catch (error) {
    if (!(error instanceof InputError) || error.problems[0]?.lines !== undefined) throw error
    const [{ message = '', line } = {}] = error.problems
    return {
      notes: [{ level: 'warning', message: `Ignored ${baseName(file)}: ${message}`, file, ...(line && { line }) }],
    }
  }
}

async function labelsIn(document: JsonObject, file: string, context: SourceContext): Promise<CroissantLabels> {
  const { settings } = context
  const fields = fieldsOf(document)
  const labels = fields.filter(({ role }) => role === 'label')
  if (labels.length === 0) return { notes: [] }
  const places = await placesOf(document, new Set(labels.map(({ source }) => source)), context)
  const splits = new Map(fields.flatMap(({ role, source, column }) => (role === 'split' ? [[source, column]] : [])))
  const choices = new Map(
    labels.flatMap(({ column, source }): [string, LabelSettings][] => {
      const path = places.get(source)?.there
      const split = settings.split ?? splits.get(source)
      const found = { ...settings, file: path ?? '', label: column, ...(split !== undefined && { split }) }
      return path === undefined ? [] : [[`${path}\0${column}`, found]]
    }),
  )
  const [first] = choices.values()
  if (first === undefined) {
    const wanted = firstFew([...places.values()].map(({ wanted }) => wanted))
    const message = `Ignored ${baseName(file)}: the files of its label fields are not here: ${wanted}`
    return { notes: [{ level: 'note', message, file }] }
  }
  if (choices.size > 1) {
    const columns = firstFew([...choices.keys()].map((key) => key.slice(key.indexOf('\0') + 1)))
    const message = `Found several label fields in ${baseName(file)}: ${columns}`
    throw errorWithChoices({ message, choices: [...choices.values()], place: { file } }, context)
  }
  return { settings: first, notes: [] }
}

interface FilePlace {
  /** The path or glob that the description has. */
  readonly wanted: string
  /** The path or glob of the files in the dataset's folder, if they are there. */
  readonly there?: string
}

/** More sources than this are not looked for. */
const MOST_SOURCES = 100

/** Where the files of each `@id` are. */
async function placesOf(
  document: JsonObject,
  sources: ReadonlySet<string>,
  context: SourceContext,
): Promise<ReadonlyMap<string, FilePlace>> {
  const paths = pathsOf(document)
  const { files } = await readableFiles(context)
  return new Map(
    [...sources].slice(0, MOST_SOURCES).map((source) => {
      const [wanted = source, ...more] = paths.get(source) ?? []
      const there = [wanted, ...more].find((path) => isSafe(path) && files.some(anyGlob([path])))
      return [source, { wanted, ...(there !== undefined && { there }) }]
    }),
  )
}

/** A field with a role that is a column of a table. */
interface RoleField {
  readonly role: 'label' | 'split'
  readonly column: string
  /** The `@id` of the files that contain the column. */
  readonly source: string
}

function fieldsOf(document: JsonObject): RoleField[] {
  const prefixes = objectsIn(document, '@context')[0] ?? {}
  const isOfType = (node: JsonObject, pattern: RegExp) =>
    listIn(node, 'dataType').some((type) => pattern.test(expanded(cellText(type), prefixes)))
  const records = objectsIn(document, 'recordSet')
  const enumerated = records.filter((record) => isOfType(record, SPLIT)).flatMap((record) => objectsIn(record, 'field'))
  const splits = new Set(enumerated.map((field) => textIn(field, '@id')))
  return records
    .flatMap((record) => objectsIn(record, 'field'))
    .flatMap((field): RoleField[] => {
      const isSplit = isOfType(field, SPLIT) || splits.has(referenceOf(objectsIn(field, 'references')[0] ?? {}))
      const role = isOfType(field, LABEL) ? 'label' : isSplit ? 'split' : undefined
      const [from] = objectsIn(field, 'source')
      const column = from && columnOf(objectsIn(from, 'extract')[0] ?? {})
      if (role === undefined || from === undefined || column === undefined) return []
      const [files] = [...objectsIn(from, 'fileObject'), ...objectsIn(from, 'fileSet')]
      return [{ role, column, source: textIn(files ?? {}, '@id') }]
    })
}

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
  return textIn(objectsIn(reference, 'field')[0] ?? reference, '@id')
}

/** A column by its name, or the key of each record of a JSON file. */
function columnOf(extract: JsonObject): string | undefined {
  const column = textIn(extract, 'column')
  const path = /^\$(?:\[\*\])?\.([\w-]+)$/.exec(textIn(extract, 'jsonPath'))?.[1]
  return column === '' ? path : column
}

/** The paths or globs where the files of each `@id` may be. A file from the web may be here under the end of its address. */
function pathsOf(document: JsonObject): ReadonlyMap<string, readonly string[]> {
  return new Map(
    objectsIn(document, 'distribution').map((files) => {
      const url = textIn(files, 'contentUrl')
      const steps = url.replace(/^[a-z]+:\/\/[^/]*\//i, '').split('/')
      const ends = url.includes('://') ? steps.slice(0, MOST_STEPS).map((_, i) => steps.slice(i).join('/')) : [url]
      const globs = listIn(files, 'includes').map(cellText)
      const glob = globs.length > 1 ? [`{${globs.join(',')}}`] : globs
      return [textIn(files, '@id'), [...glob, ...ends, textIn(files, 'name')].filter((path) => path !== '')]
    }),
  )
}

const MOST_STEPS = 20

/** Whether a path stays in the dataset's folder. */
function isSafe(path: string): boolean {
  return !/^(?:[/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..') && !hasGitStep(path)
}

/** JSON-LD writes a single value without a list. */
function listIn(node: JsonObject, key: string): readonly JsonValue[] {
  const value = member(node, key) ?? member(node, `cr:${key}`)
  return value === undefined ? [] : isList(value) ? value : [value]
}

function objectsIn(node: JsonObject, key: string): readonly JsonObject[] {
  return listIn(node, key).filter(isObject)
}

function textIn(node: JsonObject, key: string): string {
  const value = member(node, key)
  return typeof value === 'string' ? value : ''
}
