import {
  compilePattern,
  firstFew,
  formatCount,
  hasGitStep,
  InputError,
  type LabelSettings,
} from '../../../config/index.ts'
import { errorWithChoices, isObject, type JsonObject, parseJson, utf8Text } from '../../formats/index.ts'
import { readableFiles } from '../../layouts/index.ts'
import { anyGlob, baseName } from '../../paths/index.ts'
import type { Note } from '../../table/index.ts'
import { type SourceContext, startOfFile } from '../../tree/index.ts'
import type { CroissantLabels } from '../found/index.ts'
import { croissantContent, type DescribedFiles, type RoleField } from './croissant_fields.ts'

/** The file can contain records, which are not needed here. */
const MOST_VALUES = 200_000
const MOST_BYTES = 8 * 1024 * 1024

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
  const name = baseName(file)
  const noteOf = (level: Note['level'], message: string): Note => ({ level, message, file })
  const { fields, files: described } = croissantContent(document)
  const labels = fields.filter(({ role }) => role === 'label')
  if (labels.length === 0) return { notes: [] }
  const columns = labels.filter(({ column }) => column !== undefined)
  if (columns.length === 0) {
    const which = firstFew(labels.map((one) => one.name))
    return { notes: [noteOf('note', `Ignored ${name}: its label fields are not columns of a table: ${which}`)] }
  }
  const { files } = await readableFiles(context)
  const places = placesOf(described, new Set(columns.map(({ source }) => source)), files)
  const choices = new Map<string, Choice>()
  for (const field of columns) {
    const path = places.get(field.source)?.there
    if (path !== undefined) choices.set(`${path}\0${field.column}`, { field, path })
  }
  const [first] = choices.values()
  if (first === undefined) {
    const wanted = firstFew([...places.values()].map(({ wanted }) => wanted))
    return { notes: [noteOf('note', `Ignored ${name}: the files of its label fields are not here: ${wanted}`)] }
  }
  const { split, notes: splitNotes } = await splitFor(first, fields, { files, name, settings })
  const splits = fields.filter(({ role }) => role === 'split').toReversed()
  const splitIn = new Map(splits.map(({ source, column }) => [source, column]))
  const settingsOf = ({ field, path }: Choice): LabelSettings => {
    const { column = '', separator = settings.separator } = field
    const own = settings.split ?? splitIn.get(field.source)
    const ignore = [...settings.ignore, ...(described.get(field.source)?.excludes ?? []).filter(isSafe)]
    return {
      ...settings,
      file: path,
      label: column,
      ignore,
      ...(separator !== undefined && { separator }),
      ...(own !== undefined && { split: own }),
    }
  }
  if (choices.size > 1) {
    const message = `Found several label fields in ${name}: ${firstFew([...choices.values()].map((one) => one.field.column ?? ''))}`
    throw errorWithChoices({ message, choices: [...choices.values()].map(settingsOf), place: { file } }, context)
  }
  const changes = first.field.unsupported
  const notes = [
    ...(changes.length === 0
      ? []
      : [
          `The label field '${first.field.name}' of ${name} changes its values by ${firstFew(changes)}, which is not applied`,
        ]),
    ...splitNotes,
  ]
  return {
    settings: settingsOf(first),
    ...(split !== undefined && { splitOfFile: split }),
    notes: notes.map((message) => noteOf('warning', message)),
  }
}

interface Choice {
  readonly field: RoleField
  /** The path or glob of the files with the labels. */
  readonly path: string
}

interface SplitQuestion {
  readonly files: readonly string[]
  /** The name of the Croissant file. */
  readonly name: string
  readonly settings: LabelSettings
}

/** Returns the split that the names of the files determine, and why a split field is not used. */
async function splitFor(
  { field, path }: Choice,
  fields: readonly RoleField[],
  { files, name, settings }: SplitQuestion,
): Promise<{ readonly split?: ReadonlyMap<string, string>; readonly notes: readonly string[] }> {
  const splits = fields.filter(({ role }) => role === 'split')
  const [first] = splits
  if (first === undefined || settings.split !== undefined) return { notes: [] }
  const ignored = (one: RoleField, why: string) => ({
    notes: [`Ignored the split field '${one.name}' of ${name}: ${why}`],
  })
  const here = splits.find(({ source }) => source === field.source)
  if (here === undefined) return ignored(first, 'the labels are in other files')
  if (here.column !== undefined) {
    return here.unsupported.length === 0
      ? { notes: [] }
      : {
          notes: [
            `The split field '${here.name}' of ${name} changes its values by ${firstFew(here.unsupported)}, which is not applied`,
          ],
        }
  }
  if (here.ofPath === undefined) return ignored(here, 'it is neither a column nor a part of the file names')
  const pattern = await compilePattern(`^(?:${here.ofPath.regex})`)
  const isName = here.ofPath.property === 'filename'
  const read = files.filter(anyGlob([path]))
  const split = new Map<string, string>()
  for (const one of read) {
    const groups = pattern.search(isName ? baseName(one) : one)
    const value = Array.from({ length: pattern.groupCount }, (_, i) => groups?.get(`${i + 1}`)).find((text) => text)
    if (value === undefined) return ignored(here, `its pattern finds no split in '${one}'`)
    split.set(one, value)
  }
  return {
    split,
    notes: [
      `The split is a part of the file names, as ${name} describes it. A config with \`labels\` does not read it.`,
    ],
  }
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
function placesOf(
  described: ReadonlyMap<string, DescribedFiles>,
  sources: ReadonlySet<string>,
  files: readonly string[],
): ReadonlyMap<string, FilePlace> {
  return new Map(
    [...sources].slice(0, MOST_SOURCES).map((source) => {
      const [wanted = source, ...more] = described.get(source)?.paths ?? []
      const there = [wanted, ...more].find((path) => isSafe(path) && files.some(anyGlob([path])))
      return [source, { wanted, ...(there !== undefined && { there }) }]
    }),
  )
}

/** Whether a path stays in the dataset's folder. */
function isSafe(path: string): boolean {
  return !/^(?:[/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..') && !hasGitStep(path)
}
