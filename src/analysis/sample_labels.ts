import { InputError } from '../config/errors.ts'
import type { ClassCounts } from '../dataset/label_table.ts'
import { compareTexts } from '../dataset/text_column.ts'

/**
 * The label of a sample object, as text; `null` where it is unlabelled: no such key, `null`, or an empty text.
 *
 * @throws {InputError} where the label is an object or a function.
 */
export function labelOf(sample: object, labelKey: string): string | null {
  const label: unknown = Reflect.get(sample, labelKey)
  if (label === undefined || label === null || label === '') return null
  if (typeof label === 'string') return label
  if (typeof label === 'number' || typeof label === 'boolean' || typeof label === 'bigint') return String(label)
  throw new InputError(
    `Cannot use a label of type "${typeof label}": "${labelKey}" must be text, a number or a boolean`,
  )
}

/** The labels of some samples as classes in the order of bytes, and a class code per sample: -1 where unlabelled. */
export interface SampleLabels {
  readonly classes: readonly string[]
  readonly codes: Int32Array
}

export function labelsOf(samples: readonly object[], labelKey: string): SampleLabels {
  const labels = samples.map((sample) => labelOf(sample, labelKey))
  const classes = [...new Set(labels)].filter((label) => label !== null).sort(compareTexts)
  const codeOf = new Map<string | null, number>(classes.map((name, code) => [name, code]))
  return { classes, codes: Int32Array.from(labels, (label) => codeOf.get(label) ?? -1) }
}

/** Samples per class of sample objects, as of one source. */
export function countSamples(samples: readonly object[], labelKey: string): ClassCounts {
  const { classes, codes } = labelsOf(samples, labelKey)
  const counts = new Array<number>(classes.length).fill(0)
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1
  const labelled = counts.reduce((a, b) => a + b, 0)
  const total = samples.length
  return {
    classes,
    counts,
    unlabelled: total - labelled,
    unlabelledAmongLabelled: labelled > 0 ? total - labelled : 0,
    samplesAmongLabelled: labelled > 0 ? total : 0,
    total,
    multiLabel: false,
    sources: [{ name: 'samples', total, labelled, counts }],
  }
}
