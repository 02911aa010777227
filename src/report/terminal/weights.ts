import { formatCount } from '../../config/index.ts'
import {
  bullets,
  endSentence,
  markdownWording,
  paragraphs,
  type RenderOptions,
  table,
  textWording,
  toJson,
  type Wording,
} from '../text/index.ts'
import { alignColumns, wrap } from './columns.ts'
import { firstLine, textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** The result of `weights`. */
export interface WeightsReport {
  /** The path of the dataset, as it was given. */
  readonly path: string
  /** The formula with its parameter, such as `weights: sqrt`. */
  readonly formula: string
  /** Where the training split is defined, if only its samples were counted. */
  readonly origin?: string | undefined
  /** All classes in the order of their numbers, or else of bytes. A class may have no samples. */
  readonly classes: readonly string[]
  readonly sizes: readonly number[]
  /** The weight of one sample of each class, parallel to `classes`. */
  readonly weights: readonly number[]
  /** What to know about the weights, one sentence each. */
  readonly notes: readonly string[]
  /** The weighed samples, for a sampler. */
  readonly samples?: SampleWeights | undefined
}

/** One weight per sample; or the number of its class if there are too many samples for a sampler. */
interface SampleWeights {
  /** The positions of the samples in the dataset, ascending. */
  readonly positions: Int32Array
  readonly weights?: Float64Array
  readonly classes?: Int32Array
}

export function renderWeights(report: WeightsReport, options: RenderOptions): string {
  if (options.format === 'json') return weightsJson(report)
  return options.format === 'markdown' ? weightsMarkdown(report) : weightsText(report, options)
}

function weightsJson({ path, formula, origin, classes, sizes, weights, notes, samples }: WeightsReport): string {
  const byName = (values: readonly number[]) =>
    Object.fromEntries(classes.map((name, code) => [name, values[code] ?? 0]))
  const json = toJson({
    schema_version: 1,
    dataset: { path },
    formula,
    ...(origin !== undefined && { split: 'train', split_origin: origin }),
    classes,
    counts: byName(sizes),
    weights,
    class_weights: byName(weights),
    notes,
  })
  if (samples === undefined) return json
  const lists = [
    ['positions', samples.positions],
    ['sample_weights', samples.weights],
    ['class_index', samples.classes],
  ] as const
  const lines = lists.flatMap(([key, list]) => (list === undefined ? [] : [`,\n  "${key}": [${list.join(',')}]`]))
  return `${json.trimEnd().slice(0, -2)}${lines.join('')}\n}\n`
}

function titleOf({ formula, origin }: WeightsReport): string {
  return `class weights, ${formula}${origin === undefined ? '' : ', training split'}`
}

function rowsOf({ classes, sizes, weights }: WeightsReport, say: Wording): string[][] {
  const line = (name: string, code: number) => [
    String(code),
    say.name(name),
    formatCount(sizes[code] ?? 0),
    (weights[code] ?? 0).toFixed(4),
  ]
  return [['number', 'class', 'samples', 'weight'], ...classes.map(line)]
}

const ALIGN = ['r', 'l', 'r', 'r'] as const

function weightsText(report: WeightsReport, { color, width, start }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording(60, start)]
  const [head = '', ...lines] = alignColumns(rowsOf(report, say), ALIGN, width)
  return textBlocks([
    [firstLine(`${paint.bold(say.prose(report.path))}: ${titleOf(report)}`, width)],
    [paint.dim(head), ...lines],
    report.notes.map((note) => wrap(say.prose(note), width, '  ')),
  ])
}

function weightsMarkdown(report: WeightsReport): string {
  const say = markdownWording()
  const [head = [], ...rows] = rowsOf(report, say)
  const document = paragraphs(
    `### ${say.prose(report.path)}: ${titleOf(report)}`,
    table(head, ALIGN, rows),
    bullets(report.notes.map((note) => endSentence(say.prose(note)))),
  )
  return `${document}\n`
}
