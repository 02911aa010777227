import { checkNoMore, describeValue } from '../problems/index.ts'
import { type BalancingSettings, formulaOf, type Strategy } from './balancing.ts'
import { jsonMap, jsonSet } from './json_values.ts'
import { KINDS, limitsAt, nameAt, namesAt, type Setting, type Spelling, spellingBelow } from './kinds.ts'
import { portablePath } from './paths.ts'
import type { AdditionalDataset, Config, LabelSettings, Waiver } from './settings.ts'
import { keyOf, SETTINGS } from './table.ts'
import type {
  WrittenAdditional,
  WrittenConfig,
  WrittenLabels,
  WrittenLimits,
  WrittenName,
  WrittenWaiver,
} from './written.ts'

/** Fills in the defaults of what the schema accepted. Names and decimals are read from their text. */
export function settingsOf(
  written: WrittenConfig,
  spelling: Spelling,
): Pick<Config, 'data' | 'labels' | 'thresholds' | 'balancing' | 'report' | 'waivers'> {
  const data = blockOf(SETTINGS.data, written.data ?? {}, spellingBelow(spelling, 'data')) as Config['data']
  const strategy = written.balancing?.['strategy'] as Strategy | undefined
  const report = blockOf(SETTINGS.report, written.report ?? {}, spellingBelow(spelling, 'report')) as Config['report']
  return {
    data: strategy === undefined ? data : { ...data, balancingStrategy: strategy },
    labels: labelsOf(written.labels ?? {}, spellingBelow(spelling, 'labels')),
    thresholds: blockOf(
      SETTINGS.thresholds,
      written.thresholds ?? {},
      spellingBelow(spelling, 'thresholds'),
    ) as Config['thresholds'],
    balancing: balancingOf(written.balancing ?? {}, spellingBelow(spelling, 'balancing')),
    report: { ...report, splits: data.saveSplitIndices ? report.splits : 'off' },
    waivers: waiversOf(written.waivers ?? [], spellingBelow(spelling, 'waivers')),
  }
}

function balancingOf(written: object, spelling: Spelling): BalancingSettings {
  const { strategy: _, ...settings } = blockOf(SETTINGS.balancing, written, spelling)
  return onlyGiven({ ...settings, weights: formulaOf(written) } as unknown as BalancingSettings)
}

/** By position, because entries that the schema rejects are removed. */
function waiversOf(written: readonly WrittenWaiver[], spelling: Spelling): readonly Waiver[] {
  return Object.entries(written).map(([position, { rule, class: name, until, reason }]) => {
    const nameSpelling = spellingBelow(spellingBelow(spelling, position), 'class')
    return {
      rule,
      ...(name !== undefined && { class: nameAt(name, nameSpelling) }),
      until,
      reason: reason.trim().replaceAll(/\s+/g, ' '),
    }
  })
}

/** The schema has checked the values, so each has the kind that the table gives it. */
function blockOf<Name extends string>(
  settings: Readonly<Record<Name, Setting>>,
  written: object,
  spelling: Spelling,
): Readonly<Record<Name, unknown>> {
  const entries = Object.entries<Setting>(settings).map(([name, setting]) => {
    const key = keyOf(name)
    const given: unknown = Reflect.get(written, key)
    return [name, settingOf(setting, given, spellingBelow(spelling, key))]
  })
  return Object.fromEntries(entries)
}

function settingOf(setting: Setting, given: unknown, spelling: Spelling): unknown {
  const { initial, isLimit } = setting
  const unset = isLimit ? {} : setting.kind === 'text' ? '' : undefined
  if (given === undefined) return initial === undefined ? unset : readAs(setting, initial, () => undefined)
  const value = readAs(setting, given, spelling)
  if (setting.kind !== 'leakage') return value
  // Each part of a value has its own default.
  const initialParts = readAs(setting, initial, () => undefined) as object
  return { ...initialParts, ...withoutUndefined(value as object) }
}

function readAs({ kind, isLimit }: Setting, written: unknown, spelling: Spelling): unknown {
  if (kind === 'datasets') return additionalOf(written as readonly (string | WrittenAdditional)[], spelling)
  const of = KINDS[kind]
  return isLimit ? limitsAt(of, written as WrittenLimits<unknown>, spelling) : of.value(written, spelling)
}

function additionalOf(
  written: readonly (string | WrittenAdditional)[],
  spelling: Spelling,
): readonly AdditionalDataset[] {
  return written.map((entry, position) => {
    if (typeof entry === 'string') return { path: portablePath(entry) }
    const { labels } = entry
    const path = portablePath(entry.path)
    return labels
      ? { path, labels: labelsOf(labels, spellingBelow(spellingBelow(spelling, position), 'labels')) }
      : { path }
  })
}

function labelsOf(written: WrittenLabels, spelling: Spelling): LabelSettings {
  return onlyGiven<LabelSettings>({
    file: written.file && portablePath(written.file),
    format: written.format,
    columns: written.columns && namesAt(written.columns, spellingBelow(spelling, 'columns')),
    id: written.id,
    label: written.label,
    pattern: written.pattern,
    group: written.group,
    groupPattern: written.group_pattern,
    map: mapAt(written.map, spellingBelow(spelling, 'map')),
    names: written.names && portablePath(written.names),
    separator: written.separator,
    oneHot: written.one_hot,
    split: written.split,
    content: written.content,
    ragged: written.ragged,
    bytes: written.bytes,
    table: written.table,
    where: written.where,
    ignore: written.ignore ?? [],
  })
}

function mapAt(
  written: Readonly<Record<string, WrittenName>> | undefined,
  spelling: Spelling,
): ReadonlyMap<string, string> | undefined {
  if (!written) return undefined
  return jsonMap(Object.entries(written).map(([from, to]) => [from, nameAt(to, spellingBelow(spelling, from))]))
}

type Optional<T> = { readonly [K in keyof T]: T[K] | undefined }

/** Removes the keys that are undefined. */
function onlyGiven<T extends object>(values: Optional<T>): T {
  return withoutUndefined(values) as T
}

function withoutUndefined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Returns the config that applies if nothing is configured. */
export function defaultConfig(...more: never[]): Config {
  checkNoMore(more, 'return the default config', 'no arguments')
  return guardConfig({ ...settingsOf({}, () => undefined), written: jsonSet(), notes: [] })
}

/**
 * Returns the same config, on which setting a key of the file (`use_stratified_split`) is an error. In plain JavaScript, it
 * would silently have no effect. Spreading the config produces an ordinary object.
 */
export function guardConfig(config: Config): Config {
  for (const setting of Object.keys(config.data)) {
    const key = setting.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    guardKey(config, key)
    guardKey(config.data, key)
  }
  Object.preventExtensions(config.data)
  return Object.preventExtensions(config)
}

function guardKey(object: object, key: string): void {
  if (Object.hasOwn(object, key)) return
  Object.defineProperty(object, key, {
    enumerable: false,
    // Tools that inspect all properties, such as test runners, read it too.
    get: () => undefined,
    set: (value: unknown) => {
      throw new TypeError(
        `Cannot set ${key} on this config. Set it on a DataConfig instead: new DataConfig({ ${key}: ${describeValue(value)} })`,
      )
    },
  })
}
