import type { Column, LabelSettings } from '../config/index.ts'
import { type ColumnLook, likelyLabels, likelyWithoutNames } from './column_looks.ts'
import { flagsIn } from './command_line.ts'
import { isNeverLabel, labelRank } from './label_words.ts'

/** How a table without label column may be read. */
export interface LabelGuess {
  readonly look: ColumnLook
  /** The flags to run next, in one or two ways. */
  readonly flags: readonly (readonly string[])[]
  /** The flags for a column without a name that has nothing but 0 and 1, where another one was guessed. */
  readonly otherFlags?: readonly string[]
  /** What `labels:` says instead, where no flag does: a column for each class. */
  readonly settings?: Pick<LabelSettings, 'id' | 'label' | 'oneHot' | 'map'>
}

const MOST_NAMED = 12

/** The column that most likely holds the classes of a table, with the flags that read it; none where none may. */
export function guessLabel(looks: readonly ColumnLook[], isHeadless: boolean): LabelGuess | undefined {
  if (!isHeadless) {
    const [seen, repeated] = [new Set<string>(), new Set<string>()]
    for (const { name } of looks) (seen.has(name) ? repeated : seen).add(name)
    const isUnique = ({ name }: ColumnLook) => name !== '' && !repeated.has(name)
    const look = likelyLabels(looks).find(isUnique)
    const flags = looks.filter(({ isFlag }) => isFlag)
    const isNamed = look !== undefined && look.isFlag === undefined && labelRank(look.name) < NO_NAME
    const oneHot = isNamed || !flags.every(isUnique) ? undefined : oneHotGuess(looks)
    return oneHot ?? (look && { look, flags: [[...labelFlags(look)]] })
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

function flagsWithoutNames(looks: readonly ColumnLook[], label: ColumnLook): readonly (readonly string[])[] {
  const names = looks.map(({ place }) => (place === label.place ? 'label' : `column_${place + 1}`))
  const byNames = looks.length > MOST_NAMED ? [] : [['--columns', names.join(',')]]
  return [...byNames, ['--label', String(label.place)]]
}

/** The rank of a name that says nothing of classes. */
const NO_NAME = 4
const FEWEST_FLAGS = 3
/** Texts and the like, ids and times aside; more are features, and the flags among them too. */
const MOST_OTHERS = 3
/** Beside many flags there may be more. */
const FLAGS_AN_OTHER = 5

/** A column for each class, beside the ids and little else. */
function oneHotGuess(looks: readonly ColumnLook[]): LabelGuess | undefined {
  const flags = looks.filter(({ isFlag, name }) => isFlag && !isNeverLabel(name))
  const known = new Set(flags)
  const others = looks.filter((look) => !known.has(look))
  const [look] = flags
  const features = others.filter(({ name }) => !isNeverLabel(name))
  const most = Math.max(MOST_OTHERS, flags.length / FLAGS_AN_OTHER)
  const areFew = flags.length < FEWEST_FLAGS || features.length > most
  if (look === undefined || areFew || !flags.some(({ distinct }) => distinct === 2)) return undefined
  const id = others.find(({ name, distinct, filled }) => name !== '' && distinct === filled)
  const label = flags.map(({ name }) => name)
  const idSetting = id === undefined ? {} : { id: id.name }
  return { look, flags: [], settings: { ...idSetting, label, ...mapOfSigned(flags), oneHot: true } }
}

/** Where -1 stands for no, that has to be told. */
function mapOfSigned(flags: readonly ColumnLook[]): Pick<LabelSettings, 'map'> {
  const negatives = new Set(flags.flatMap(({ negative }) => negative ?? []))
  return negatives.size === 0 ? {} : { map: new Map([...negatives].map((text) => [text, '0'] as const)) }
}

/** The flags that read one column. */
function labelFlags({ name, several }: ColumnLook): readonly string[] {
  const separator = several === undefined ? [] : ['--separator', several.separator]
  return ['--label', columnFlag(name), ...separator]
}

/** In the first rows of a sorted table there may be one class alone. */
function labelWithoutHeader(looks: readonly ColumnLook[]): ColumnLook | undefined {
  const isEdge = ({ place }: ColumnLook) => place === 0 || place === looks.length - 1
  const single = (look: ColumnLook) => look.distinct === 1 && look.filled >= 10 && look.kind !== 'decimals'
  const [likely] = likelyWithoutNames(looks)
  return likely ?? looks.findLast((look) => isEdge(look) && single(look))
}

/** A column as a flag takes it: a comma would separate two, and a number would be a place. */
export function columnFlag(name: string): string {
  return /[",]|^\d+$/.test(name) || name.trim() !== name ? `"${name.replaceAll('"', '""')}"` : name
}

/** What `labels:` says in place of flags. */
export function settingsOfFlags(flags: readonly string[]): Partial<LabelSettings> {
  const values = new Map(flagsIn(flags))
  const [columns, label, id, separator] = ['--columns', '--label', '--id', '--separator'].map((name) =>
    values.get(name),
  )
  return {
    ...(columns === undefined ? {} : { columns: columns.split(',') }),
    ...(label === undefined ? {} : { label: columnOfFlag(label) }),
    ...(id === undefined ? {} : { id: columnOfFlag(id) }),
    ...(separator === undefined ? {} : { separator }),
  }
}

function columnOfFlag(flag: string): Column {
  if (/^\d+$/.test(flag)) return Number(flag)
  return flag.startsWith('"') ? flag.slice(1, -1).replaceAll('""', '"') : flag
}
