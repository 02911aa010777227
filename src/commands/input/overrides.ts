import { flagWords, LABEL_KEYS, type Overrides, overridesOf } from '../../config/index.ts'
import type { CheckOptions } from './options.ts'

/** Returns the settings that the flags and the path set. */
export function overridesFrom(options: CheckOptions, dataset: string | undefined): Overrides {
  const labels = Object.keys(LABEL_KEYS).map((name) => [name, Reflect.get(options, name)] as const)
  const settings = overridesOf().flatMap(([name, { flag }]) =>
    flag === undefined ? [] : [[name, Reflect.get(options, optionOf(flag))] as const],
  )
  const given = Object.fromEntries([['datasetPath', dataset] as const, ...settings, ...labels])
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Overrides
}

/** Returns the flags that override settings, as they are typed. */
export function flagsGiven(options: CheckOptions): string[] {
  const given = Object.entries(overridesFrom(options, undefined)) as [keyof Overrides, string | readonly string[]][]
  // A separator can be a line break.
  return given.flatMap(([key, value]) => optionWords(flagName(key), value, key === 'target'))
}

/**
 * Returns an option as the words of a command line.
 *
 * @param isRepeatable Whether each line of the value was given by a flag of its own.
 */
export function optionWords(flag: string, value: unknown, isRepeatable: boolean): readonly string[] {
  if (typeof value === 'boolean') return [flag]
  if (Array.isArray(value)) return [flag, ...value.map(String)]
  const values = isRepeatable ? String(value).split('\n') : [String(value)]
  return values.flatMap((one) => flagWords([flag, one]))
}

/** Whether flags set sizes or weights, which mean something else with another strategy. */
export function hasBalancingFlags(options: object): boolean {
  return overridesOf().some(([name, { for: of }]) => of === 'balance' && Reflect.get(options, name) !== undefined)
}

export function flagName(key: keyof Overrides): string {
  if (key === 'datasetPath') return 'the path'
  const [, override] = overridesOf().find(([name]) => name === key) ?? []
  return override?.flag?.split(' ')[0] ?? `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** Replaces the keys of settings with the flags that set them. */
export function inFlags(text: string, given: Overrides): string {
  return overridesOf()
    .filter(([name]) => given[name] !== undefined)
    .reduce((all, [name, { of }]) => all.replaceAll(new RegExp(`\\b${of}\\b`, 'g'), flagName(name)), text)
}

/** As commander names what a flag sets: `trainRatio` for `--train-ratio <ratio>`. */
function optionOf(flag: string): string {
  const [name = ''] = flag.slice(2).split(' ')
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
