import { flowList, KINDS, type Setting } from './kinds.ts'
import type { Config, LabelSettings, Waiver } from './settings.ts'
import { keyOf, SETTINGS } from './table.ts'

/**
 * Returns every setting by its dotted key, as a user would write it: `thresholds.max_imbalance_ratio.fail` is `5`. Settings
 * without a value are not included.
 */
export function describeSettings(config: Config): ReadonlyMap<string, string> {
  return new Map([
    ...entriesOf('data', config),
    ...labelEntries(config.labels),
    ...entriesOf('thresholds', config),
    ...entriesOf('balancing', config),
    ...entriesOf('report', config),
    ...waiverEntries(config.waivers),
  ])
}

type Entry = readonly [key: string, value: string]

/** Lists the halves of a limit, and the parts of a value that has parts, separately. */
function entriesOf(name: 'data' | 'thresholds' | 'balancing' | 'report', config: Config): readonly Entry[] {
  const settings: Readonly<Record<string, Setting>> = SETTINGS[name]
  return Object.entries(settings).flatMap(([setting, { kind, isLimit }]) => {
    const key = `${name}.${keyOf(setting)}`
    const value: unknown = Reflect.get(config[name], setting)
    if (kind === 'datasets') return additionalEntries(key, config)
    if (kind === 'splits' && Array.isArray(value) && value.length === 0) return []
    const { show } = KINDS[kind]
    if (value === undefined || (kind === 'text' && value === '')) return []
    if (!isLimit && kind !== 'leakage') return [[key, show(value)] as const]
    return PARTS.flatMap((part) => {
      const shown: unknown = Reflect.get(value as object, part)
      return shown === undefined ? [] : [[`${key}.${keyOf(part)}`, show(shown)] as const]
    })
  })
}

const PARTS = ['warn', 'fail', 'group', 'content', 'near', 'nearThreshold']

/** Lists the waivers by rule and class. Several waivers of one class are one entry. */
function waiverEntries(waivers: readonly Waiver[]): readonly Entry[] {
  const texts = new Map<string, string[]>()
  for (const waiver of waivers) {
    const key = `waivers.${waivedBy(waiver)}`
    const others = texts.get(key)
    const text = `until ${waiver.until}: ${waiver.reason}`
    if (others === undefined) texts.set(key, [text])
    else others.push(text)
  }
  return Array.from(texts, ([key, values]) => [key, values.join('; ')] as const)
}

/** Returns what a waiver is about: `min_class_size`, or `min_class_size (calm)`. */
export function waivedBy({ rule, class: name }: Pick<Waiver, 'rule' | 'class'>): string {
  return name === undefined ? rule : `${rule} (${name})`
}

function additionalEntries(key: string, { data }: Config): readonly Entry[] {
  const additional = data.additionalDatasets.map(({ path, labels }) =>
    labels ? `{ path: ${path}, labels: { ${inline(labelEntries(labels))} } }` : path,
  )
  return additional.length === 0 ? [] : [[key, flowList(additional)]]
}

function labelEntries(labels: LabelSettings): readonly Entry[] {
  return block('labels', [
    ['file', labels.file],
    ['format', labels.format],
    ['columns', labels.columns && flowList(labels.columns)],
    ['id', textOf(labels.id)],
    ['label', textOf(labels.label)],
    ['pattern', labels.pattern],
    ['group', textOf(labels.group)],
    ['group_pattern', labels.groupPattern],
    ...[...(labels.map ?? [])].map(([from, to]) => [`map.${from}`, to] as const),
    ['names', labels.names],
    ['separator', labels.separator],
    ['one_hot', textOf(labels.oneHot)],
    ['split', textOf(labels.split)],
    ['content', textOf(labels.content)],
    ['ragged', labels.ragged],
    ['bytes', labels.bytes],
    ['table', textOf(labels.table)],
    ['where', labels.where],
    ['ignore', labels.ignore.length === 0 ? undefined : flowList(labels.ignore)],
  ])
}

type OptionalEntry = readonly [key: string, value: string | undefined]

function block(name: string, entries: readonly OptionalEntry[]): readonly Entry[] {
  return entries.flatMap(([key, value]) => (value === undefined ? [] : [[`${name}.${key}`, value] as const]))
}

function textOf(value: string | number | boolean | readonly (string | number)[] | undefined): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'object' ? flowList(value.map(String)) : String(value)
}

function inline(entries: readonly Entry[]): string {
  return entries.map(([key, value]) => `${key.replace(/^labels\./, '')}: ${value}`).join(', ')
}
