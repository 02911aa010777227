import type { Finding } from '../../gate/index.ts'
import type { CheckResult, Rename } from './check_result.ts'
import type { RenameData, ReportData } from './report_data.ts'
import type { FindingData } from './verdict_data.ts'

const MOST_RENAMES = 100

/** Returns the part of a report about classes that look like another class. */
export function renamesData(
  { renames = [], onceRenamed }: CheckResult,
  findingData: (finding: Finding) => FindingData,
): Pick<ReportData, 'renames' | 'once_renamed'> {
  if (onceRenamed === undefined) return { renames: [], once_renamed: null }
  const { result, checks, findings } = onceRenamed
  return {
    renames: renames.slice(0, MOST_RENAMES).map(renameData),
    once_renamed: { result, checks, findings: findings.map(findingData) },
  }
}

export function renameData({ name, size, like, likeSize, by, file, lines }: Rename): RenameData {
  return { class: name, samples: size, to: like, to_samples: likeSize, by, file, lines }
}
