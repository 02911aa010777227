import {
  BALANCE_METHODS,
  type BalanceTarget,
  type BalancingSettings,
  type Config,
  type Decimal,
  decimal,
  defaultConfig,
  type Strategy,
  shortened,
  TARGET_WORDS,
  targetProblem,
  toNumber,
  WEIGHT_FORMULAS,
} from '../../config/index.ts'
import { compareTexts, type Note } from '../../dataset/index.ts'
import { isRecord } from './json_file.ts'

/** Returns the settings of `balancing` that are not the defaults as a JSON object, with the keys of the config; undefined if there are none. */
export function balancingText(settings: BalancingSettings): string | undefined {
  const given = [...entriesOf(settings)].map(([key, text]) => `"${key}": ${text}`)
  return given.length === 0 ? undefined : `{ ${given.join(', ')} }`
}

/** The settings that are not the defaults, by the keys of the config. */
function entriesOf({
  by,
  target,
  overRatio,
  underRatio,
  maxRepeat,
  weights,
  power,
  beta,
}: BalancingSettings): ReadonlyMap<string, string> {
  const initial = defaultConfig().balancing
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['by', by === initial.by ? undefined : JSON.stringify(by)],
    ['target', target && targetText(target)],
    ['over_ratio', overRatio && numberText(overRatio)],
    ['under_ratio', underRatio && numberText(underRatio)],
    ['max_repeat', maxRepeat?.toString()],
    ['weights', weights === initial.weights ? undefined : JSON.stringify(weights)],
    ['power', power && numberText(power)],
    ['beta', numberText(beta) === numberText(initial.beta) ? undefined : numberText(beta)],
  ]
  return new Map(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined))
}

/** An earlier index file. Folds are not balanced. */
interface Earlier {
  readonly config: {
    readonly strategy: Strategy
    readonly ratios?: unknown
    readonly balancing?: BalancingSettings | undefined
  }
}

/** A balancing setting in an index file and now. */
interface BalancingChange {
  readonly key: string
  readonly before: string
  readonly after: string
}

/** Returns the balancing settings that differ from those of an earlier index file. */
export function balancingChanges({ data, balancing }: Config, { config: recorded }: Earlier): BalancingChange[] {
  const entries = (strategy: Strategy, settings: BalancingSettings | undefined) =>
    new Map([['balancing_strategy', strategy as string], ...(settings === undefined ? [] : entriesOf(settings))])
  const isBalanced = data.balanceEmotions && recorded.ratios !== undefined
  const [old, now] = [
    entries(recorded.strategy, isBalanced ? recorded.balancing : undefined),
    entries(data.balancingStrategy, isBalanced ? balancing : undefined),
  ]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key) ?? 'not set', now.get(key) ?? 'not set']
    return before === after ? [] : [{ key, ...shortenedChange(before, after) }]
  })
}

/** How much of a long setting is shown before the first character that differs. */
const COMMON = 30

/** Cuts two long settings so that they look different: if they begin alike, from shortly before the first difference. */
function shortenedChange(before: string, after: string): Pick<BalancingChange, 'before' | 'after'> {
  const [old, now] = [shortened(before), shortened(after)]
  if (old !== now) return { before: old, after: now }
  let at = 0
  while (before[at] === after[at]) at++
  const from = (text: string) =>
    `...${shortened(Array.from(text.slice(0, at)).slice(-COMMON).join('') + text.slice(at))}`
  return { before: from(before), after: from(after) }
}

/** `balancing_strategy: oversample → hybrid, over_ratio: not set → 0.9`; empty if all are the same. */
export function balancingChangePhrase(config: Config, earlier: Earlier): string {
  return balancingChanges(config, earlier)
    .map(({ key, before, after }) => `${key}: ${before} → ${after}`)
    .join(', ')
}

