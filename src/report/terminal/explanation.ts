import { counted, formatCount, HASH_TITLES, type HashName, largest } from '../../config/index.ts'
import {
  asStarted,
  bullets,
  markdownWording,
  paragraphs,
  type RenderOptions,
  TOOL,
  table,
  textWording,
  toJson,
  type Wording,
} from '../text/index.ts'
import { alignColumns, displayWidth, wrap } from './columns.ts'
import { firstLine, textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** Why one sample is in its split. */
export interface ExplanationReport {
  readonly id: string
  /** The class, or null for an unlabelled sample. */
  readonly class: string | null
  /** Only if samples have several labels: those of this one. */
  readonly labels?: readonly string[]
  /** The split, or null if the sample is in no split. */
  readonly split: string | null
  /** The words for the split in a sentence, if they are not its name: `fold 2`. */
  readonly place?: string
  readonly seed: number
  /** The hashed text, `42:Q1_0vLPYiPN7qY_0`, and the first 128 bits of its hash in hexadecimal. */
  readonly hashed: string
  readonly hash: string
  readonly hashName: HashName
  /**
   * The rank by hash among the samples of the class, or among all samples if the split is not stratified, from 0; and
   * their number.
   */
  readonly rank?: { readonly place: number; readonly of: number; readonly amongAll?: boolean }
  /** The quotas of the class (or of all samples) by split, in the order of `names`. */
  readonly quotas?: readonly { readonly split: string; readonly samples: number }[]
  readonly group?: { readonly name: string; readonly size: number }
  /** Sentences in order: which rule applied, and what the index file contains. */
  readonly reasons: readonly string[]
}

export function renderExplain(report: ExplanationReport, options: RenderOptions): string {
  if (options.format === 'json') {
    const reasons = report.reasons.map((one) => asStarted(one, options.start ?? TOOL))
    return explanationJson({ ...report, reasons })
  }
  return options.format === 'markdown'
    ? asStarted(explanationMarkdown(report), options.start ?? TOOL)
    : explanationText(report, options)
}

function explanationJson({
  id,
  class: name,
  labels,
  split,
  seed,
  hashed,
  hash,
  hashName,
  rank,
  quotas,
  group,
  reasons,
}: ExplanationReport): string {
  return toJson({
    schema_version: 1,
    id,
    class: name,
    ...(labels && { labels }),
    split,
    seed,
    hashed,
    [hashName]: hash,
    rank: rank?.place ?? null,
    class_size: rank?.of ?? null,
    quotas: quotas ?? null,
    group: group ?? null,
    reasons,
  })
}

function facts(report: ExplanationReport, say: Wording): string[][] {
  const { hashed, hash, hashName, rank, quotas, group } = report
  return [
    labelsFact(report, say),
    ...(group === undefined ? [] : [['group', `${say.name(group.name)}, ${counted(group.size, 'sample')}`]]),
    ['hashed text', say.code(hashed)],
    [`${HASH_TITLES[hashName]} hash`, say.code(hash)],
    ...(rank === undefined
      ? []
      : [
          [
            rank.amongAll ? 'number among all' : 'number in class',
            `${formatCount(rank.place + 1)} of ${formatCount(rank.of)}, sorted by hash`,
          ],
        ]),
    ...(quotas === undefined
      ? []
      : [['sizes', quotas.map(({ split, samples }) => `${say.name(split)} ${formatCount(samples)}`).join(', ')]]),
  ]
}

function labelsFact({ class: name, labels, split }: ExplanationReport, say: Wording): [string, string] {
  if (labels === undefined) return ['class', name === null ? say.placeholder('unlabelled') : say.name(name)]
  const none = say.placeholder(split === null ? 'unlabelled' : 'none')
  return ['labels', labels.length === 0 ? none : labels.map(say.name).join(', ')]
}

function title({ id, split, place = split ?? '' }: ExplanationReport, say: Wording): string {
  return split === null ? `${say.name(id)} is not in any split` : `${say.name(id)} is in ${say.strong(say.name(place))}`
}

function explanationText(report: ExplanationReport, { color, width, start }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording(200, start)]
  return textBlocks([
    [firstLine(paint.bold(title(report, say)), width)],
    alignFacts(facts(report, say), width),
    report.reasons.map((reason) => wrap(say.prose(reason), width, '  ')),
  ])
}

/** Aligns the values of facts. The further lines of a long value are below its first one. */
function alignFacts(rows: readonly (readonly string[])[], width: number): string[] {
  const lines = alignColumns(rows, ['l', 'l'])
  const name = largest(rows.map(([first = '']) => displayWidth(first))) + 2
  return lines.map((line) => wrap(line, width, ' '.repeat(name)))
}

function explanationMarkdown(report: ExplanationReport): string {
  const say = markdownWording(200)
  const document = paragraphs(
    title(report, say),
    table(['', ''], ['l', 'l'], facts(report, say)),
    bullets(report.reasons.map(say.prose)),
  )
  return `${document}\n`
}
