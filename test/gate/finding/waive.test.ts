import { describe, expect, test } from 'vitest'
import { decimal, defaultConfig, type Waiver } from '../../../src/config/index.ts'
import { failsAt, type GateRequest, judge } from '../../../src/gate/index.ts'
import type { Leak } from '../../../src/split/index.ts'
import { changeOf, countsOf, leakageLevels } from '../requests.ts'

const TODAY = '2027-01-15'
const reason = 'recordings arrive in January'
const waiver = (rule: string, more: Partial<Waiver> = {}): Waiver => ({ rule, until: '2027-01-31', reason, ...more })

function judged(waivers: readonly Waiver[], more: Partial<GateRequest> = {}) {
  const thresholds = { ...defaultConfig().thresholds, maxImbalanceRatio: {}, minClassSize: { fail: 10 } }
  const counts = countsOf({ joy: 30, calm: 3, fear: 4 })
  return judge({ thresholds, counts, waivers, today: TODAY, ...more })
}

const leak = (kind: Leak['kind']): Leak => ({
  kind,
  by: kind === 'group' ? 'group' : 'file',
  count: 1,
  examples: ['a'],
  fix: 'move it',
})
const KINDS = ['group', 'content', 'near'] as const
const LEAKS = { splits: { leaks: KINDS.map(leak), checkedLeaks: KINDS } }

describe('a waiver', () => {
  test('lets only the finding of its class pass', () => {
    const verdict = judged([waiver('min_class_size', { class: 'calm' })])
    expect(verdict.findings).toMatchObject([
      { class: 'fear', level: 'fail', waiver: null },
      { class: 'calm', level: 'warn', waiver: { until: '2027-01-31', reason, expired: false } },
    ])
    expect(verdict.result).toBe('fail')
    expect(verdict.checks[0]).toMatchObject({ rule: 'min_class_size', status: 'fail' })
    expect(verdict.checks[0]?.waived).toBeUndefined()
  })

  test('without a class lets all findings of its rule pass, and the result is a warning', () => {
    const verdict = judged([waiver('min_class_size')])
    expect(verdict.result).toBe('warn')
    expect(verdict.checks[0]).toMatchObject({ status: 'warn', waived: true })
    for (const failOn of ['fail', 'warn', 'never'] as const) expect(failsAt(verdict, failOn)).toBe(false)
  })

  test.each([
    ['2027-01-31', false],
    ['2027-02-01', true],
  ])('until 2027-01-31 has expired on %s: %s', (today, expired) => {
    const verdict = judged([waiver('min_class_size')], { today })
    expect(verdict.result).toBe(expired ? 'fail' : 'warn')
    expect(verdict.findings.map((one) => one.waiver?.expired)).toEqual([expired, expired])
    expect(failsAt(verdict, 'fail')).toBe(expired)
  })

  test('that ends last counts if several match', () => {
    const late = waiver('min_class_size', { class: 'calm', until: '2027-06-30', reason: 'late' })
    const verdict = judged([waiver('min_class_size', { until: '2027-01-01' }), late])
    expect(verdict.findings).toMatchObject([
      { class: 'fear', waiver: { until: '2027-01-01', expired: true } },
      { class: 'calm', waiver: { until: '2027-06-30', reason: 'late' } },
    ])
    expect(verdict.unusedWaivers).toBeUndefined()
  })

  test('of a warning counts with fail-on: warn too', () => {
    const thresholds = { ...defaultConfig().thresholds, maxImbalanceRatio: { warn: decimal('2') } }
    const verdict = judged([waiver('max_imbalance_ratio')], { thresholds })
    expect(verdict.result).toBe('warn')
    expect(failsAt(verdict, 'warn')).toBe(false)
    expect(failsAt(judged([], { thresholds }), 'warn')).toBe(true)
  })

  test('that matches no finding is unused: another class, another rule, a class where a finding has none', () => {
    const unused = [
      waiver('min_class_size', { class: 'joy' }),
      waiver('max_class_loss'),
      waiver('max_imbalance_ratio', { class: 'calm' }),
    ]
    const thresholds = {
      ...defaultConfig().thresholds,
      maxImbalanceRatio: { fail: decimal('2') },
      minClassSize: { fail: 10 },
    }
    const verdict = judged([...unused, waiver('min_class_size', { class: 'calm' })], { thresholds })
    expect(verdict.unusedWaivers).toEqual(unused)
    expect(verdict.findings[0]).toMatchObject({ rule: 'max_imbalance_ratio', level: 'fail', waiver: null })
  })
})

