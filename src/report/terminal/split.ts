import { capital, counted, formatCount, HASH_TITLES, listed, movesPhrase, toNumber } from '../../config/index.ts'
import { classNoun, type Note } from '../../dataset/index.ts'
import type { BalancedTraining, Leak, Moves, SplitPlan, SplitSummary } from '../../split/index.ts'
import {
  type GroupSuggestionData,
  leakData,
  movesData,
  noteData,
  placedCounts,
  type SplitTableData,
  splitTableData,
} from '../data/index.ts'
import {
  bullets,
  endSentence,
  formatRange,
  formatShares,
  markdownWording,
  paragraphs,
  type RenderOptions,
  textWording,
  toJson,
  total,
  type Wording,
} from '../text/index.ts'
import {
  deviationSentence,
  FULL,
  groupSuggestion,
  groupsKept,
  lackingSentence,
  leakSentence,
  oversizedSentence,
  splitTable,
} from '../wording/index.ts'
import { splitTableLines } from './check.ts'
import { wrap } from './columns.ts'
import { firstLine, noteLines, textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** The result of `split`. */
export interface SplitReport {
  /** The path of the dataset, as it was given. */
  readonly path: string
  readonly plan: SplitPlan
  readonly summary: SplitSummary
  readonly leaks: readonly Leak[]
  /** The moves since the earlier index file, if there was one. */
  readonly moves?: Moves
  readonly unlabelled: number
  /** What was written, or why nothing was written. */
  readonly file:
    | { readonly kind: 'written' | 'unchanged'; readonly path: string }
    | SplitFiles
    | { readonly kind: 'none'; readonly reason: string }
  /** A group key that the data suggests, if none is set. */
  readonly groupSuggestions?: readonly GroupSuggestionData[]
  /** The balanced training split, if the config or a flag sets how it is balanced. */
  readonly balanced?: BalancedTraining | undefined
  readonly notes: readonly Note[]
}

/** The files of a split: one per split, and the index file. */
export interface SplitFiles {
  readonly kind: 'written'
  /** The index file. */
  readonly path: string
  readonly files: readonly { readonly path: string; readonly samples: number }[]
}

export function renderSplit(report: SplitReport, options: RenderOptions): string {
  if (options.format === 'json') return splitJson(report)
  return options.format === 'markdown' ? splitMarkdown(report) : splitText(report, options)
}

function splitJson(report: SplitReport): string {
  const { path, plan, summary, leaks, moves, unlabelled, file, groupSuggestions = [], notes } = report
  return toJson({
    schema_version: 1,
    dataset: { path },
    seed: plan.settings.seed,
    group: plan.group,
    generation: plan.generation,
    rounding: plan.rounding,
    rounding_reason: plan.roundingReason,
    origin: plan.origin,
    ...splitTableData(summary),
    placed: placedCounts(plan),
    gone: plan.gone,
    unlabelled,
    leaks: leaks.map(leakData),
    ...(report.balanced && { train_balanced: balancedData(report.balanced) }),
    moves: moves === undefined ? null : movesData(moves),
    file: file.kind === 'none' ? null : file,
    reason: file.kind === 'none' ? file.reason : null,
    group_suggestions: groupSuggestions,
    notes: notes.map(noteData),
  })
}

/** `70 / 15 / 15`, or `5 folds`. */
function shares({ settings }: SplitPlan): string {
  const { parts } = settings
  return parts.kind === 'folds' ? `${parts.count} equal folds` : formatShares(parts.ratios.map(toNumber))
}

export function splitTitle({ plan, summary }: SplitReport, say: Wording): string {
  const grouped =
    summary.groups === undefined
      ? ''
      : `, ${formatCount(summary.groups.count - summary.groups.splitGroups)} ${say.name(summary.groups.noun)} kept together`
  const generation = plan.generation > 1 ? `, generation ${plan.generation}` : ''
  const frozen = summary.frozen === undefined ? '' : `, ${summary.frozen.map(say.name).join(' and ')} frozen`
  const { seed, hash } = plan.settings
  const hashed = hash === 'md5' ? '' : `, ${HASH_TITLES[hash]}`
  return `${shares(plan)}${frozen}, seed ${seed}${hashed}${generation}${grouped}`
}

/** Returns sentences about what the table does not show. */
export function splitReportSentences(report: SplitReport, data: SplitTableData, say: Wording): string[] {
  const { plan, moves, unlabelled, leaks } = report
  return [
    deviationSentence(data, classNoun(report.summary), shares(plan), say),
    plan.rounding === 'joint' ? `Rounding: joint (${say.prose(plan.roundingReason)}).` : '',
    originSentence(report, say),
    moves === undefined ? '' : movesSentence(moves, plan),
    unlabelled === 0
      ? ''
      : `${counted(unlabelled, 'unlabelled sample is', 'unlabelled samples are')} not in any split.`,
    lackingSentence(data, classNoun(report.summary), say),
    oversizedSentence(data, say),
    ...leaks.map((leak) => leakSentence(leakData(leak), say)),
    ...(report.balanced === undefined ? [] : balancedSentences(report.balanced, report, say)),
    fileSentence(report, say),
  ].filter((sentence) => sentence !== '')
}

function balancedData({ strategy, classes, before, after, total: all, groups, notes }: BalancedTraining): object {
  const counts = (values: readonly number[]) =>
    Object.fromEntries(classes.map((name, code) => [name, values[code] ?? 0]))
  return {
    strategy,
    before: counts(before),
    after: counts(after),
    total_samples: all,
    ...(groups && { groups }),
    notes,
  }
}

function balancedSentences(
  { strategy, after, total: all, groups, notes }: BalancedTraining,
  { summary, file }: SplitReport,
  say: Wording,
): string[] {
  const sizes = formatRange(after.filter((size) => size > 0))
  const kept = groups === undefined ? '' : ` ${capital(groupsKept(groups, say.name))}.`
  const only = 'files' in file ? ` The balanced rows are only in train_balanced of ${say.code(file.path)}.` : ''
  return [
    `Balanced train with ${strategy}: ${counted(all, 'sample')}, ${sizes} per ${classNoun(summary).one}. The other splits are not balanced.${kept}${only}`,
    ...notes.map(say.prose),
  ]
}

function originSentence({ plan }: SplitReport, say: Wording): string {
  if (plan.origin === 'fresh') return ''
  const placed = placedCounts(plan)
  const where = plan.names.map((name, place) => `${formatCount(placed[place] ?? 0)} to ${say.name(name)}`)
  const gone = plan.gone === 0 ? '' : `; ${formatCount(plan.gone)} removed`
  if (total(placed) === 0) return `Every sample keeps its split${gone}.`
  return `Placed ${counted(total(placed), 'new sample')}: ${where.join(', ')}${gone}.`
}

function movesSentence(moves: Moves, { settings }: SplitPlan): string {
  const { total: moved } = moves
  if (moved === 0) return 'No sample changes its split.'
  const moving = counted(moved, 'sample moves', 'samples move')
  if (settings.parts.kind === 'folds') return `${moving} to another fold.`
  return `${moving} to another split, ${movesPhrase(moves)}.`
}

function fileSentence({ file }: SplitReport, say: Wording): string {
  if (file.kind === 'none') return `Nothing was written: ${endSentence(say.prose(file.reason))}`
  if (file.kind === 'unchanged') return `${say.code(file.path)} is up to date.`
  const files = 'files' in file ? file.files : []
  const written = files.map(({ path, samples }) => `${say.code(path)} (${counted(samples, 'sample')})`)
  return `Wrote ${listed([...written, say.code(file.path)])}.`
}

function splitText(report: SplitReport, { color, width, start }: RenderOptions): string {
  const [paint, say] = [paintFor(color), textWording(60, start)]
  const data = splitTableData(report.summary)
  return textBlocks([
    [firstLine(`${paint.bold(say.prose(report.path))}: ${splitTitle(report, say)}`, width)],
    splitTableLines(data, classNoun(report.summary), { paint, say, width }),
    splitReportSentences(report, data, say).map((sentence) => wrap(sentence, width, '  ')),
    noteLines(report.groupSuggestions ?? [], report.notes.map(noteData), { paint, say, width }),
  ])
}

function splitMarkdown(report: SplitReport): string {
  const say = markdownWording()
  const data = splitTableData(report.summary)
  const groups = (report.groupSuggestions ?? []).map((one) => `${groupSuggestion(one, say)} ${say.code(one.line)}`)
  const document = paragraphs(
    `### ${say.prose(report.path)}: ${splitTitle(report, say)}`,
    splitTable(data, classNoun(report.summary), FULL, say),
    bullets([
      ...splitReportSentences(report, data, say),
      ...groups,
      ...report.notes.map(({ message }) => say.prose(message)),
    ]),
  )
  return `${document}\n`
}
