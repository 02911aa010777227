import { capital, counted, formatCount, formatDigits, listed } from '../../config/index.ts'
import type { ClassNoun } from '../../dataset/index.ts'
import { countedContent } from '../../split/index.ts'
import type { LeakData, SplitTableData } from '../data/index.ts'
import { formatShare, table, total, type Wording } from '../text/index.ts'
import { columnSums, type Detail, foldRows, largestFirst, restName } from './class_rows.ts'

/** Renders the classes by split. A sample with several labels is in several rows, so the rest has no sums of samples. */
export function splitTable(
  splits: SplitTableData,
  noun: ClassNoun,
  detail: Pick<Detail, 'classes'>,
  say: Wording,
): string {
  const rows = largestFirst(
    splits.classes.map((name, place) => ({
      name,
      size: total(splits.cells[place] ?? []),
      cells: splits.cells[place] ?? [],
    })),
  )
  const { shown, hidden } = foldRows(rows, detail.classes, () => false)
  const lines = shown.map(({ name, size, cells }) => [say.name(name), ...cells.map((cell) => cellText(cell, size))])
  if (hidden.length > 0) {
    const sums = columnSums(
      hidden.map(({ cells }) => cells),
      splits.names.length,
    )
    const cells = sums.map((sum) => (noun.one === 'label' ? '' : cellText(sum, total(sums))))
    lines.push([restName(hidden, noun), ...cells])
  }
  const all = total(splits.totals)
  lines.push([
    '**all**',
    ...splits.totals.map((sum) => `**${formatCount(sum)}** (${formatShare(all === 0 ? 0 : sum / all)})`),
  ])
  return table([noun.one, ...splits.names.map(say.name)], ['l', ...splits.names.map(() => 'r' as const)], lines)
}

function cellText(cell: number, size: number): string {
  return size === 0 ? '0' : `${formatCount(cell)} (${formatShare(cell / size)})`
}

export function deviationSentence(splits: SplitTableData, noun: ClassNoun, shares: string, say: Wording): string {
  const { class: name, split, share, samples } = splits.largest_deviation
  const bound =
    splits.lower_bound === null || splits.lower_bound === 0
      ? ''
      : ` No split that keeps ${say.name(splits.groups?.noun ?? 'groups')} together deviates by less than ${formatShare(splits.lower_bound, 2)}.`
  const whole = splits.frozen.length === 0 ? shares : `the shares beside ${frozenPhrase(splits, say)}`
  const counting = splits.followers > 0 ? ', counting the first row of each id' : ''
  if (furthest(splits) <= 1) return `Every ${noun.one} is within 1 sample of ${whole}${counting}.${bound}`
  const where = `${name === null ? 'all samples' : say.name(name)} in ${say.name(split)}`
  const distance = formatDigits(String(Number(samples.toFixed(2))))
  return `Largest deviation from ${whole}: ${where}, ${distance} ${distance === '1' ? 'sample' : 'samples'} (${formatShare(share, 2)})${counting}.${bound}`
}

/** `the frozen test split`. */
function frozenPhrase({ frozen }: SplitTableData, say: Wording): string {
  return `the frozen ${listed(frozen.map(say.name))} ${frozen.length === 1 ? 'split' : 'splits'}`
}

/**
 * Returns the largest distance of a cell from its target in samples. The largest share can be that of a small class.
 */
function furthest({ cells, targets }: SplitTableData): number {
  const distances = cells.flatMap((row, code) => row.map((cell, part) => Math.abs(cell - (targets[code]?.[part] ?? 0))))
  return distances.reduce((most, one) => Math.max(most, one), 0)
}

const NAMED = 5

/** A note names the classes that a frozen split lacks. */
export function lackingSentence(splits: SplitTableData, { many }: ClassNoun, say: Wording): string {
  const lacking = splits.lacking.filter(({ split }) => !splits.frozen.includes(split))
  if (lacking.length === 0) return ''
  const named = lacking.slice(0, NAMED).map((pair) => `${say.name(pair.class)} in ${say.name(pair.split)}`)
  const rest = lacking.length - named.length
  return `⚠️ ${capital(many)} without samples in a split: ${listed(rest > 0 ? [...named, `${formatCount(rest)} more`] : named)}.`
}

export function oversizedSentence({ groups }: SplitTableData, say: Wording): string {
  const oversized = groups?.oversized ?? null
  if (oversized === null) return ''
  return `⚠️ The group ${say.name(oversized.name)} has ${counted(oversized.size, 'sample')}, more than ${say.name(oversized.split)} should have.`
}

/** Lists up to `most` of the known pairs, and says how to fix them. */
export function leakSentence(leak: LeakData, say: Wording, most: number = leak.examples.length): string {
  const { kind, by, count, at_least: isAtLeast, examples, fix } = leak
  const shown = examples.slice(0, most).map(say.prose)
  const what =
    kind === 'group'
      ? counted(count, by === 'id' ? 'id' : 'group')
      : capital(countedContent({ kind, count, ...(isAtLeast && { isAtLeast }) }))
  return `⚠️ ${what} in more than one split: ${shown.join('; ')}${count > shown.length ? '; ...' : '.'} ${say.prose(capital(fix))}.`
}
