import {
  type AdditionalDataset,
  analyzeCommand,
  CONFIG_FILE,
  type Column,
  canBeShown,
  flagsIn,
  InputError,
  type LabelSettings,
  latePattern,
  linesAndMore,
  type Place,
  type Problem,
  Undetected,
} from '../../config/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { settingsOfFlags } from './label_flags.ts'

/** Formats the `labels:` block as YAML lines, without the key `labels:` and without indentation. */
export function settingsLines(settings: LabelSettings): string[] {
  const lines: [string, string | undefined][] = [
    ['file', settings.file === undefined ? undefined : scalar(settings.file)],
    ['format', settings.format],
    ['columns', settings.columns && list(settings.columns)],
    ['id', settings.id === undefined ? undefined : column(settings.id)],
    ['label', settings.label === undefined ? undefined : columnOrList(settings.label)],
    ['pattern', settings.pattern && quoted(settings.pattern)],
    ['group', settings.group === undefined ? undefined : columnOrList(settings.group)],
    ['group_pattern', settings.groupPattern && quoted(settings.groupPattern)],
    ['map', settings.map && mapping(settings.map)],
    ['names', settings.names && scalar(settings.names)],
    ['separator', settings.separator && quoted(settings.separator)],
    ['one_hot', settings.oneHot ? 'true' : undefined],
    ['split', settings.split === undefined ? undefined : column(settings.split)],
    ['content', settings.content === undefined ? undefined : column(settings.content)],
    ['ragged', settings.ragged],
    ['bytes', settings.bytes],
    ['ignore', settings.ignore.length > 0 ? list(settings.ignore) : undefined],
  ]
  return lines.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
}

const MOST_CHOICES = 10

/** Input that can be read in several ways, and the settings for each. */
interface Unclear {
  readonly message: string
  readonly choices: readonly LabelSettings[]
  readonly place?: Place
}

/** Returns the error for input that can be read in several ways, with a config line to paste for each. */
export function errorWithChoices(unclear: Unclear, source: ChosenSource): InputError {
  const problems = [problemWithChoices(unclear, source)]
  return source.role === 'main' ? new Undetected(problems) : new InputError(problems)
}

export function problemWithChoices({ message, choices, place }: Unclear, source: ChosenSource): Problem {
  const lines = choices.map((settings) => lineToRead(settings, source))
  const isMain = source.role === 'main'
  const one = isMain ? `Add this to \`${CONFIG_FILE}\`` : 'Add this below `additional_datasets:`'
  const what = lines.length === 1 ? one : `Choose one ${isMain ? 'in the config' : 'below `additional_datasets:`'}`
  const shown = linesAndMore(lines, MOST_CHOICES)
  if (!isMain || source.needsPath !== true) return { ...place, message: `${message}. ${what}:`, lines: shown }
  const oneOf = lines.length === 1 ? '' : ', with one of the lines that start with `labels`'
  return {
    ...place,
    message: `${message}. Add these lines to the config${oneOf}:`,
    lines: [datasetPathLine(source.path), ...shown],
  }
}

/** A source, and whether the config also needs its path. */
type ChosenSource = Pick<SourceContext, 'role' | 'path' | 'needsPath'>

/** Returns the config line that reads a source with these settings. */
export function lineToRead(settings: LabelSettings, { role, path }: Pick<SourceContext, 'role' | 'path'>): string {
  return role === 'main' ? `labels: ${flow(settings)}` : `- ${additionalLine({ path, labels: settings })}`
}

/** Returns the config line that sets the path of the main dataset. */
export function datasetPathLine(path: string): string {
  return `data: { dataset_path: ${scalar(path === '' ? '.' : path)} }`
}

/** Formats an entry of `data.additional_datasets` on one line. */
export function additionalLine({ path, labels }: AdditionalDataset): string {
  return labels === undefined ? scalar(path) : `{ path: ${scalar(path)}, labels: ${flow(labels)} }`
}

function flow(settings: LabelSettings): string {
  return `{ ${settingsLines(settings).join(', ')} }`
}

const PLAIN = /^(?:\.{0,2}\/)?[A-Za-z_][\w./-]*$/
const PRINTABLE_ASCII = /^(?!.*##\[)[ -~]*$/
/**
 * Characters that are invisible in output: control and format characters, line separators, lone surrogates. A runner reads
 * commands that start with `##[` anywhere in a line.
 */
const UNSEEN = latePattern('[\\p{C}\\p{Zl}\\p{Zp}]|#(?=#\\[)', 'gu')
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** Formats a text as a YAML scalar that is read back unchanged. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !NOT_TEXT.test(text) ? text : quoted(text)
}

/** Quotes a text. Characters can only be escaped in double quotes. */
function quoted(text: string): string {
  if (PRINTABLE_ASCII.test(text) || text.search(UNSEEN()) === -1) return `'${text.replaceAll("'", "''")}'`
  return JSON.stringify(text).replaceAll(UNSEEN(), escaped)
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
}

function list(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`
}

function column(value: Column): string {
  return typeof value === 'number' ? String(value) : scalar(value)
}

function columnOrList(value: Column | readonly Column[]): string {
  return typeof value === 'object' ? `[${value.map(column).join(', ')}]` : column(value)
}

function mapping(map: ReadonlyMap<string, string>): string {
  return `{ ${[...map].map(([from, to]) => `${quoted(from)}: ${scalar(to)}`).join(', ')} }`
}

/**
 * Returns the command that reads a path with these flags, or the line of the config if a shell would not accept the command
 * as it is shown, such as a pattern on Windows. Returns `undefined` if that cannot be shown either.
 */
export function lineForFlags(
  path: string,
  flags: readonly string[],
): { readonly command: string; readonly datasetPath?: string } | undefined {
  const command = analyzeCommand(path, flagsIn(flags))
  if (command !== undefined) return { command }
  const line = lineToRead({ ...settingsOfFlags(flags), ignore: [] }, { role: 'main', path })
  return canBeShown([path, line], 'any') ? { command: line, datasetPath: path } : undefined
}
