import { InputError } from '../config/errors.ts'
import type { ReportData } from './report_data.ts'

/** A report of thousands of classes is some hundred kilobytes. */
export const MAX_REPORT_BYTES: number = 16 * 1024 * 1024

/**
 * Reads the JSON that `renderCheckJson` wrote. It may come from a run of a stranger's code: everything is checked, keys
 * that are not known are dropped, and texts are as untrusted as those of the repository.
 *
 * @throws {InputError} where the text is no such report; the message names the keys.
 */
export async function parseReport(text: string): Promise<ReportData> {
  if (text.length > MAX_REPORT_BYTES)
    throw new InputError(`Cannot read the report: it is larger than ${MAX_REPORT_BYTES} bytes`)
  const json = parseJson(text)
  const { reportSchema } = await import(/* webpackMode: "eager" */ './report_schema.ts')
  const parsed = reportSchema().safeParse(json)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
  throw new InputError(
    `Cannot read the report, it is not one that this version of dataset-balance writes: ${problems.join('; ')}`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(`Cannot read the report as JSON: ${(error as Error).message}`)
  }
}
