import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/problems/errors.ts'
import { asReportData } from '../../../src/report/data/report_of_check.ts'
import { parseReport, renderCheckJson } from '../../../src/report/index.ts'
import { checkOf, failing } from '../fixtures.ts'
import { scenarios } from '../scenarios.ts'

describe('renderCheckJson()', () => {
  test('has the keys of the guide, and counts per class', () => {
    const json = JSON.parse(renderCheckJson(checkOf({ joy: 100, sadness: 50, anger: 75 })))
    expect(json).toMatchObject({
      schema_version: 1,
      total_samples: 225,
      imbalance_ratio: 2,
      min_class_size: 50,
      max_class_size: 100,
      counts: { anger: 75, joy: 100, sadness: 50 },
      entropy: 1.060857,
      effective_classes: 2.888846,
      gini_simpson: 0.641975,
    })
    expect(json.normalized_entropy).toBeCloseTo(0.9656, 4)
  })

  test('writes a finding with its keys in order', () => {
    const [finding] = JSON.parse(renderCheckJson(failing())).findings
    expect(Object.keys(finding)).toEqual([
      'rule',
      'level',
      'value',
      'limit',
      'class',
      'message',
      'file',
      'line',
      'threshold',
      'existing',
      'waiver',
    ])
  })

  test('keeps a class with a name from JavaScript’s objects', () => {
    const text = renderCheckJson(
      checkOf(
        Object.fromEntries([
          ['__proto__', 7],
          ['constructor', 3],
        ]),
      ),
    )
    expect(text).toContain('"__proto__": 7')
    expect(JSON.parse(text).counts.constructor).toBe(3)
  })

  test('has only snake_case keys', () => {
    for (const scenario of Object.values(scenarios)) {
      const { counts: _, percentages: __, ...json } = JSON.parse(renderCheckJson(scenario().check))
      expect(keysOf(json).filter((key) => !/^[a-z]+(?:_[a-z]+)*$/.test(key))).toEqual([])
    }
  })
})

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysOf(child)])
}

describe('parseReport()', () => {
  test.each(['imbalance_ratio', 'entropy'])('refuses a number that no dataset has as its %s', async (key) => {
    const forged = JSON.stringify({ ...JSON.parse(renderCheckJson(failing())), [key]: 1e308 })
    await expect(parseReport(forged)).rejects.toThrow(`${key}: must be at most 9,007,199,254,740,991`)
  })

  test.each([
    [{ multi_label: 1 }, 'multi_label: must be of the type boolean'],
    [{ result: 'passed' }, 'result: must be pass, warn or fail'],
    [{ total_samples: -1 }, 'total_samples: must be at least 0'],
    [{ change: null, no_comparison: null }, 'report: exactly one of change and no_comparison must be null'],
  ])('says what is wrong with %j', async (wrong, message) => {
    const forged = JSON.stringify({ ...JSON.parse(renderCheckJson(failing())), ...wrong })
    await expect(parseReport(forged)).rejects.toThrow(message)
  })

  test.each(Object.keys(scenarios))('reads back "%s"', async (name) => {
    const check = scenarios[name]?.().check ?? failing()
    expect(await parseReport(renderCheckJson(check))).toEqual(asReportData(check))
  })

  test('reads waivers and an override back, and older reports without them', async () => {
    const [finding] = asReportData(failing()).findings
    const waiver = { until: '2027-01-31', reason: 'in January', expired: false }
    const override = { label: 'ok', set: [{ pull_request: 7, by: 'grace', at: '2027-01-15T09:12:00Z' }] }
    const read = await parseReport(edited({ findings: [{ ...finding, waiver }], override }))
    expect(read).toMatchObject({ findings: [{ waiver }], override })
    const { waiver: _, ...older } = finding ?? {}
    const old = await parseReport(edited({ findings: [older], override: undefined }))
    expect(old).toMatchObject({ findings: [{ waiver: null }], override: null })
  })

  test('drops keys that it does not know', async () => {
    const json = { ...JSON.parse(renderCheckJson(failing())), pull_request: 7 }
    expect(await parseReport(JSON.stringify(json))).not.toHaveProperty('pull_request')
  })

  test.each([
    ['not JSON', '{', /it is not JSON \(/],
    ['another version', edited({ schema_version: 2 }), /schema_version/],
    ['an unknown result', edited({ result: '✅' }), /result/],
    [
      'a waiver until no date',
      edited({
        findings: [{ ...asReportData(failing()).findings[0], waiver: { until: '<b>', reason: '', expired: false } }],
      }),
      /findings.0.waiver.until/,
    ],
    [
      'an override at no time',
      edited({ override: { label: 'x', set: [{ pull_request: 1, by: 'x', at: 'x' }] } }),
      /override.set.0.at/,
    ],
    ['a negative count', edited({ total_samples: -1 }), /total_samples/],
    [
      'an invalid commit',
      edited({ change: { ...asReportData(failing()).change, base_sha: '--upload-pack=x' } }),
      /base_sha/,
    ],
    ['a text instead of a list', edited({ notes: 'x' }), /notes/],
    [
      'lists of unequal length',
      edited({ balancing: { ...asReportData(failing()).balancing, sizes: [1] } }),
      /must have one entry per class/,
    ],
    ['neither a change nor a reason', edited({ change: null }), /no_comparison/],
    ['null', 'null', /\(report: /],
  ])('refuses %s', async (_, text, message) => {
    const reading = parseReport(text)
    await expect(reading).rejects.toBeInstanceOf(InputError)
    await expect(reading).rejects.toThrow(message)
  })
})

function edited(changes: object): string {
  return JSON.stringify({ ...JSON.parse(renderCheckJson(failing())), ...changes })
}

describe('a report that is as large as possible', () => {
  const refusal = async (change: (json: Record<string, unknown>) => void, spaces = 0) => {
    const json = JSON.parse(renderCheckJson(checkOf({ joy: 2, calm: 2 })))
    change(json)
    return parseReport(JSON.stringify(json) + ' '.repeat(spaces)).then(
      () => 'read',
      (error: Error) => error.message,
    )
  }

  test('is refused because of its length', async () => {
    expect(await refusal(() => undefined, 1000)).toBe('read')
    expect(await refusal(() => undefined, 2 ** 24)).toBe('Cannot read the report: it is larger than 16,777,216 bytes')
  })

  test('is refused if a list is longer than 200,000', async () => {
    const note = { level: 'note', message: 'x', file: null, line: null }
    const withNotes = (count: number) => refusal((json) => Object.assign(json, { notes: new Array(count).fill(note) }))
    expect(await withNotes(1000)).toBe('read')
    expect(await withNotes(200_001)).toMatch(/notes: must be at most 200,000 entries long/)
  })

  test('is refused if a text is longer than 100,000', async () => {
    const withNote = (length: number) =>
      refusal((json) =>
        Object.assign(json, { notes: [{ level: 'note', message: 'x'.repeat(length), file: null, line: null }] }),
      )
    expect(await withNote(100_000)).toBe('read')
    expect(await withNote(100_001)).toMatch(/notes\.0\.message: must be at most 100,000 characters long/)
  })
})
