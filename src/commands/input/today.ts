import { date, InputError, utcDay } from '../../config/index.ts'
import type { HistoryOptions } from './options.ts'

/**
 * Returns the day that decides whether a waiver has expired: today, unless `--today` names another one.
 *
 * @throws {InputError} if that is no date.
 */
export function dayOf({ today }: Pick<HistoryOptions, 'today'> = {}): string {
  if (today === undefined) return utcDay(new Date())
  const day = date.read(today)
  if (day === undefined) throw new InputError(`Cannot use '${today}' for --today: it must be ${date.allowed}`)
  return day
}
