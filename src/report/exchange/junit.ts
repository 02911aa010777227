import type { CheckData } from '../data/index.ts'
import { escapeMarkup, textWording } from '../text/index.ts'
import type { Issue, Issues } from './issues.ts'

/**
 * Renders the checks as JUnit XML: one test case per finding, and one per check that passes or is skipped. A finding that only warns
 * is a test case that passes, with the warning as its output, because JUnit has no warnings.
 */
export function renderJunit({ issues, report, key }: Issues): string {
  const others = report.checks.filter(({ status }) => status === 'pass' || status === 'skipped')
  const cases = [...issues.map(caseOfIssue), ...others.map(caseOfCheck)]
  const totals = attributes({
    name: `dataset-balance: ${key}`,
    tests: String(cases.length),
    failures: String(issues.filter(({ level }) => level === 'fail').length),
    errors: '0',
    skipped: String(others.filter(({ status }) => status === 'skipped').length),
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${totals}>
  <testsuite${totals}>
${cases.map((one) => `    ${one}\n`).join('')}  </testsuite>
</testsuites>
`
}

function caseOfIssue({ rule, level, title, message, path }: Issue): string {
  const content =
    level === 'fail'
      ? `<failure${attributes({ message, type: rule })}>${escapeMarkup(message)}</failure>`
      : `<system-out>${escapeMarkup(`Warning: ${message}`)}</system-out>`
  return testCase({ name: title, classname: `dataset-balance.${rule}`, file: path }, content)
}

function caseOfCheck({ rule, name, value, limit, status }: CheckData): string {
  const say = textWording()
  const limits = limit === '' ? '' : `, limit ${limit}`
  const content =
    status === 'skipped' ? '<skipped/>' : `<system-out>${escapeMarkup(say.prose(`${value}${limits}`))}</system-out>`
  return testCase({ name: say.prose(name), classname: `dataset-balance.${rule}` }, content)
}

function testCase(values: Readonly<Record<string, string>>, content: string): string {
  return `<testcase${attributes(values)}>${content}</testcase>`
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('')
}
