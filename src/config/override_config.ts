import { balancingConflicts, targetLines, withFormula } from './override_balancing.ts'
import { LABEL_KEYS, type LabelOverrides, oneHotOverrides, overriddenLabels } from './override_labels.ts'
import { didYouMean, InputError, oneOf, shown } from './problems/index.ts'
import {
  type AdditionalDataset,
  type Config,
  configuredIndexObstacle,
  type DataSettings,
  datasetProblem,
  defaultConfig,
  frozenProblem,
  jsonSet,
  KINDS,
  type KindName,
  keyOf,
  type Limits,
  listOfNames,
  type OverrideName,
  overridesOf,
  parameter,
  positiveShare,
  ratio,
  repeats,
  SETTINGS,
  type Setting,
  SPLITS,
  type SplitSetting,
  seed,
  share,
  size,
  sourcePath,
  sumProblem,
  type ValueKind,
  warnsTooLate,
} from './settings/index.ts'

/** Action inputs and command-line flags as the user typed them. An empty text counts as absent. */
export type Overrides = LabelOverrides & {
  readonly [Name in Exclude<OverrideName, 'additionalDatasets'>]?: string
} & { readonly additionalDatasets?: readonly string[] }

type NameOf = (key: keyof Overrides) => string

/** The dotted key that each override sets. */
const KEYS = Object.fromEntries([
  ...overridesOf().map(([name, { of }]) => [name, of]),
  ...Object.entries(LABEL_KEYS),
]) as Readonly<Record<keyof Overrides, string>>

/**
 * Applies inputs or flags to a config. An input replaces its own half of a `{ warn, fail }`. A warn limit that is then
 * beyond the fail limit is dropped.
 *
 * @param nameOf Returns the user's name of an override: `--train-ratio`, `input 'train-split'`.
 * @throws {InputError} with every wrong override, or if the shares no longer sum to 1.
 */
export function overrideConfig(config: Config, overrides: Overrides, nameOf: NameOf): Config {
  const reading = new Map<keyof Overrides, string>()
  const given = givenKeys(overrides)
  const read = reader(overrides, nameOf, reading)
  const blocks = new Set(given.map((key) => KEYS[key].split('.', 1)[0]))
  const inBlock = <T extends object>(block: keyof typeof SETTINGS, values: T): T =>
    blocks.has(block) ? overriddenBlock(block, values, read) : values
  const keys = new Set(given.map((key) => KEYS[key]))
  const isGiven = (key: string) => keys.has(key)
  const data = overriddenData(inBlock('data', config.data), overrides)
  const laid: Config = {
    ...config,
    data,
    labels: overriddenLabels(config.labels, overrides, read),
    thresholds: inBlock('thresholds', config.thresholds),
    balancing: withFormula(inBlock('balancing', placed(config.balancing, isGiven)), isGiven, defaultConfig().balancing),
    report: inBlock('report', config.report),
    written: jsonSet([...config.written, ...given.flatMap(keysOf)]),
  }
  const problems = [
    ...reading.values(),
    ...additionalProblems(overrides, nameOf),
    ...datasetProblems(laid, given, nameOf),
    ...oneHotOverrides(laid.labels, given, nameOf),
    ...sharesProblem(data, given, { nameOf, wrong: reading }),
    ...frozenProblems(data, given),
    ...(reading.size > 0 ? [] : balancingConflicts(data.balancingStrategy, laid.balancing, { given: isGiven, nameOf })),
  ]
  if (problems.length > 0) throw new InputError(problems.map((message) => ({ message })))
  return laid
}

function givenKeys(overrides: Overrides): readonly (keyof Overrides)[] {
  return (Object.keys(KEYS) as (keyof Overrides)[]).filter((key) => {
    const value = overrides[key]
    if (key === 'separator') return value !== undefined && value !== ''
    return typeof value === 'string' ? value.trim() !== '' : pathsIn(value).length > 0
  })
}

/** Returns the key and, for half of a limit, the threshold that it belongs to. */
function keysOf(override: keyof Overrides): readonly string[] {
  const key = KEYS[override]
  return key.startsWith('thresholds.') ? [key, key.slice(0, key.lastIndexOf('.'))] : [key]
}

type TextKey = Exclude<keyof Overrides, 'additionalDatasets'>

/** Reads one override. Records a wrong one, which then counts as absent. */
type Read = <T>(key: TextKey, kind: ValueKind<T>, words?: readonly string[]) => T | undefined

function reader(overrides: Overrides, nameOf: NameOf, wrong: Map<keyof Overrides, string>): Read {
  return (key, { read, allowed }, words = []) => {
    const text = overrides[key]?.trim() ?? ''
    if (text === '') return undefined
    const value = read(text)
    if (value === undefined) {
      const must = allowed === '' ? (configuredIndexObstacle(text) ?? '') : allowed
      wrong.set(key, cannotUse(text, `${nameOf(key)}${didYouMean(text, text.includes('=') ? [] : words)}`, must))
    }
    return value
  }
}

/** A target of a flag is not in the file. */
function placed(balancing: Config['balancing'], isGiven: (key: string) => boolean): Config['balancing'] {
  const { targetPlace: _, ...others } = balancing
  return isGiven('balancing.target') ? others : balancing
}

