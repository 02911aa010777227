import { formatCount } from '../../config/index.ts'
import { type ClassCounts, type ClassNoun, classNoun } from '../../dataset/index.ts'
import type { Remedy } from '../../gate/index.ts'
import type { AnalysisReport, ComparedWithBase } from '../data/index.ts'
import type { Wording } from '../text/index.ts'

/** Returns at most one sentence about the samples to rename. */
export async function renameLines({ counts, renames = [] }: AnalysisReport, say: Wording): Promise<string[]> {
  if (renames.length === 0) return []
  const { renameAdvice } = await import(/* webpackMode: "eager" */ './renames.ts')
  const { renameData } = await import(/* webpackMode: "eager" */ '../data/renames_data.ts')
  return [renameAdvice(renames.map(renameData), classNoun(counts), say)]
}

/** Returns sentences about what to do about the ratio. */
export async function remedies(
  { counts, remedy, recommendation, merged = false }: AnalysisReport,
  say: Wording,
): Promise<string[]> {
  const { strategy = null, reason = '', also = [] } = recommendation ?? {}
  return [
    ...(remedy === undefined
      ? []
      : [
          `${merged ? 'After that, to' : 'To'} stay within the limit, ${await phraseOf(remedy, classNoun(counts), say)}`,
        ]),
    ...(strategy === null
      ? []
      : [`To train on the dataset unchanged, balance it with ${say.strong(strategy)}: ${say.prose(reason)}`]),
    ...also.map(say.prose),
  ]
}

async function phraseOf(remedy: Remedy, noun: ClassNoun, say: Wording): Promise<string> {
  const { remedyPhrase } = await import(/* webpackMode: "eager" */ './remedy_phrase.ts')
  return remedyPhrase(remedy, noun, say)
}

/** Returns a sentence about what has changed since the base. */
export async function comparisonSentence(comparison: ComparedWithBase | undefined, say: Wording): Promise<string> {
  if (comparison === undefined) return ''
  if (comparison.kind === 'none') return `No comparison with a base: ${say.prose(comparison.reason)}`
  const { comparedData } = await import(/* webpackMode: "eager" */ '../data/report_of_check.ts')
  const { changeSentence } = await import(/* webpackMode: "eager" */ './change.ts')
  const { change } = comparedData(comparison)
  return changeSentence({ change, splits: null }, say, `Compared with ${say.name(comparison.name)}`)
}

export const SOURCE_HEADER = ['source', 'samples', 'labelled', 'unlabelled'] as const
export const SOURCE_ALIGN = ['l', 'r', 'r', 'r'] as const

/** Returns a row per source; no rows for a single source, because the headline is enough. */
export function sourceRows({ sources }: ClassCounts, say: Wording): string[][] {
  if (sources.length < 2) return []
  return sources.map(({ name, total, labelled }) => [
    say.name(name),
    formatCount(total),
    formatCount(labelled),
    formatCount(total - labelled),
  ])
}
