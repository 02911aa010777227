import { type ClassNoun, classNoun } from '../../dataset/index.ts'
import type { ReportData } from '../data/index.ts'
import type { Wording } from '../text/index.ts'

/** Returns what a report calls the classes: labels if samples have sets of them. */
export function nounOf({ multi_label }: Pick<ReportData, 'multi_label'>): ClassNoun {
  return classNoun({ multiLabel: multi_label })
}

/** Returns the number of samples that shares of classes refer to: all of them if they have label sets. */
export function samplesOfShares(
  report: Pick<ReportData, 'multi_label' | 'total_samples' | 'labelled_samples'>,
): number {
  return report.multi_label ? report.total_samples : report.labelled_samples
}

/** `main` as code; `the base` if the report compares with none. */
export function baseBranch(change: ReportData['change'], say: Wording): string {
  return change === null ? 'the base' : say.code(change.base_name)
}
