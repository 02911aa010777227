import { InputError, type LabelSettings } from '../config/index.ts'
import type { Naming } from './classes.ts'
import { counted } from './counted.ts'
import type { Note } from './dataset.ts'
import { readLabelFile } from './formats/label_file.ts'
import { joinPath } from './paths.ts'
import type { Tree } from './tree/tree.ts'
import { utf8Text } from './utf8.ts'

/** How labels of a source are called, which classes it declares, and what was seen on the way. */
export interface ClassNames {
  readonly nameOf: Naming
  /** Classes that a file of names lists, even if no sample has them. */
  readonly declared: readonly string[]
  /** Call it once all labels are named. */
  readonly notes: () => Note[]
}

/**
 * From the text in the file over `labels.names` (the name on that line) and `labels.map` to the name of the class.
 *
 * @param listed Names of the codes that the label file itself declares; `labels.names` goes above them.
 */
export function classNames(settings: Pick<LabelSettings, 'map'>, listed?: readonly string[]): ClassNames {
  const { map } = settings
  const unmapped = new Set<string>()
  const unlisted = new Set<string>()
  const names = new Set(listed)
  const named = (code: string) => {
    const name = /^(?:0|[1-9]\d{0,8})$/.test(code) ? listed?.[Number(code)] : undefined
    if (name === undefined && listed && !names.has(code)) unlisted.add(code)
    return name ?? code
  }
  const mapped = (name: string) => {
    const other = map?.get(name)
    if (other === undefined && map) unmapped.add(name)
    return other ?? name
  }
  return {
    nameOf: (value) => mapped(named(value)),
    declared: (listed ?? []).filter((name) => name !== '').map((name) => map?.get(name) ?? name),
    notes: () => [
      ...warning(unlisted, 'not among the names of the classes'),
      ...warning(unmapped, 'not in labels.map'),
    ],
  }
}

function warning(values: ReadonlySet<string>, what: string): Note[] {
  if (values.size === 0) return []
  const message = `Left ${counted(values.size, 'label')} as they stand, being ${what}: ${firstFew([...values])}`
  return [{ level: 'warning', message }]
}

/** Quotes at most five texts. */
export function firstFew(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map((text) => `'${shortened(text)}'`)
  return shown.join(', ') + (texts.length > shown.length ? ', ...' : '')
}

/** At most 60 characters of a text, for messages. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** The lines of the file that `labels.names` tells, from 0. */
export async function readNames(tree: Tree, folder: string, names: string): Promise<readonly string[]> {
  const file = joinPath(folder, names)
  const lines = utf8Text(await readLabelFile(tree, file), file).split(/\r\n|\n|\r/)
  while (lines.at(-1) === '') lines.pop()
  if (lines.length === 0) throw new InputError('Found no names: the file is empty', { file })
  return lines
}

/** Points out class names with spaces around them, which nobody sees. */
export function noteSpaces(classes: readonly string[]): Note[] {
  const spaced = classes.filter((name) => name !== name.trim())
  if (spaced.length === 0) return []
  const what = spaced.length === 1 ? 'A class has' : `${spaced.length} classes have`
  const message = `${what} spaces around the name, which makes another class: ${firstFew(spaced)}`
  return [{ level: 'warning', message }]
}
