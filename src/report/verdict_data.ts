import type { Finding, Verdict } from '../gate/finding.ts'
import type { CheckResult, Rename } from './check_result.ts'
import type { FindingData, RenameData, ReportData } from './report_data.ts'

export function findingData({
  rule,
  level,
  value,
  limit,
  class: name,
  message,
  file,
  line,
  existing,
}: Finding): FindingData {
  return { rule, level, value, limit, class: name, message, file, line, existing }
}

export function verdictData({
  checks,
  findings,
}: Pick<Verdict, 'checks' | 'findings'>): Pick<ReportData, 'checks' | 'findings'> {
  return {
    checks: checks.map(({ rule, name, value, limit, status }) => ({ rule, name, value, limit, status })),
    findings: findings.map(findingData),
  }
}

const MOST_RENAMES = 100

export function renamesData({ renames = [], onceRenamed }: CheckResult): Pick<ReportData, 'renames' | 'once_renamed'> {
  return {
    renames: renames.slice(0, MOST_RENAMES).map(renameData),
    once_renamed: onceRenamed === undefined ? null : { result: onceRenamed.result, ...verdictData(onceRenamed) },
  }
}

export function renameData({ name, size, like, likeSize, by, file, lines }: Rename): RenameData {
  return { class: name, samples: size, to: like, to_samples: likeSize, by, file, lines }
}
