import { type Column, columnsOfFlag, flagsIn, type LabelSettings } from '../../config/index.ts'
import { isSplitColumn } from '../paths/index.ts'
import { type ColumnLook, likelyLabels, likelyWithoutNames, mayBeLabel, rankOfName } from './column_looks.ts'
import { isAboutPerson, isNeverLabel, labelRank, NO_NAME } from './label_words.ts'

/** A guess at how to read a table without a known label column. */
export interface LabelGuess {
  readonly look: ColumnLook
  /** One or two sets of flags to try next. */
  readonly flags: readonly (readonly string[])[]
  /** The flags for other columns of which the names show no less. */
  readonly equals?: readonly (readonly string[])[]
  /** The flags for an unnamed column with only 0 and 1, if another column was guessed. */
  readonly otherFlags?: readonly string[]
  /** The `labels:` settings to use instead if no flag can express them: one column per class, or further labels in rows with more cells. */
  readonly settings?: Pick<LabelSettings, 'id' | 'label' | 'oneHot' | 'map' | 'ragged'>
}

const MOST_NAMED = 12

/**
 * Returns the column that most likely contains the classes of a table, with the flags that read it, or `undefined` if
 * there is no such column.
 */
export function guessLabel(looks: readonly ColumnLook[], isHeadless: boolean): LabelGuess | undefined {
  if (!isHeadless) {
    const [seen, repeated] = [new Set<string>(), new Set<string>()]
    for (const { name } of looks) (seen.has(name) ? repeated : seen).add(name)
    const isUnique = ({ name }: ColumnLook) => name !== '' && !repeated.has(name)
    const [look, ...rest] = likelyLabels(looks).filter(isUnique)
    const flags = looks.filter(mayBeFlag)
    const isNamed = look !== undefined && !mayBeFlag(look) && labelRank(look.name) < NO_NAME
    const oneHot = isNamed || !flags.every(isUnique) ? undefined : oneHotGuess(looks)
    return oneHot ?? (look && guessOf(look, rest, looks.length))
  }
  const look = labelWithoutHeader(looks)
  if (look === undefined) return undefined
  const isFew = looks.length <= MOST_NAMED
  const other = isFew && !look.isFlag ? likelyWithoutNames(looks).find(({ isFlag }) => isFlag) : undefined
  return {
    look,
    flags: flagsWithoutNames(looks, look),
    ...(other === undefined ? {} : { otherFlags: flagsWithoutNames(looks, other)[0] ?? [] }),
  }
}

/**
 * Returns what to suggest for a table: the likely column or, as a last resort, the only one whose values repeat,
 * whatever its name is.
 */
export function suggestLabel(looks: readonly ColumnLook[], isHeadless: boolean): LabelGuess | undefined {
  const guess = guessLabel(looks, isHeadless)
  if (guess !== undefined || isHeadless) return guess
  const [only, ...others] = looks.filter((look) => mayBeLabel(look) && !isSplitColumn(look.name))
  const isUnique = looks.filter(({ name }) => name === only?.name).length === 1
  return only === undefined || others.length > 0 || !isUnique || only.name === '' ? undefined : guessOf(only)
}

const COUNT = /(?:^|[-_ ])(?:num|number|count|n)(?:$|[-_ ])/i

/** Codes in the last column are often the target, so they come first among the other columns without a telling name. */
function targetIn(looks: readonly ColumnLook[], width: number): ColumnLook | undefined {
  return looks.find((look) => look.place === width - 1 && look.kind === 'integers' && !COUNT.test(look.name))
}

/** More columns than this are features. */
const MOST_EQUALS = 3

/** The number of lines for further columns. */
const MOST_LINES = 4
const FEWEST_TASKS = 3
const MOST_CLASSES_OF_TASK = 10

/** Whether the only columns that may be labels are texts at the end of a table, such as `humour`, `sarcasm` and `offensive`. */
function areTasks(looks: readonly ColumnLook[], width: number): boolean {
  const first = looks.reduce((least, { place }) => Math.min(least, place), width)
  const areFew = looks.length >= FEWEST_TASKS && looks.length <= MOST_LINES + 1
  const areLast = first > 1 && width - first === looks.length
  return areFew && areLast && looks.every(isTask)
}

function isTask({ name, kind, distinct, several }: ColumnLook): boolean {
  return kind === 'texts' && several === undefined && distinct <= MOST_CLASSES_OF_TASK && !isAboutPerson(name)
}

