import { type Column, type LabelSettings, sourcePath, type ValueKind } from './settings/index.ts'

/** The flags that set `labels:`, as the user typed them. An empty string counts as absent. */
export interface LabelOverrides {
  /** A column, or several separated by commas: names, or numbers starting from 0. */
  readonly label?: string
  /** The columns of a one-hot encoding, separated by commas: each is one class. */
  readonly oneHot?: string
  readonly id?: string
  readonly group?: string
  readonly splitColumn?: string
  /** Its whitespace counts. */
  readonly separator?: string
  /** Names separated by commas. */
  readonly columns?: string
  readonly names?: string
  readonly pattern?: string
}

/** The dotted keys that the flags set. */
export const LABEL_KEYS: Readonly<Record<keyof LabelOverrides, string>> = {
  label: 'labels.label',
  oneHot: 'labels.one_hot',
  id: 'labels.id',
  group: 'labels.group',
  splitColumn: 'labels.split',
  separator: 'labels.separator',
  columns: 'labels.columns',
  names: 'labels.names',
  pattern: 'labels.pattern',
}

/** Reads one override, and records what is wrong with it. */
type Read = <T>(key: keyof LabelOverrides, kind: ValueKind<T>) => T | undefined

/**
 * Applies flags to `labels:`. A group column replaces a pattern for groups, a single label column replaces the list of a
 * one-hot encoding, and the columns of a one-hot encoding replace the label column and the separator.
 */
export function overriddenLabels(labels: LabelSettings, { separator = '' }: LabelOverrides, read: Read): LabelSettings {
  const [label, group] = [read('label', someColumns), read('group', someColumns)]
  const flags = read('oneHot', oneHotColumns)
  const { groupPattern, oneHot, separator: written, ...others } = labels
  const laid = {
    label,
    group,
    id: read('id', oneColumn),
    split: read('splitColumn', oneColumn),
    columns: read('columns', columnNames),
    names: read('names', sourcePath),
    pattern: read('pattern', anyText),
    separator: separator === '' ? undefined : separator,
  }
  return {
    ...others,
    ...(written === undefined || flags !== undefined ? {} : { separator: written }),
    ...(oneHot === undefined || (label !== undefined && typeof label !== 'object') ? {} : { oneHot }),
    ...(groupPattern === undefined || group !== undefined ? {} : { groupPattern }),
    ...(Object.fromEntries(Object.entries(laid).filter(([, value]) => value !== undefined)) as Partial<LabelSettings>),
    ...(flags === undefined ? {} : { label: flags, oneHot: true }),
  }
}

const oneHotColumns: ValueKind<readonly Column[]> = {
  allowed: 'the columns that are one class each, separated by commas, each once, such as cat,dog,bird',
  read: (text) => {
    const columns = columnsOfFlag(text)
    return columns.length > 0 && areDistinct(columns) ? columns : undefined
  },
}

/** Returns the columns that a flag lists: names, or numbers starting from 0. */
export function columnsOfFlag(text: string): readonly Column[] {
  return partsOf(text).map(columnOf)
}

const anyText: ValueKind<string> = { allowed: 'text', read: (text) => text }

const oneColumn: ValueKind<Column> = {
  allowed: 'a column name, or a column number starting from 0',
  read: (text) => {
    const [only, ...others] = partsOf(text)
    return only === undefined || others.length > 0 ? text : columnOf(only)
  },
}

const someColumns: ValueKind<Column | readonly Column[]> = {
  allowed: 'a column name, a column number starting from 0, or several of these separated by commas, each once',
  read: (text) => {
    const [first, ...others] = partsOf(text).map(columnOf)
    const all = first === undefined ? [] : [first, ...others]
    return areDistinct(all) ? (others.length === 0 ? first : all) : undefined
  },
}

const columnNames: ValueKind<readonly string[]> = {
  allowed: 'the names of all columns separated by commas, each once, such as id,label',
  read: (text) => {
    const names = partsOf(text).map(nameOf)
    return names.length > 0 && areDistinct(names) ? names : undefined
  },
}

function areDistinct(values: readonly Column[]): boolean {
  return new Set(values).size === values.length && !values.includes('')
}

/** Splits a text at commas. A part in double quotes may contain commas and doubled quotes. */
function partsOf(text: string): string[] {
  return (text.match(/(?:"(?:[^"]|"")*"|[^,])+/g) ?? []).map((part) => part.trim())
}

/** A number in quotes is a name. */
function columnOf(part: string): Column {
  return /^\d{1,9}$/.test(part) ? Number(part) : nameOf(part)
}

function nameOf(part: string): string {
  return /^".*"$/s.test(part) ? part.slice(1, -1).replaceAll('""', '"') : part
}

/** Returns the problems of flags that have no effect on a one-hot encoding. */
export function oneHotOverrides(
  { oneHot }: LabelSettings,
  given: readonly string[],
  nameOf: (key: keyof LabelOverrides) => string,
): readonly string[] {
  if (given.includes('oneHot')) {
    const others = (['label', 'separator'] as const).filter((key) => given.includes(key))
    return others.map(
      (key) => `Cannot use ${nameOf(key)} together with ${nameOf('oneHot')}, whose columns are one label each`,
    )
  }
  if (oneHot !== true || !given.includes('separator')) return []
  return [
    `Cannot use ${nameOf('separator')} because the config sets labels.one_hot, which makes each column one label. To read several labels from one column, add ${nameOf('label')} with its name.`,
  ]
}
