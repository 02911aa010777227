import { InputError, LABEL_KEYS, type LabelOverrides } from '../config/index.ts'
import { flagName } from './input/index.ts'

/** Replaces the config keys in an error with the flags that the user gave, such as `labels.label` with `--label`. */
export function inTermsOfFlags(error: unknown, options: LabelOverrides): unknown {
  if (!(error instanceof InputError)) return error
  const given = (Object.keys(LABEL_KEYS) as (keyof LabelOverrides)[]).filter((key) => options[key] !== undefined)
  if (given.length === 0) return error
  return new InputError(
    error.problems.map(({ message, lines = [], ...place }) => ({
      ...place,
      message: renamed(message, given),
      lines: lines.map((line) => renamed(line, given)),
    })),
  )
}

function renamed(message: string, given: readonly (keyof LabelOverrides)[]): string {
  return given.reduce(
    (text, key) => text.replaceAll(new RegExp(`\\b${LABEL_KEYS[key]}\\b`, 'g'), flagName(key)),
    message,
  )
}
