import type * as z from 'zod/mini'
import { checkNoMore, checkText, formatCount, InputError, oneOf } from '../../config/index.ts'
import type { ReportData } from './report_data.ts'

/** A report with thousands of classes has a few hundred kilobytes. */
export const MAX_REPORT_BYTES: number = 16 * 1024 * 1024

/**
 * Reads the JSON that `renderCheckJson` returns. It may come from a run of untrusted code: everything is checked, unknown
 * keys are dropped, and texts are as untrusted as those of the repository.
 *
 * @throws {TypeError} if it is not a string.
 * @throws {InputError} if the text is not such a report; the message names the keys.
 */
export async function parseReport(text: string, ...more: never[]): Promise<ReportData> {
  checkNoMore(more, 'read a report', 'text')
  checkText(text, { doing: 'read a report', name: 'text' }, 'the JSON of a report')
  if (text.length > MAX_REPORT_BYTES)
    throw new InputError(`Cannot read the report: it is larger than ${formatCount(MAX_REPORT_BYTES)} bytes`)
  const json = parseJson(text)
  const { reportSchema } = await import(/* webpackMode: "eager" */ './report_schema.ts')
  const parsed = reportSchema().safeParse(json)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'report'}: ${described(issue)}`)
  throw new InputError(
    `Cannot read the report: it does not have the format of this version of dataset-balance (${problems.join('; ')})`,
  )
}

function described(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be of the type ${issue.expected}`
  if (issue.code === 'invalid_value') return `must be ${oneOf(issue.values.map(String))}`
  if (issue.code === 'too_big') return `must be at most ${limit(issue.maximum, issue.origin)}`
  if (issue.code === 'too_small') return `must be at least ${limit(issue.minimum, issue.origin)}`
  return issue.code === 'custom' ? issue.message : 'does not have the expected form'
}

function limit(value: number | bigint, origin: string): string {
  const unit = new Map([
    ['array', ' entries long'],
    ['string', ' characters long'],
  ]).get(origin)
  return `${formatCount(value)}${unit ?? ''}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(`Cannot read the report: it is not JSON (${(error as Error).message})`)
  }
}