/** Says which balancing settings a new index file has in place of those of the earlier one. */
export function noteOnBalancing(config: Config, earlier: Earlier | undefined): Note[] {
  const changes = earlier === undefined ? '' : balancingChangePhrase(config, earlier)
  return changes === ''
    ? []
    : [{ level: 'note', message: `The balancing settings of the index file change: ${changes}` }]
}

function numberText(value: Decimal): string {
  return String(toNumber(value))
}

/** Classes are sorted, because their order has no effect. */
function targetText(target: BalanceTarget): string {
  if (typeof target === 'string') return JSON.stringify(target)
  if (!('size' in target))
    return `[${[...target]
      .sort(compareTexts)
      .map((name) => JSON.stringify(name))
      .join(', ')}]`
  const sizes = [...target].sort(([a], [b]) => compareTexts(a, b))
  return `{ ${sizes.map(([name, size]) => `${JSON.stringify(name)}: ${size}`).join(', ')} }`
}

/** Reads the settings that an index file records. Returns nothing if they are not such settings. */
export function readBalancing(json: unknown, strategy: Strategy): BalancingSettings | undefined {
  if (!isRecord(json)) return undefined
  const initial = defaultConfig().balancing
  const { target, max_repeat: maxRepeat } = json
  const by = BALANCE_METHODS.find((name) => name === (json['by'] ?? initial.by))
  const weights = WEIGHT_FORMULAS.find((name) => name === (json['weights'] ?? initial.weights))
  const sizes = target === undefined ? undefined : readTarget(target, strategy)
  const shares = ['over_ratio', 'under_ratio', 'power', 'beta'] as const
  const isWrong =
    shares.some((key) => json[key] !== undefined && !isShare(json[key], key.endsWith('ratio'))) ||
    (maxRepeat !== undefined && !isCount(maxRepeat, 1)) ||
    (target !== undefined && sizes === undefined) ||
    (weights === 'power' && json['power'] === undefined)
  if (isWrong || by === undefined || weights === undefined) return undefined
  const [overRatio, underRatio, power, beta = initial.beta] = shares.map((key) =>
    json[key] === undefined ? undefined : decimal(json[key] as number),
  )
  return {
    by,
    weights,
    beta,
    ...(sizes && { target: sizes }),
    ...(overRatio && { overRatio }),
    ...(underRatio && { underRatio }),
    ...(maxRepeat !== undefined && { maxRepeat: maxRepeat as number }),
    ...(power && { power }),
  }
}

function isShare(value: unknown, isPositive: boolean): boolean {
  return typeof value === 'number' && value <= 1 && (isPositive ? value > 0 : value >= 0)
}

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least
}

function readTarget(json: unknown, strategy: Strategy): BalanceTarget | undefined {
  if (typeof json === 'string')
    return TARGET_WORDS.find((word) => word === json && targetProblem(strategy, word) === undefined)
  if (Array.isArray(json))
    return json.length > 0 && json.every((name) => typeof name === 'string') ? (json as string[]) : undefined
  if (!isRecord(json)) return undefined
  const sizes = Object.entries(json)
  return sizes.every(([, size]) => isCount(size, 0)) ? new Map(sizes as [string, number][]) : undefined
}

/**
 * Without a config file and a flag, an index file keeps the balancing strategy and settings that it was made with, so that a later run
 * does not change `train_balanced` or drop `train_weights`. With a flag about balancing, the flags replace all recorded settings.
 */
export function keepingStrategy(
  config: Config,
  earlier: { readonly config: { readonly strategy: Strategy; readonly balancing?: BalancingSettings } } | undefined,
): Config {
  if (earlier === undefined || config.file !== undefined) return config
  const { strategy, balancing } = earlier.config
  const isChosen = config.written.has('data.balancing_strategy')
  if (isChosen && config.data.balancingStrategy !== strategy) return config
  const isSet = Array.from(config.written).some((key) => key.startsWith('balancing.'))
  return {
    ...config,
    data: { ...config.data, balancingStrategy: strategy },
    ...(balancing && !isSet && { balancing: { ...balancing, isRecorded: true } }),
  }
}
