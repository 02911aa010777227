import { describe, expect, test } from 'vitest'
import { asReportData, type FindingData, type ReportData } from '../../../src/report/data/index.ts'
import { markdownWording, textWording } from '../../../src/report/text/wording.ts'
import { exceptionHint, mergeSentence } from '../../../src/report/wording/exceptions.ts'
import { findingSentence, findingText } from '../../../src/report/wording/finding_text.ts'
import { headline } from '../../../src/report/wording/headline.ts'
import { checkOf, EMOPIA, finding } from '../fixtures.ts'

const say = textWording()
const waiver = { until: '2027-01-31', reason: 'recordings arrive', expired: false }
const expired = { ...waiver, expired: true }
const ratio = finding({ rule: 'max_imbalance_ratio', message: 'The ratio is 3' })
const size = finding({ rule: 'min_class_size', message: 'calm has 3 samples', class: 'calm' })
const file = finding({ rule: 'index_file', message: 'The index file is missing' })

function report(findings: readonly FindingData[], more: Partial<ReportData> = {}): ReportData {
  return { ...asReportData(checkOf(EMOPIA, { findings })), ...more }
}

function warning(findings: readonly FindingData[]): ReportData {
  return report(findings, { result: 'warn' })
}

describe('a finding with a waiver', () => {
  test('continues with its date and reason, after its place', () => {
    expect(findingText({ ...size, waiver })).toBe('calm has 3 samples. Waived until 2027-01-31: recordings arrive')
    expect(findingText({ message: 'Move it.', waiver: expired })).toBe(
      'Move it. Its waiver expired on 2027-01-31: recordings arrive',
    )
    expect(findingText(size)).toBe('calm has 3 samples')
    expect(findingSentence({ ...size, waiver, file: 'l.csv', line: 7 }, say)).toBe(
      'calm has 3 samples (l.csv:7). Waived until 2027-01-31: recordings arrive',
    )
  })

  test('is escaped', () => {
    const hostile = { ...waiver, until: '@ada', reason: '<!-- [x](y) @ada | `z` ##[error]' }
    const sentence = findingSentence({ ...size, waiver: hostile }, markdownWording())
    expect(sentence).toContain('&lt;!-- \\[x\\](y) @<!-- -->ada \\| \\`z\\`')
    expect(sentence.replaceAll('@<!-- -->ada', '')).not.toContain('@ada')
    const phrase = mergeSentence(warning([{ ...size, waiver: hostile }]), 'fail', markdownWording())
    expect(phrase).toBe('This does not block the merge: no check fails, and one finding is waived.')
  })

  test('is marked in the heading', () => {
    expect(headline(report([{ ...size, level: 'warn', waiver }]), say)).toBe('calm has 3 samples (waived)')
    expect(headline(report([{ ...size, waiver: expired }]), say)).toBe('calm has 3 samples (waiver expired)')
  })

  test('is in the heading, and not the advice to rename its class', () => {
    const rename = { class: 'Joy', samples: 2, to: 'joy', to_samples: 250, by: 'form', file: null, lines: [] } as const
    const typo = finding({ rule: 'allowed_classes', level: 'warn', class: 'Joy', message: "'Joy' is not allowed" })
    const once = {
      renames: [rename],
      once_renamed: { result: 'pass', checks: [], findings: [] },
      result: 'warn',
    } as const
    expect(headline(report([typo], once), say)).toBe('rename 2 samples of “Joy” to “joy”')
    expect(headline(report([{ ...typo, waiver }], once), say)).toBe("'Joy' is not allowed (waived)")
  })

  test('is counted', () => {
    const findings = [
      { ...ratio, waiver: { ...waiver, until: '2027-06-30' } },
      { ...size, waiver },
    ]
    expect(mergeSentence(warning(findings), 'fail', say)).toBe(
      'This does not block the merge: no check fails, and 2 findings are waived.',
    )
    expect(mergeSentence(warning([{ ...size, waiver: expired }]), 'fail', say)).toBe(
      'This does not block the merge: no check fails.',
    )
  })

  test('is not mentioned if the run never fails, and nothing is said about a pass', () => {
    expect(mergeSentence(warning([{ ...size, waiver }]), 'never', say)).toBe(
      'This does not block the merge because fail-on is never.',
    )
    expect(mergeSentence(report([], { result: 'pass' }), undefined, say)).toBe('')
  })
})

