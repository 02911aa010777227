import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../../src/report/data/check_result.ts'
import { type Publication, renderComment } from '../../src/report/index.ts'
import { emopia } from '../support/emopia.ts'
import { baseOf, checkSide } from './checking.ts'

const CONFIG = `data:
  dataset_path: ./EMOPIA_1.0
thresholds:
  max_imbalance_ratio: { warn: 2.0, fail: 2.5 }
  min_class_size: 20
report:
  override_label: balance-override
`
const WAIVERS = `waivers:
  - { rule: min_class_size, class: calm, until: 2027-01-31, reason: 'recordings arrive in January' }
  - { rule: max_imbalance_ratio, until: 2027-01-31, reason: 'follows from the missing recordings' }
`
const BASE = emopia({ joy: 50, anger: 40, sadness: 40, calm: 40 }).files as Readonly<Record<string, string>>
const HEAD = emopia({ joy: 50, anger: 40, sadness: 40, calm: 13 }).files as Readonly<Record<string, string>>
const TODAY = '2027-01-15'

const PUBLICATION: Publication = {
  key: '.github/dataset-balance.yml',
  runUrl: 'https://github.com/octo-org/emopia/actions/runs/1',
  toolVersion: '1.0.0',
  canOverride: true,
  commit: { kind: 'pending' },
  permissionNotes: [],
}

async function checked(base: string, today = TODAY, head = base): Promise<CheckResult> {
  const request = { config: head, files: HEAD }
  return checkSide(request, await baseOf({ config: base, files: BASE }), { today })
}

const comment = (result: CheckResult) => renderComment(result, PUBLICATION)

describe('the comment of a real check', () => {
  test('shows waived findings with date and reason', async () => {
    const result = await checked(CONFIG + WAIVERS)
    expect(result.result).toBe('warn')
    await expect(comment(result)).toMatchFileSnapshot('golden/waived.md')
  })

  test('says that a waiver has expired, and how to accept the finding', async () => {
    const result = await checked(CONFIG + WAIVERS, '2027-02-01')
    expect(result.result).toBe('fail')
    await expect(comment(result)).toMatchFileSnapshot('golden/waiver_expired.md')
  })

  test('says who overrides the findings, until when and what lasts', async () => {
    const set = [{ pull_request: 7, by: 'grace', at: '2027-01-15T09:12:00Z' }]
    const result = { ...(await checked(CONFIG)), result: 'warn', override: { label: 'balance-override', set } } as const
    await expect(comment(result)).toMatchFileSnapshot('golden/overridden.md')
  })
})

describe('waivers', () => {
  test('of the base apply, and those that the change adds are shown with their own result', async () => {
    const { result, policy } = await checked(CONFIG, TODAY, CONFIG + WAIVERS)
    expect(result).toBe('fail')
    expect(policy.headResult).toBe('warn')
    expect(policy.changed.map(({ key, before }) => `${key}: ${before}`)).toEqual([
      'waivers.min_class_size (calm): not set',
      'waivers.max_imbalance_ratio: not set',
    ])
  })

  test('that the change removes still apply', async () => {
    const { result, policy } = await checked(CONFIG + WAIVERS, TODAY, CONFIG)
    expect(result).toBe('warn')
    expect(policy.headResult).toBe('fail')
  })

  test('without a base are those of the head', async () => {
    const { result } = await checkSide({ config: CONFIG + WAIVERS, files: HEAD }, undefined, { today: TODAY })
    expect(result).toBe('warn')
  })

  test('that match nothing are one note', async () => {
    const other = "waivers:\n  - { rule: min_class_size, class: joy, until: 2027-01-31, reason: 'x' }\n"
    const one = await checked(CONFIG + other)
    expect(one.notes.map(({ message }) => message)).toContain(
      'The waiver for min_class_size (joy) matches no finding. Remove it if it is no longer needed.',
    )
    const many = await checked(`${CONFIG}${other}  - { rule: leakage, until: 2027-01-31, reason: 'x' }\n`)
    expect(many.notes.map(({ message }) => message)).toContain(
      '2 waivers match no finding: min_class_size (joy), leakage. Remove those that are no longer needed.',
    )
  })

  test('need the day', async () => {
    const request = { config: CONFIG + WAIVERS, files: HEAD }
    await expect(checkSide(request)).rejects.toThrow(
      "Cannot check a dataset: the config has waivers, so the request needs the day in UTC, for example { today: '2027-01-31' }",
    )
    await expect(checkSide(request, undefined, { today: '2027-02-30' })).rejects.toThrow(
      'Cannot check a dataset: today must be a date such as 2027-01-31: current value is "2027-02-30"',
    )
  })
})
