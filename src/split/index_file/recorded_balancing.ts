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
import { compareTexts } from '../../dataset/index.ts'
import { isRecord } from './json_file.ts'

/** Returns the settings of `balancing` that are not the defaults as a JSON object, with the keys of the config; undefined if there are none. */
export function balancingText({
  by,
  target,
  overRatio,
  underRatio,
  maxRepeat,
  weights,
  power,
  beta,
}: BalancingSettings): string | undefined {
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
  const given = entries.flatMap(([key, text]) => (text === undefined ? [] : [`"${key}": ${text}`]))
  return given.length === 0 ? undefined : `{ ${given.join(', ')} }`
}

/** Says how the settings of `balancing` differ from the recorded ones. Folds are not balanced. */
export function balancingDifference(
  { data, balancing }: Config,
  recorded: { readonly ratios?: unknown; readonly balancing?: BalancingSettings },
): string | undefined {
  if (!data.balanceEmotions || recorded.ratios === undefined) return undefined
  const [before, now] = [recorded.balancing, balancing].map((one) => (one && balancingText(one)) ?? 'not set')
  return before === now
    ? undefined
    : `balancing is ${shortened(String(before))} in the file and ${shortened(String(now))} in the config`
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
    ...(balancing && !isSet && { balancing }),
  }
}
