import { InputError, LABEL_KEYS, type LabelOverrides } from '../config/index.ts'
import { flagName } from './input/index.ts'

/** Replaces the config keys in an error with the flags that the user gave, such as `labels.label` with `--label`. */
export function inTermsOfFlags(error: unknown, options: LabelOverrides): unknown {
  if (!(error instanceof InputError)) return error
  const keys = (Object.keys(LABEL_KEYS) as (keyof LabelOverrides)[]).filter((key) => options[key] !== undefined)
  const given = keys.map((key) => [LABEL_KEYS[key], flagName(key)] as const)
  if (options.oneHot !== undefined) given.push([LABEL_KEYS.label, flagName('oneHot')])
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