function guessOf(look: ColumnLook, others: readonly ColumnLook[] = [], width = 0): LabelGuess {
  const target = targetIn(others, width)
  if (look.isRagged) return { look, flags: [], settings: { label: look.name, ragged: 'labels' } }
  const most = look.inside === undefined ? rankOfName(look) : NO_NAME
  const areCodes = others.length <= MOST_EQUALS && others.every(areAllCodes)
  const isEqual = (other: ColumnLook) =>
    rankOfName(other) <= (other === target && other.isFlag && most > 1 ? NO_NAME : most) &&
    !other.isRagged &&
    (other === target || areCodes || (other.isFlag === look.isFlag && other.kind === look.kind))
  // `Star type` with 0 to 5 next to `Spectral Class`, whose name looks more like that of labels.
  const codes = others.filter((other) => !isEqual(other) && areAllCodes(other) && OF_KINDS.test(other.name))
  const further = look.kind === 'texts' && most > 0 && most < NO_NAME && codes.length === 1 ? codes : []
  const equal = areTasks([look, ...others], width) ? others : [...others.filter(isEqual), ...further]
  const equals = equal.includes(target ?? look)
    ? [...equal.filter((one) => one === target), ...equal.filter((one) => one !== target)]
    : equal
  return {
    look,
    flags: [labelFlags(look)],
    ...(equals.length === 0 ? {} : { equals: equals.slice(0, MOST_LINES).map(labelFlags) }),
  }
}

/** Ends of the names of columns that may contain codes of classes. */
const OF_KINDS = /(?:^|[-_ ])(?:type|kind|group|cluster|level|grade|stage|status)$/i

/** Whether each number from 0 occurs, as those of several classes do. */
function areAllCodes({ codes, distinct }: ColumnLook): boolean {
  return codes?.least === 0 && codes.most > 1 && codes.most + 1 === distinct
}

function flagsWithoutNames(looks: readonly ColumnLook[], label: ColumnLook): readonly (readonly string[])[] {
  const names = looks.map(({ place }) => (place === label.place ? 'label' : `column_${place + 1}`))
  const byNames = looks.length > MOST_NAMED ? [] : [['--columns', names.join(',')]]
  return [...byNames, ['--label', String(label.place)]].map((flags) => [...flags, ...separatorFlags(label)])
}

const FEWEST_FLAGS = 3
/**
 * The number of other columns (such as texts, but not ids or times) that a one-hot table may have. If there are more,
 * they are features, and so are the flags.
 */
const MOST_OTHERS = 3
/** With many flags, one more column is allowed for each of this many flags. */
const FLAGS_AN_OTHER = 5

function mayBeFlag({ isFlag, uncertain }: ColumnLook): boolean {
  return isFlag === true || uncertain !== undefined
}

const OF_IDS = /(?:^|[^a-z])id$/i

/** A column beside that of a class: `hostile:confidence`. */
const CONFIDENCE = /[-_:. ](?:confidence|conf|scores?|prob|probability)$/i

/** Guesses one column per class, next to ids and few other columns. */
function oneHotGuess(looks: readonly ColumnLook[]): LabelGuess | undefined {
  const flags = looks.filter((look) => mayBeFlag(look) && !look.isVote && !isNeverLabel(look.name))
  const known = new Set(flags)
  const others = looks.filter((look) => !known.has(look))
  const [look] = flags
  const ofFlags = new Set(flags.map(({ name }) => name))
  const features = others.filter(
    ({ name, kind }) =>
      !isNeverLabel(name) && !isAboutPerson(name) && kind !== 'files' && !ofFlags.has(name.replace(CONFIDENCE, '')),
  )
  const most = Math.max(MOST_OTHERS, flags.length / FLAGS_AN_OTHER)
  const areFew = flags.length < FEWEST_FLAGS || features.length > most
  if (look === undefined || areFew || !flags.some(({ distinct }) => distinct > 1)) return undefined
  const unique = others.filter(({ name, distinct, filled }) => name !== '' && distinct === filled)
  const id = unique.find(({ name, kind }) => kind === 'files' || OF_IDS.test(name)) ?? unique[0]
  const label = flags.map(({ name }) => name)
  const idSetting = id === undefined ? {} : { id: id.name }
  return { look, flags: [], settings: { ...idSetting, label, ...mapOfSigned(flags), oneHot: true } }
}

