import type { Rule } from '../../gate/index.ts'
import type { FindingData } from '../data/index.ts'
import { placeClause, type Wording } from '../text/index.ts'

/** The rules whose messages list samples with their places. */
const LISTING_RULES: ReadonlySet<Rule> = new Set<Rule>(['leakage', 'label_conflicts'])

/** Renders the message of a finding and its place. A list of samples has room for all that the message names. */
export function findingText(finding: FindingData, say: Wording): string {
  const { rule, message, file, line } = finding
  const text = LISTING_RULES.has(rule) ? say.listing(message) : say.prose(message)
  return `${text}${placeClause(file, line, say)}`
}
