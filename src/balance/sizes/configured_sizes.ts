import {
  type BalanceTarget,
  type BalancingSettings,
  checkInteger,
  commandLine,
  counted,
  denominator,
  floorTimes,
  formatCount,
  formatDecimal,
  InputError,
  isPlainObject,
  linesAndMore,
  type Place,
  type Strategy,
  showTarget,
  targetProblem,
  wrongType,
} from '../../config/index.ts'
import { largestOf, smallestOf } from '../draws/index.ts'
import { targetSizes } from './targets.ts'
import { unknownClasses } from './unknown_classes.ts'
import { type SizedClasses, selectedBy } from './words.ts'

/** Computes sizes of classes from the sizes of all classes. Classes that it leaves out keep theirs. */
export type TargetFunction = (sizes: Readonly<Record<string, number>>) => Readonly<Record<string, number>>

/** What replaces or limits the sizes of a strategy, in the order in which it applies. */
export interface BalancingRules
  extends Partial<
    Pick<BalancingSettings, 'overRatio' | 'underRatio' | 'maxRepeat' | 'targetPlace' | 'isOfTraining' | 'isRecorded'>
  > {
  readonly target?: BalanceTarget | TargetFunction | undefined
}

/** The sizes of the classes after balancing, parallel to the classes. */
interface ConfiguredSizes {
  readonly targets: number[]
  /** The classes that `max_repeat` keeps below their size, with the size that they would have. */
  readonly short: readonly { readonly name: string; readonly size: number; readonly wanted: number }[]
  /** The classes without samples that the target names. They stay empty. */
  readonly absent: readonly string[]
}

/** Whether rules change the sizes of a strategy. Weights keep all sizes. */
export function hasRules(strategy: Strategy, { target, overRatio, underRatio, maxRepeat }: BalancingRules): boolean {
  return strategy !== 'weighted' && [target, overRatio, underRatio, maxRepeat].some((rule) => rule !== undefined)
}

const MOST_CLASSES_SHOWN = 3

