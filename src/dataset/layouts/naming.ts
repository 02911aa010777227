import {
  counted,
  firstFew,
  formatCount,
  InputError,
  type LabelSettings,
  type Place,
  shortened,
} from '../../config/index.ts'
import { type NamesByCode, readLabelFile, settingsLines, utf8Text } from '../formats/index.ts'
import { joinPath } from '../paths/index.ts'
import { classNoun, type Naming, type Note, type RowLabels } from '../table/index.ts'
import type { Tree } from '../tree/index.ts'

/** The class names of a source's labels, the classes that it declares, and the notes about them. */
interface ClassNames {
  readonly nameOf: Naming
  /** Classes that a names file lists, even if no sample has them. */
  readonly declared: readonly string[]
  /** The notes about the labels. Call it after all labels are named. */
  readonly notes: () => Note[]
}

/** `datasets` writes this number for a sample without a label, as in the test splits of competitions. */
const NO_CODE = /^-1(?:\.0+)?$/

/**
 * Maps a text in the label file to a class name by `labels.names` (the name with that number) and then `labels.map`.
 * If there are names, `1.0` is number 1, and `-1` is no label.
 *
 * @param listed Names of codes that the label file itself declares. `labels.names` takes precedence.
 */
export function classNames(settings: Pick<LabelSettings, 'map'>, listed?: NamesByCode): ClassNames {
  const { map } = settings
  // A map that only removes labels does not need entries for the others.
  const asksForAll = map !== undefined && [...map.values()].some((name) => name !== '')
  const unmapped = new Set<string>()
  const unlisted = new Set<string>()
  const names = new Set(listed?.values())
  const named = (code: string) => {
    const name = listed?.get(code) ?? listed?.get(code.replace(/^(\d+)\.0+$/, '$1'))
    if (name === undefined && listed && NO_CODE.test(code) && !map?.has(code)) return ''
    if (name === undefined && listed && !names.has(code)) unlisted.add(code)
    return name ?? code
  }
  const mapped = (name: string) => {
    const other = map?.get(name)
    if (other === undefined && asksForAll) unmapped.add(name)
    return other ?? name
  }
  return {
    nameOf: (value) => {
      const name = named(value)
      return name === '' ? '' : mapped(name)
    },
    declared: [...names].filter((name) => name !== '').map((name) => map?.get(name) ?? name),
    notes: () => [
      ...warning(unlisted, 'not among the class names'),
      ...warning(missingIn(map, unmapped), 'not in labels.map'),
    ],
  }
}

const CODE = /^[-+]?\d+(?:\.\d+)?$/

/**
 * Returns the labels that are missing from a map. Its targets are already names. A map between names that occur in the
 * data (`Joy: joy`) only merges some of them, so other names need no entry. A code always does.
 */
function missingIn(map: LabelSettings['map'], unmapped: ReadonlySet<string>): ReadonlySet<string> {
  if (map === undefined || unmapped.size === 0) return unmapped
  const targets = new Set(map.values())
  const onlyMerges =
    [...map.keys()].every((key) => !CODE.test(key)) && [...targets].every((name) => unmapped.has(name) || map.has(name))
  return new Set([...unmapped].filter((name) => !targets.has(name) && (!onlyMerges || CODE.test(name))))
}

function warning(values: ReadonlySet<string>, what: string): Note[] {
  if (values.size === 0) return []
  const because = values.size === 1 ? 'it is' : 'they are'
  const message = `Kept ${counted(values.size, 'label')} unchanged because ${because} ${what}: ${firstFew([...values])}`
  return [{ level: 'warning', message }]
}

const MOST_LISTED = 5

/** Lists at most five names without quotation marks. */
export function listedFew(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map(shortened)
  return shown.join(', ') + (names.length > MOST_LISTED ? ', ...' : '')
}

/** More than any dataset has. Ten times as many would produce a report of a million lines. */
const MOST_NAMES = 200_000

function tooManyNames(place: Place): InputError {
  return new InputError(
    `Found more than ${formatCount(MOST_NAMES)} class names. Set labels.names to a file with one name per line.`,
    place,
  )
}

/**
 * Reads the file that `labels.names` refers to: one name per line from 0, or a YAML or JSON file with names by number.
 */
export async function readNames(tree: Tree, folder: string, names: string): Promise<NamesByCode> {
  const file = joinPath(folder, names)
  if ((await tree.kindOf(file)) === undefined && (await tree.kindOf(`${file}.dvc`)) === undefined) {
    throw new InputError(`Cannot find '${file}' in ${tree.name} (labels.names)`)
  }
  const bytes = await readLabelFile(tree, file)
  if (/\.(?:ya?ml|json)$/i.test(file)) {
    const { requiredNamesOfDocument } = await import(/* webpackMode: "eager" */ '../formats/names_document.ts')
    const found = await requiredNamesOfDocument(bytes, file)
    if (found.size > MOST_NAMES) throw tooManyNames({ file })
    return found
  }
  const lines = utf8Text(bytes, file).split(/\r\n|\n|\r/, MOST_NAMES + 2)
  while (lines.at(-1) === '') lines.pop()
  if (lines.length === 0) throw new InputError('Found no class names: the file is empty', { file })
  if (lines.length > MOST_NAMES) throw tooManyNames({ file, line: MOST_NAMES + 1 })
  return new Map(lines.map((name, code) => [String(code), name]))
}

/** What tables contain instead of an empty cell. `none` is often a class. */
const NO_VALUE = /^(?:-{1,3}|\?|#?n\/a|nan|<na>|null)$/i

/** Warns about classes that may be missing labels, unless a map shows that the labels were considered. */
export function noteMissing({ classes }: Pick<RowLabels, 'classes'>, { map, oneHot }: LabelSettings): Note[] {
  const missing = map === undefined && !oneHot ? classes.filter((name) => NO_VALUE.test(name)) : []
  if (missing.length === 0 || missing.length === classes.length) return []
  const line = settingsLines({ map: new Map(missing.map((name) => [name, ''])), ignore: [] }).join()
  const labels = missing.length === 1 ? 'The label' : 'The labels'
  const message = `${labels} ${firstFew(missing)} may mean that a sample has no label. If so, add \`${line}\` to \`labels\` in the config.`
  return [{ level: 'warning', message }]
}

/** Warns about class names with spaces around them, which are easily overlooked. */
export function noteSpaces({ classes, labelSets }: Pick<RowLabels, 'classes' | 'labelSets'>): Note[] {
  const { one, many } = classNoun({ multiLabel: labelSets !== undefined })
  const spaced = classes.filter((name) => name !== name.trim())
  if (spaced.length === 0) return []
  const [it, isOther] =
    spaced.length === 1 ? ['it', `it is a different ${one}`] : ['them', `they are different ${many}`]
  const found = `Found ${counted(spaced.length, `${one} name`)} with spaces around ${it}: ${firstFew(spaced)}`
  const message = `${found}. With the spaces, ${isOther}.`
  return [{ level: 'warning', message }]
}