test('a waiver of one class covers its own share, but not the drift of all classes', () => {
  const thresholds = {
    ...defaultConfig().thresholds,
    maxShareChange: { fail: decimal('5') },
    maxDrift: { fail: decimal('0.05') },
  }
  const change = changeOf({ joy: 30, calm: 30, fear: 30 }, { joy: 30, calm: 3, fear: 30 })
  const both = (name?: string) => [
    waiver('max_share_change', { class: 'calm' }),
    waiver('max_drift', name === undefined ? {} : { class: name }),
  ]
  const judgedWith = (waivers: readonly Waiver[]) => judged(waivers, { thresholds, counts: change.head, change })
  const one = judgedWith(both('calm'))
  expect(one.findings.find(({ rule }) => rule === 'max_drift')).toMatchObject({
    class: 'calm',
    level: 'fail',
    waiver: null,
  })
  expect(
    one.findings.find(({ class: name, rule }) => name === 'calm' && rule === 'max_share_change')?.waiver,
  ).not.toBeNull()
  expect(judgedWith(both()).findings.find(({ rule }) => rule === 'max_drift')?.level).toBe('warn')
})

describe('leakage', () => {
  const thresholds = { ...defaultConfig().thresholds, leakage: leakageLevels('fail', 'fail', 'fail') }

  test.each([
    ['leakage', ['waived', 'waived', 'waived']],
    ['leakage.group', ['waived', 'fail', 'fail']],
    ['leakage.content', ['fail', 'waived', 'fail']],
    ['leakage.near', ['fail', 'fail', 'waived']],
  ])('is waived by %s, each kind with its own row', (rule, statuses) => {
    const { checks, findings } = judged([waiver(rule)], { thresholds, ...LEAKS })
    const rows = checks.filter((check) => check.rule === 'leakage')
    expect(rows.map(({ waived, status }) => (waived ? 'waived' : status))).toEqual(statuses)
    expect(findings.filter((one) => one.waiver !== null)).toHaveLength(
      statuses.filter((one) => one === 'waived').length,
    )
  })

  test('that could not be checked is not waived by it', () => {
    const written = new Set(['thresholds.leakage.group'])
    const { findings } = judged([waiver('leakage.group')], {
      thresholds,
      written,
      splits: { leaks: [], checkedLeaks: [] },
    })
    expect(findings.filter(({ rule }) => rule === 'not_judged')).toMatchObject([{ level: 'fail', waiver: null }])
  })
})

describe('with more findings than are listed', () => {
  const many = Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`c${String(i).padStart(3, '0')}`, 3]))
  const thresholds = {
    ...defaultConfig().thresholds,
    maxImbalanceRatio: {},
    allowedClasses: { fail: ['x'] },
    minClassSize: { fail: 10 },
  }
  const names = Object.keys(many)

  test.each(['min_class_size', 'allowed_classes'])(
    'each class of %s can be waived, and one that is not still fails',
    (rule) => {
      const all = names.map((name) => waiver(rule, { class: name }))
      const other = waiver(rule === 'min_class_size' ? 'allowed_classes' : 'min_class_size')
      const passing = judged([...all, other], { thresholds, counts: countsOf(many) })
      expect(passing.result).toBe('warn')
      expect(failsAt(passing, 'warn')).toBe(false)
      expect(passing.unusedWaivers).toBeUndefined()
      expect(passing.checks.filter((check) => check.rule === rule)).toMatchObject([{ status: 'warn', waived: true }])
      const failing = judged([...all.slice(0, -1), other], { thresholds, counts: countsOf(many) })
      expect(failing.findings[0]).toMatchObject({ rule, class: 'c129', level: 'fail', waiver: null })
    },
  )

  test('one waiver without a class covers the finding that counts the rest', () => {
    const verdict = judged([waiver('min_class_size'), waiver('allowed_classes')], {
      thresholds,
      counts: countsOf(many),
    })
    expect(verdict.findings.every((one) => one.waiver !== null)).toBe(true)
    expect(verdict.findings).toHaveLength(202)
  })

  test('200,000 waivers and classes take seconds', () => {
    const classes = Array.from({ length: 200_000 }, (_, i) => `c${String(i).padStart(6, '0')}`)
    const counts = { ...countsOf({ c: 3 }), classes, counts: classes.map(() => 3) }
    const verdict = judged(
      classes.map((name) => waiver('min_class_size', { class: name })),
      { counts },
    )
    expect(verdict.result).toBe('warn')
  })
})

test('existing: warn and a waiver go together', () => {
  const thresholds = {
    ...defaultConfig().thresholds,
    maxImbalanceRatio: {},
    minClassSize: { fail: 10 },
    existing: 'warn' as const,
  }
  const counts = countsOf({ joy: 30, calm: 3, fear: 4 })
  const change = changeOf({ joy: 30, calm: 3, fear: 9 }, { joy: 30, calm: 3, fear: 4 })
  const verdict = judged([waiver('min_class_size', { class: 'fear' })], { thresholds, counts, change })
  expect(verdict.findings).toMatchObject([
    { class: 'calm', level: 'warn', existing: true, waiver: null },
    { class: 'fear', level: 'warn', existing: false, waiver: { expired: false } },
  ])
  expect(failsAt(verdict, 'fail')).toBe(false)
  expect(failsAt(verdict, 'warn')).toBe(true)
})

test('an override lets all findings pass', () => {
  expect(failsAt({ ...judged([]), override: { label: 'x' } }, 'warn')).toBe(false)
  expect(failsAt({ ...judged([]), override: null }, 'fail')).toBe(true)
})
