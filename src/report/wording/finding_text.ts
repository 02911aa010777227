import type { Rule } from '../../gate/index.ts'
import type { FindingData } from '../data/index.ts'
import { placeClause, type Wording } from '../text/index.ts'

type WithWaiver = Pick<FindingData, 'message' | 'waiver'>

/** `calm has 3 samples, below the minimum of 10. Waived until 2027-01-31: recordings arrive in January`, as raw text. */
export function findingText({ message, waiver }: WithWaiver): string {
  return `${message}${waiverClause(message, waiver)}`
}

/** The rules whose messages list samples with their places. */
const LISTING_RULES: ReadonlySet<Rule> = new Set<Rule>(['leakage', 'label_conflicts', 'test_changed', 'max_unlabelled'])

/** The same with the finding's place, for people. A list of samples has room for all that the message names. */
export function findingSentence({ rule, message, waiver, file, line }: FindingData, say: Wording): string {
  const text = LISTING_RULES.has(rule) ? say.listing(message) : say.prose(message)
  return `${text}${placeClause(file, line, say)}${waiverClause(text, waiver, say.prose)}`
}

/** ` Waived until 2027-01-31: recordings arrive in January`; an empty text without a waiver. */
export function waiverClause(before: string, waiver: FindingData['waiver'], prose = (text: string) => text): string {
  if (waiver === null) return ''
  const { until, reason, expired } = waiver
  const what = expired ? `Its waiver expired on ${until}` : `Waived until ${until}`
  return `${/[.!?]$/.test(before) ? '' : '.'} ${prose(`${what}: ${reason}`)}`
}