/** Returns the rules as a user would write them, such as `over_ratio: 0.5, max_repeat: 3`. */
export function rulesText({ target, overRatio, underRatio, maxRepeat }: BalancingRules): string {
  const size = target instanceof Object && 'size' in target ? target.size : Array.isArray(target) ? target.length : 0
  const isLong = size > MOST_CLASSES_SHOWN
  return [
    typeof target === 'function' ? 'target: a function' : '',
    typeof target === 'function' || target === undefined || isLong ? '' : `target: ${showTarget(target)}`,
    isLong ? `target: ${formatCount(size)} classes` : '',
    overRatio === undefined ? '' : `over_ratio: ${formatDecimal(overRatio)}`,
    underRatio === undefined ? '' : `under_ratio: ${formatDecimal(underRatio)}`,
    maxRepeat === undefined ? '' : `max_repeat: ${formatCount(maxRepeat)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/**
 * Returns the sizes of the classes with a strategy and its rules: `target`, then `over_ratio` of the largest class, then
 * `under_ratio` of the smallest class as it is then, then `max_repeat`. Any of the first three replaces the sizes of the strategy.
 *
 * @throws {InputError} if a target is impossible: an unknown class, fewer samples than there are when oversampling,
 * or more when undersampling.
 */
export function configuredSizes(strategy: Strategy, sized: SizedClasses, rules: BalancingRules = {}): ConfiguredSizes {
  const { classes, sizes } = sized
  const { target, overRatio, underRatio, maxRepeat } = rules
  if (!hasRules(strategy, rules)) return { targets: targetSizes(strategy, sizes), short: [], absent: [] }
  const isReplaced = overRatio !== undefined || underRatio !== undefined
  let wanted = isReplaced ? [...sizes] : targetSizes(strategy, sizes)
  if (target !== undefined) wanted = targetsOf(strategy, sized, target, rules)
  if (overRatio !== undefined) {
    const least = floorTimes(largestOf(wanted), overRatio)
    wanted = wanted.map((size) => (size > 0 ? Math.max(size, least) : 0))
  }
  if (underRatio !== undefined) {
    const most = Number((BigInt(smallestOf(wanted)) * denominator(underRatio)) / underRatio.units)
    wanted = wanted.map((size) => Math.min(size, most))
  }
  const named = typeof target === 'object' ? new Set('size' in target ? target.keys() : target) : new Set()
  const absent = classes.filter((name, code) => sizes[code] === 0 && named.has(name))
  if (maxRepeat === undefined) return { targets: wanted, short: [], absent }
  const targets = wanted.map((size, code) => Math.min(size, maxRepeat * (sizes[code] as number)))
  const short = classes.flatMap((name, code) => {
    const [size, before] = [targets[code] as number, wanted[code] as number]
    return size < before ? [{ name, size, wanted: before }] : []
  })
  return { targets, short, absent }
}

function targetsOf(
  strategy: Strategy,
  sized: SizedClasses,
  target: BalanceTarget | TargetFunction,
  { targetPlace: place, isOfTraining = false, isRecorded = false }: BalancingRules,
): number[] {
  const { classes, sizes } = sized
  const problem = targetProblem(strategy, target)
  if (problem !== undefined) refuse([problem], place)
  if (typeof target === 'string') return resized(strategy, sized, selectedBy(target, strategy, sized))
  const given = typeof target === 'function' ? sizesFrom(target, sized) : target
  refuse(unknownClasses({ strategy, given, isInFile: place !== undefined, isRecorded }, classes), place)
  if (!('size' in given)) {
    const selected = new Set(given)
    return resized(strategy, sized, (name) => selected.has(name))
  }
  refuse(impossibleSizes(strategy, sized, given, { isOfTraining, isRecorded }), place, ImpossibleSizes)
  return sizes.map((size, code) => (size === 0 ? 0 : (given.get(classes[code] as string) ?? size)))
}

/** Gives the selected classes the size that the strategy gives to all. */
function resized(
  strategy: Strategy,
  { classes, sizes }: SizedClasses,
  isSelected: (name: string, code: number) => boolean,
): number[] {
  const all = targetSizes(strategy, sizes)
  return sizes.map((size, code) => (isSelected(classes[code] as string, code) ? (all[code] as number) : size))
}

function sizesFrom(target: TargetFunction, { classes, sizes }: SizedClasses): ReadonlyMap<string, number> {
  const present = classes.flatMap((name, code) => (sizes[code] ? [[name, sizes[code]] as const] : []))
  const result: unknown = target(Object.fromEntries(present))
  if (!isPlainObject(result))
    throw wrongType(
      { doing: 'balance samples', name: 'the result of target' },
      'an object with the sizes of classes',
      result,
    )
  const given = Object.entries(result as Readonly<Record<string, number>>)
  for (const [name, size] of given)
    checkInteger(size, { doing: 'balance samples', name: `the result of target["${name}"]` }, 0)
  return new Map(given)
}

const MOST_PROBLEMS = 10

/** A size that a class cannot get with the strategy. */
export class ImpossibleSizes extends InputError {}

function refuse(messages: readonly string[], place: Place | undefined, problem = InputError): void {
  if (messages.length === 0) return
  throw new problem(
    linesAndMore(messages, MOST_PROBLEMS).map((message) => ({ ...place, message, setting: 'balancing.target' })),
  )
}

function impossibleSizes(
  strategy: Strategy,
  { classes, sizes }: SizedClasses,
  given: ReadonlyMap<string, number>,
  { isOfTraining, isRecorded }: { readonly isOfTraining: boolean; readonly isRecorded: boolean },
): string[] {
  if (strategy === 'hybrid') return []
  const grows = strategy === 'oversample'
  const [limit, only, effect] = grows ? ['least', '', 'drops none'] : ['most', ' only', 'copies none']
  return classes.flatMap((name, code) => {
    const [wanted, size] = [given.get(name), sizes[code] ?? 0]
    if (wanted === undefined || size === 0 || (grows ? wanted >= size : wanted <= size)) return []
    const why = `it has${only} ${formatCount(size)}${isOfTraining ? ' in the training split' : ''}, and ${strategy} ${effect}`
    const remedy = isRecorded
      ? `Replace the settings of the index file with flags, such as ${commandLine(['--target', `${name}=${size}`], 'posix')}`
      : `Set at ${limit} ${formatCount(size)}, or use the strategy hybrid`
    return [
      `Cannot ${strategy} class '${name}' to ${counted(wanted, 'sample')} (balancing.target${isRecorded ? ' of the index file' : ''}): ${why}. ${remedy}.`,
    ]
  })
}
