import { oneOf } from './problems/index.ts'
import {
  type BalanceTarget,
  type BalancingSettings,
  balancingProblems,
  formulaOf,
  jsonMap,
  type Strategy,
  size,
  TARGET_WORDS,
  type ValueKind,
} from './settings/index.ts'

/** One word, or on each line a class, or a class with its size: `joy=200`. A name in quotation marks is exact: `"lead "=200`. */
export const targetLines: ValueKind<BalanceTarget> = {
  allowed: `a class with its size, such as joy=200 (each class once), the name of a class, or ${oneOf(TARGET_WORDS)}`,
  read: (text) => {
    const lines = text.split('\n').map((line) => line.trim())
    const word = TARGET_WORDS.find((known) => known === text)
    if (word !== undefined) return word
    if (!lines.some((line) => !isQuoted(line) && line.includes('=')))
      return lines.includes('') ? undefined : lines.map(unquoted)
    const sizes = lines.map((line): readonly [string, number | undefined] => {
      const end = line.lastIndexOf('=')
      return [unquoted(line.slice(0, end).trim()), size.read(line.slice(end + 1).trim())]
    })
    const known = sizes.filter((entry): entry is readonly [string, number] => entry[0] !== '' && entry[1] !== undefined)
    const sizeOf = new Map(known)
    return sizeOf.size === lines.length ? jsonMap(known) : undefined
  },
}

function isQuoted(name: string): boolean {
  return name.length > 2 && name.startsWith('"') && name.endsWith('"')
}

function unquoted(name: string): string {
  return isQuoted(name) ? name.slice(1, -1) : name
}

/** The names of the settings that a user gave, as `balancing.power`. */
type Given = (key: string) => boolean

/** A formula that is overridden drops the parameters of the config's formula, and a parameter implies its formula. */
export function withFormula(balancing: BalancingSettings, given: Given, initial: BalancingSettings): BalancingSettings {
  const isGiven = (key: string) => given(`balancing.${key}`)
  if (!(['weights', 'power', 'beta'] as const).some(isGiven)) return balancing
  const { power, beta, weights, ...others } = balancing
  const named = isGiven('weights') ? weights : undefined
  const formula = formulaOf({
    weights: named,
    power: isGiven('power') ? power : undefined,
    beta: isGiven('beta') ? beta : undefined,
  })
  const keepsPower = isGiven('power') || formula === 'power'
  const keepsBeta = isGiven('beta') || formula === 'effective'
  return {
    ...others,
    weights: formula,
    ...(keepsPower && { power }),
    beta: keepsBeta ? beta : initial.beta,
  }
}

const FLAGS = ['target', 'weights', 'power', 'beta'] as const

/** Returns the contradictions that overrides cause, in terms of flags. The config alone was checked before. */
export function balancingConflicts(
  strategy: Strategy,
  balancing: BalancingSettings,
  { given, nameOf }: { readonly given: Given; readonly nameOf: (flag: (typeof FLAGS)[number]) => string },
): readonly string[] {
  const isGiven = (key: string) => given(`balancing.${key}`)
  if (!given('data.balancing_strategy') && !FLAGS.some(isGiven)) return []
  // The target can be that of the config. Contradictions about weights are all about flags.
  const flags = FLAGS.filter((flag) => flag !== 'target' || isGiven(flag))
  return balancingProblems(strategy, balancing, isGiven).map(({ message }) =>
    flags.reduce(
      (text, flag) =>
        text
          .replaceAll(`balancing.${flag}: `, () => `${nameOf(flag)} `)
          .replaceAll(`balancing.${flag}`, () => nameOf(flag)),
      message,
    ),
  )
}