function cannotUse(text: string, name: string, allowed: string): string {
  return `Cannot use '${shown(text.replaceAll('\n', ', '))}' for ${name}: it must be ${allowed}`
}

function word<T extends string>(words: readonly T[]): ValueKind<T> {
  return { allowed: oneOf(words), read: (text) => words.find((known) => known === text) }
}

const indexPath: ValueKind<string> = {
  allowed: '',
  read: (path) => (configuredIndexObstacle(path) === undefined ? path : undefined),
}

const TEXTS: Readonly<Partial<Record<KindName, ValueKind<unknown>>>> = {
  path: sourcePath,
  'index path': indexPath,
  share,
  fraction: parameter,
  'positive share': positiveShare,
  seed,
  ratio,
  size,
  names: listOfNames,
  repeats,
  target: targetLines,
}

function overriddenData(data: DataSettings, overrides: Overrides): DataSettings {
  return {
    ...data,
    additionalDatasets: overriddenDatasets(data.additionalDatasets, pathsIn(overrides.additionalDatasets)),
  }
}

/** Replaces each setting, or half of it, that is overridden. A warn limit that is then too late is dropped. */
function overriddenBlock<T extends object>(block: keyof typeof SETTINGS, values: T, read: Read): T {
  const laid = new Map<string, unknown>()
  for (const [name, setting] of Object.entries<Setting>(SETTINGS[block])) {
    const { kind, isLimit, words } = setting
    const readOne = (key: TextKey) => read(key, TEXTS[kind] ?? (words ? word(words) : indexPath), words)
    const dotted = `${block}.${keyOf(name)}`
    if (isLimit) {
      const halves = HALVES.flatMap((half) =>
        given(`${dotted}.${half}`, readOne).map((value) => [half, value] as const),
      )
      if (halves.length === 0) continue
      laid.set(name, withHalves(setting, { ...Reflect.get(values, name), ...Object.fromEntries(halves) }))
    } else for (const value of given(dotted, readOne)) laid.set(name, value)
  }
  return { ...values, ...Object.fromEntries(laid) }
}

const HALVES = ['warn', 'fail'] as const

/** Returns the values of the overrides of a key: at most one. */
function given(dotted: string, read: (key: TextKey) => unknown): readonly unknown[] {
  const found = overridesOf().flatMap(([name, { of }]) =>
    of === dotted && name !== 'additionalDatasets' ? [read(name)] : [],
  )
  return found.filter((value) => value !== undefined && !(Array.isArray(value) && value.length === 0))
}

function withHalves({ kind }: Setting, limits: Limits<unknown>): Limits<unknown> {
  const order = kind === 'datasets' ? undefined : KINDS[kind].order
  if (order === undefined || !warnsTooLate(limits, order)) return limits
  const { warn: _, ...others } = limits
  return others
}

function pathsIn(paths: readonly string[] | undefined): readonly string[] {
  return (paths ?? []).map((path) => path.trim()).filter((path) => path !== '')
}

function additionalProblems({ additionalDatasets }: Overrides, nameOf: NameOf): readonly string[] {
  const wrong = pathsIn(additionalDatasets).filter((path) => sourcePath.read(path) === undefined)
  return wrong.map((path) => cannotUse(path, nameOf('additionalDatasets'), sourcePath.allowed))
}

/** Checked only if an override can be the cause: the config was checked before. */
function datasetProblems(
  { data, labels }: Pick<Config, 'data' | 'labels'>,
  given: readonly (keyof Overrides)[],
  nameOf: NameOf,
): readonly string[] {
  if (!given.includes('additionalDatasets') && !given.includes('datasetPath')) return []
  const problem = datasetProblem(data, labels)
  if (problem === undefined) return []
  const named = (['datasetPath', 'additionalDatasets'] as const).filter((key) => given.includes(key))
  return [named.reduce((message, key) => message.replaceAll(KEYS[key], () => nameOf(key)), problem.message)]
}

const FROZEN_KEYS: readonly (keyof Overrides)[] = ['trainSplit', 'valSplit', 'testSplit', 'splitIndicesPath']

/** Checked only if an override can be the cause: the config was checked before. */
function frozenProblems(data: DataSettings, given: readonly (keyof Overrides)[]): readonly string[] {
  return FROZEN_KEYS.some((key) => given.includes(key)) ? [frozenProblem(data) ?? []].flat() : []
}

/** A dataset that is also in the config keeps its labels. */
function overriddenDatasets(
  written: readonly AdditionalDataset[],
  paths: readonly string[],
): readonly AdditionalDataset[] {
  if (paths.length === 0) return written
  return paths.map((path) => written.find((known) => known.path === path) ?? { path })
}

function sharesProblem(
  data: DataSettings,
  given: readonly (keyof Overrides)[],
  { nameOf, wrong }: { readonly nameOf: NameOf; readonly wrong: ReadonlyMap<keyof Overrides, string> },
): readonly string[] {
  const shares = SPLITS.map(({ setting }) => setting).filter((setting) => given.includes(setting))
  if (shares.length === 0 || shares.some((setting) => wrong.has(setting))) return []
  const problem = sumProblem(data, nameOf, new Set<SplitSetting>(shares))
  return problem === undefined ? [] : [problem]
}
