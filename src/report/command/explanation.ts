import { type RenderOptions, toJson } from '../format.ts'
import { bullets, paragraphs, table } from '../markdown.ts'
import { counted, formatCount } from '../numbers.ts'
import { alignColumns, wrap } from '../text/columns.ts'
import { textBlocks } from '../text/lines.ts'
import { paintFor } from '../text/paint.ts'
import { markdownWording, textWording, type Wording } from '../wording.ts'

/** Why one sample is in its split. */
export interface ExplanationReport {
  readonly id: string
  /** null: unlabelled. */
  readonly class: string | null
  /** null: in none. */
  readonly split: string | null
  /** What a sentence calls the split, where that is not its name: `fold 2`. */
  readonly place?: string
  readonly seed: number
  /** What is hashed, `42:Q1_0vLPYiPN7qY_0`, and its md5 in hex. */
  readonly hashed: string
  readonly hash: string
  /** Its place among the samples of its class by hash, or among all where classes are not looked at, from 0; and how many. */
  readonly rank?: { readonly place: number; readonly of: number; readonly amongAll?: boolean }
  /** Quotas of its class (or of all samples) by split, in the order of `names`. */
  readonly quotas?: readonly { readonly split: string; readonly samples: number }[]
  readonly group?: { readonly name: string; readonly size: number }
  /** Sentences in order: which rule decided, what the index file says. */
  readonly reasons: readonly string[]
}

export function renderExplain(report: ExplanationReport, options: RenderOptions): string {
  if (options.format === 'json') return explanationJson(report)
  return options.format === 'markdown' ? explanationMarkdown(report) : explanationText(report, options)
}

function explanationJson({
  id,
  class: name,
  split,
  seed,
  hashed,
  hash,
  rank,
  quotas,
  group,
  reasons,
}: ExplanationReport): string {
  return toJson({
    schema_version: 1,
    id,
    class: name,
    split,
    seed,
    hashed,
    md5: hash,
    rank: rank?.place ?? null,
    class_size: rank?.of ?? null,
    quotas: quotas ?? null,
    group: group ?? null,
    reasons,
  })
}

function facts(report: ExplanationReport, say: Wording): string[][] {
  const { class: name, hashed, hash, rank, quotas, group } = report
  return [
    ['class', name === null ? say.placeholder('unlabelled') : say.name(name)],
    ...(group === undefined ? [] : [['group', `${say.name(group.name)}, ${counted(group.size, 'sample')}`]]),
    ['hashed', say.code(hashed)],
    ['md5', say.code(hash)],
    ...(rank === undefined
      ? []
      : [
          [
            rank.amongAll ? 'rank of all' : 'rank in class',
            `${formatCount(rank.place)} of ${formatCount(rank.of)} (from 0)`,
          ],
        ]),
    ...(quotas === undefined
      ? []
      : [['quotas', quotas.map(({ split, samples }) => `${say.name(split)} ${formatCount(samples)}`).join(', ')]]),
  ]
}

function title({ id, split, place = split ?? '' }: ExplanationReport, say: Wording): string {
  return split === null ? `${say.name(id)} is in no split` : `${say.name(id)} is in ${say.strong(say.name(place))}`
}

function explanationText(report: ExplanationReport, { color, width }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording(200)]
  return textBlocks([
    [paint.bold(title(report, say))],
    alignColumns(facts(report, say), ['l', 'l']),
    report.reasons.map((reason) => wrap(say.prose(reason), width, '  ')),
  ])
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
