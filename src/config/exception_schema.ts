import * as z from 'zod/mini'
import { formatCount, oneOf } from './problems/index.ts'
import { date, githubLabel, NEVER_WAIVED, waivableRules } from './settings/index.ts'

const LONGEST_REASON = 500
const REASON = `text of 1 to ${formatCount(LONGEST_REASON)} characters that says why the finding is accepted`
const LIST = "a list such as [{ rule: min_class_size, until: 2027-01-31, reason: '...' }]"

/** A key that can be left out. */
export function optional<T extends z.ZodMiniType>(value: T, description: string) {
  return z.optional(value).check(z.describe(description))
}

/** Returns the schema of `waivers`. */
export function waiversSchema(className: z.ZodMiniType): z.ZodMiniType {
  const rules = waivableRules()
  const rule = z.enum(rules, {
    error: ({ input }) =>
      NEVER_WAIVED.includes(String(input)) ? `another rule, because ${input} cannot be waived` : oneOf(rules),
  })
  const until = z
    .string({ error: date.allowed })
    .check(z.refine((text) => date.read(text) !== undefined, { error: date.allowed }))
    .check(z.meta({ format: 'date' }))
  const reason = z
    .string({ error: REASON })
    .check(z.refine((text) => text.trim() !== '' && text.length <= LONGEST_REASON, { error: REASON }))
  const waiver = z.strictObject({
    rule: rule.check(
      z.describe(
        'The rule of the finding: a key of thresholds, a kind of leakage such as leakage.group, or another rule.',
      ),
    ),
    class: optional(className, 'The class of the finding. If it is not set, all findings of the rule are waived.'),
    until: until.check(z.describe('The last day of the waiver, in UTC.')),
    reason: reason.check(z.describe('Why the finding is accepted. The report shows it.')),
  })
  return z.array(waiver, { error: LIST })
}

/** Returns the schema of the name of a label on GitHub. */
export function githubLabelSchema(): z.ZodMiniType {
  const { allowed, read } = githubLabel
  return z.string({ error: allowed }).check(z.refine((name) => read(name) !== undefined, { error: allowed }))
}