describe('how to accept a finding', () => {
  const policy = { bound_by: 'base', name: 'main', changed: [], head_result: null } as const
  const hint = (findings: readonly FindingData[], override_label: string | null, more: Partial<ReportData> = {}) =>
    exceptionHint(report(findings, { policy: { ...policy, override_label }, ...more }), true, say)

  test('names the label, the rule and the config', () => {
    expect(hint([size], 'ok')).toBe(
      'Meant to be like this? A maintainer can set the label ok. To accept it for longer, add a waiver for min_class_size to the config on main.',
    )
    expect(hint([size], null)).toBe('Meant to be like this? Add a waiver for min_class_size to the config on main.')
    expect(hint([size, ratio], null)).toBe(
      'Meant to be like this? Add a waiver for each of these findings to the config on main.',
    )
    const own = { policy: { ...policy, bound_by: 'head', override_label: null } } as const
    expect(hint([size], null, own)).toBe(
      'Meant to be like this? Add a waiver for min_class_size to the config (.github/dataset-balance.yml).',
    )
  })

  test('is only the label where a waiver is not possible, and nothing where neither is', () => {
    expect(hint([file], 'ok')).toBe('Meant to be like this? A maintainer can set the label ok.')
    expect(hint([file], null)).toBe('')
    expect(exceptionHint(report([file], { policy: { ...policy, override_label: 'ok' } }), false, say)).toBe('')
  })

  test('does not repeat what a step of the plan waives', () => {
    const plan = { level: 'fail', relabel: [], add: [], remove: null } as const
    const plans = [{ ...plan, waive: ['max_imbalance_ratio'] as const }]
    expect(hint([ratio], null, { plans })).toBe('')
    expect(hint([ratio, size], null, { plans })).toBe(
      'Meant to be like this? Add a waiver for min_class_size to the config on main.',
    )
    const drift = finding({ rule: 'max_drift', message: 'It drifted' })
    expect(hint([ratio, size, drift], null, { plans })).toContain('a waiver for each of the other findings to')
  })

  test('is not said if nothing fails: warnings, waived or overridden findings', () => {
    expect(
      hint(
        [
          { ...size, level: 'warn' },
          { ...ratio, level: 'warn', waiver },
        ],
        'ok',
      ),
    ).toBe('')
    expect(hint([size], 'ok', { override: { label: 'ok', set: [] } })).toBe('')
  })
})

describe('an override', () => {
  const one = { pull_request: 7, by: 'grace', at: '2027-01-15T09:12:00Z' }
  const overridden = (override: NonNullable<ReportData['override']>, more: Partial<ReportData> = {}) =>
    mergeSentence(report([size], { result: 'warn', override, ...more }), undefined, say)

  test('names who set the label and when, that a push ends it and that a waiver lasts', () => {
    expect(overridden({ label: 'ok', set: [one] })).toBe(
      'Overridden: grace set the label ok on 2027-01-15 at 09:12 UTC, so the findings do not block the merge. The next push to this pull request ends that. After the merge, the push to main is checked again, and only a waiver in the config lasts.',
    )
  })

  test('names each pull request of a merge group', () => {
    const set = [one, { ...one, pull_request: 8, by: 'alan' }]
    expect(overridden({ label: 'ok', set })).toContain(
      'grace set the label ok on pull request 7 on 2027-01-15 at 09:12 UTC and alan set the label ok on pull request 8 on 2027-01-15 at 09:12 UTC, so',
    )
  })

  test('that was not verified names nobody', () => {
    expect(overridden({ label: 'ok', set: [] }, { change: null })).toContain(
      'Overridden: the run that checked this commit found the label ok set by a maintainer, so the findings do not block the merge. The next push to this pull request ends that. After the merge, the push to the base branch',
    )
  })

  test('is marked in the heading', () => {
    expect(headline(report([size], { override: { label: 'ok', set: [one] } }), say)).toBe(
      'calm has 3 samples (overridden)',
    )
  })
})
