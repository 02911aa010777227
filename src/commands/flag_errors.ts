import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  CONFIG_FILE,
  commandLine,
  InputError,
  LABEL_KEYS,
  type LabelOverrides,
  overridesOf,
  pathWord,
  Undetected,
} from '../config/index.ts'
import { type CommonOptions, flagName } from './input/index.ts'

/** Adds the command to run next to an error that ends with a line of a config. */
export function withCommandToRun(error: unknown, path: unknown, { config }: CommonOptions): unknown {
  if (!(error instanceof Undetected) || !/\nlabels: .*$/.test(error.message)) return error
  const place = typeof path === 'string' ? [pathWord(path)] : []
  const isConfigured = config !== undefined || [...place, ''].some((folder) => existsSync(join(folder, CONFIG_FILE)))
  const named = config === undefined ? [] : ['--config', config]
  const lines = [
    isConfigured ? 'Then run:' : 'To write a config with these lines as comments, run:',
    commandLine(['dataset-balance', isConfigured ? 'analyze' : 'init', ...place, ...named]),
  ]
  return new InputError(error.problems.map((one) => ({ ...one, lines: [...(one.lines ?? []), ...lines] })))
}

/** Replaces the config keys in an error with the flags that the user gave, such as `labels.label` with `--label`. */
export function inTermsOfFlags(error: unknown, options: LabelOverrides): unknown {
  if (!(error instanceof InputError)) return error
  const keys = (Object.keys(LABEL_KEYS) as (keyof LabelOverrides)[]).filter((key) => options[key] !== undefined)
  const given: (readonly [string, string])[] = keys.map((key) => [LABEL_KEYS[key], flagName(key)])
  if (options.oneHot !== undefined) given.push([LABEL_KEYS.label, flagName('oneHot')])
  for (const [name, { of, for: commands }] of overridesOf()) {
    if (commands === 'balance' && Reflect.get(options, name) !== undefined) given.push([of, flagName(name)])
  }
  if (given.length === 0) return error
  return new InputError(
    error.problems.map(({ message, lines = [], ...place }) => ({
      ...place,
      message: renamed(message, given),
      lines: lines.map((line) => renamed(line, given)),
    })),
  )
}

function renamed(message: string, given: readonly (readonly [key: string, flag: string])[]): string {
  return given.reduce((text, [key, flag]) => text.replaceAll(new RegExp(`\\b${key}\\b`, 'g'), flag), message)
}
