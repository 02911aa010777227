import { counted, formatCount, listed } from '../../config/index.ts'
import type { Rule } from '../../gate/index.ts'
import type { FindingData, ReportData } from '../data/index.ts'
import { formatShare, type Wording } from '../text/index.ts'
import { nounOf } from './class_terms.ts'
import { failsByRename, onceRenamed } from './renames.ts'

/** A class that loses all of its samples or more than a tenth of them. */
interface Loss {
  readonly name: string
  readonly base: number
  readonly head: number
}

/** The rules that a class breaks by vanishing. */
export const LOSS_RULES: readonly Rule[] = ['required_classes', 'max_class_loss']

const NAMED = 2

/** `calm has vanished`; an empty text if the headline is not about that. */
export function vanishedPhrase(report: ReportData, say: Wording): string {
  const lost = vanished(report)
  const { one, many } = nounOf(report)
  if (lost.length === 0) return ''
  if (lost.length > NAMED) return `${counted(lost.length, one, many)} have vanished`
  return `${listed(lost.map(({ name }) => say.name(name)))} ${lost.length === 1 ? 'has' : 'have'} vanished`
}

/**
 * Returns the classes that had samples on the base and have none, if the headline is about them: those that the most severe
 * finding is about, otherwise those of which most samples were removed rather than relabelled.
 */
export function vanished(report: ReportData): readonly Loss[] {
  const { change, findings } = report
  const [leading] = findings
  if (failsByRename(report)) return []
  const lost = (change?.classes ?? []).filter(({ base, head }) => base > 0 && head === 0)
  const names = new Set(lost.map(({ name }) => name))
  const isLoss = (one: FindingData) => LOSS_RULES.includes(one.rule) && one.class !== null && names.has(one.class)
  if (leading === undefined || !isLoss(leading))
    return report.num_classes < 2 ? [] : lost.filter(({ base, removed = 0 }) => 2 * removed > base)
  const found = new Set(findings.flatMap((one) => (isLoss(one) && one.level === leading.level ? [one.class] : [])))
  return lost.filter(({ name }) => found.has(name))
}

/** `calm had 310 samples on main and has none here.`; an empty text if the headline is not about such a class. */
export function vanishedSentence(report: ReportData, say: Wording): string {
  const lost = vanished(report)
  const [first, ...others] = lost.slice(0, NAMED + 1)
  if (first === undefined || report.change === null) return ''
  const sized = ({ name, base }: Loss, noun: string) => `${say.strong(say.name(name))} had ${formatCount(base)}${noun}`
  const start = sized(first, first.base === 1 ? ' sample' : ' samples')
  const where = say.code(report.change.base_name)
  if (lost.length === 1) return `${start} on ${where} and has none here.`
  return `On ${where}, ${listed([start, ...others.map((one) => sized(one, ''))])}.`
}

/** Returns the losses, the largest first. Samples of a renamed class are not lost. */
export function losses(report: ReportData): readonly Loss[] {
  const { change } = onceRenamed(report)
  const lost = (change?.classes ?? []).filter(({ base, head }) => (base - head) * 10 > base)
  return lost.sort((a, b) => a.head / a.base - b.head / b.base || b.base - a.base)
}

export function lossSentence({ name, base, head }: Loss, say: Wording): string {
  const figures = `${formatCount(base)} → ${formatCount(head)}`
  if (head === 0) return `${say.strong(`${say.name(name)} has vanished:`)} ${figures} samples`
  // A class that has samples left has not lost all of them.
  const share = formatShare(Math.min(0.999, (base - head) / base)).replace('.0%', '%')
  return `${say.strong(`${say.name(name)} loses ${share} of its samples:`)} ${figures}`
}
