import { safeJson } from '../text/index.ts'
import type { Issues } from './issues.ts'

const SEVERITIES = { fail: 'major', warn: 'minor' } as const

/** Renders the findings in GitLab's format for code quality reports. */
export function renderGitlab({ issues }: Issues): string {
  const report = issues.map(({ rule, level, message, path, line, fingerprint }) => ({
    description: message,
    check_name: rule,
    fingerprint,
    severity: SEVERITIES[level],
    location: { path, lines: { begin: line } },
  }))
  return `${safeJson(report, 2)}\n`
}
