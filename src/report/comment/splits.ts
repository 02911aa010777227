import { formatCount } from '../../config/index.ts'
import type { Publication, ReportData, SplitsData } from '../data/index.ts'
import { bullets, escapeHtml, folded, formatShares, paragraphs, type Wording } from '../text/index.ts'
import {
  type Detail,
  deviationSentence,
  lackingSentence,
  leakSentence,
  nounOf,
  oversizedSentence,
} from '../wording/index.ts'
import { classesBySplit } from './classes/index.ts'
import { fileSentence } from './commit.ts'

/** Renders the classes by split, folded, with a headline in the summary line. */
export function splitsSection(report: ReportData, publication: Publication, detail: Detail, say: Wording): string {
  const { splits, result } = report
  if (splits === null) return ''
  return folded(
    splitsHeadline(splits, result === 'pass'),
    detail.splitTable ? classesBySplit(report, splits, detail, say) : '',
    paragraphs(result === 'pass' ? keptSentence(splits, say) : '', ...splitSentences(report, splits, say)),
    fileSentence(report, splits, publication, say),
    leakList(splits, detail, say),
  )
}

/** On one line of a phone if all is well. */
function splitsHeadline(splits: SplitsData, isShort: boolean): string {
  const sizes = splits.names.map((name, place) => {
    const frozen = splits.frozen.includes(name) ? ' (frozen)' : ''
    return `${formatCount(splits.totals[place] ?? 0)} ${escapeHtml(name)}${frozen}`
  })
  const { groups } = splits
  const kept =
    groups === null || (isShort && groups.split_groups === 0 && groups.count > 1)
      ? ''
      : `; ${formatCount(groups.count - groups.split_groups)} ${escapeHtml(groups.noun)} kept together`
  const several =
    groups !== null && groups.split_groups > 0 ? `, ${formatCount(groups.split_groups)} in more than one split` : ''
  return `Splits: ${sizes.join(', ')}${kept}${several}`
}

function keptSentence({ groups }: SplitsData, say: Wording): string {
  if (groups === null || groups.split_groups > 0 || groups.count < 2) return ''
  return `All ${formatCount(groups.count)} ${say.name(groups.noun)} are kept together.`
}

/** Says how close the splits are to their shares, and what a reader of the table should know. */
export function splitSentences(report: ReportData, splits: SplitsData, say: Wording): string[] {
  const { train_split, val_split, test_split } = report.config
  // The samples of a database keep their names.
  const renamed = report.renames.filter((one) => !splits.classes.includes(one.class))
  return [
    deviationSentence(splits, nounOf(report), formatShares([train_split, val_split, test_split]), say),
    splits.rounding === 'joint' ? `Rounding: joint (${say.prose(splits.rounding_reason)}).` : '',
    lackingSentence(splits, nounOf(report), say),
    oversizedSentence(splits, say),
    renamed.length > 0 ? 'The renamed samples are counted under their new names.' : '',
  ]
}

function leakList({ leaks }: SplitsData, detail: Detail, say: Wording): string {
  const found = leaks.filter(({ count }) => count > 0)
  return bullets(found.map((leak) => leakSentence(leak, say, detail.items)))
}