/** Maps -1 to no, or to no label, because that must be configured. `map` is shown, so the user sees it. */
function mapOfSigned(flags: readonly ColumnLook[]): Pick<LabelSettings, 'map'> {
  const unlabelled = new Set(flags.flatMap((look) => look.unlabelled ?? []))
  if (unlabelled.size > 0) return { map: new Map([...unlabelled].map((text) => [text, ''] as const)) }
  const offs = new Set(flags.flatMap(({ negative, uncertain }) => negative ?? uncertain ?? []))
  // Uncertain labels are next to empty cells for what was not mentioned, and a row with an empty cell would be unlabelled.
  if (flags.some(({ uncertain }) => uncertain !== undefined)) offs.add('')
  return offs.size === 0 ? {} : { map: new Map([...offs].map((text) => [text, '0'] as const)) }
}

/** Returns the flags that read one column. */
function labelFlags(look: ColumnLook): readonly string[] {
  return ['--label', columnFlag(look.name), ...separatorFlags(look)]
}

function separatorFlags({ several }: ColumnLook): readonly string[] {
  return several === undefined ? [] : ['--separator', several.separator]
}

/**
 * Returns the label column of a table without a header. The first rows of a sorted table can contain a single class.
 */
function labelWithoutHeader(looks: readonly ColumnLook[]): ColumnLook | undefined {
  const isEdge = ({ place }: ColumnLook) => place === 0 || place === looks.length - 1
  const single = ({ distinct, filled, kind, isVote }: ColumnLook) =>
    distinct === 1 && filled >= 10 && kind !== 'decimals' && !isVote
  const [likely] = likelyWithoutNames(looks)
  return likely ?? looks.findLast((look) => isEdge(look) && (single(look) || areFewDecimals(look)))
}

/** Whether a column has few decimal numbers that repeat, such as 0, 0.5 and 1. */
function areFewDecimals({ kind, distinct, filled, isVote }: ColumnLook): boolean {
  return kind === 'decimals' && !isVote && distinct > 1 && distinct <= MOST_NUMBERS && distinct * FEWEST_EACH <= filled
}

const MOST_NUMBERS = 10
const FEWEST_EACH = 5

/** Formats a column as the value of a flag: a comma would separate two columns, and a number would be a position. */
export function columnFlag(name: string): string {
  return /[",]|^\d+$/.test(name) || name.trim() !== name ? `"${name.replaceAll('"', '""')}"` : name
}

/** Returns the flags that are equivalent to the settings of a one-hot encoding; undefined if there are other settings. */
export function oneHotFlags({
  id,
  label,
  oneHot,
  ...others
}: NonNullable<LabelGuess['settings']>): string[] | undefined {
  if (oneHot !== true || typeof label !== 'object' || Object.keys(others).length > 0) return undefined
  const columns = [...(id === undefined ? [] : [id]), ...label].map((column) => columnFlag(String(column)))
  const [first = '', ...more] = columns
  return id === undefined ? ['--one-hot', columns.join(',')] : ['--id', first, '--one-hot', more.join(',')]
}

/** Returns the `labels:` settings that are equivalent to flags. */
export function settingsOfFlags(flags: readonly string[]): Partial<LabelSettings> {
  const values = new Map(flagsIn(flags))
  const [columns, label, id, separator, pattern, group, names, oneHot] = [
    '--columns',
    '--label',
    '--id',
    '--separator',
    '--pattern',
    '--group',
    '--names',
    '--one-hot',
  ].map((name) => values.get(name))
  return {
    ...(columns === undefined ? {} : { columns: columns.split(',') }),
    ...(label === undefined ? {} : { label: columnOfFlag(label) }),
    ...(id === undefined ? {} : { id: columnOfFlag(id) }),
    ...(separator === undefined ? {} : { separator }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(group === undefined ? {} : { group: columnOfFlag(group) }),
    ...(names === undefined ? {} : { names }),
    ...(oneHot === undefined ? {} : { label: columnsOfFlag(oneHot), oneHot: true }),
  }
}

function columnOfFlag(flag: string): Column {
  if (/^\d+$/.test(flag)) return Number(flag)
  return flag.startsWith('"') ? flag.slice(1, -1).replaceAll('""', '"') : flag
}
