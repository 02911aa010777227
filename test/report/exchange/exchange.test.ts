import { createRequire } from 'node:module'
import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import Ajv from 'ajv-draft-04'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ruleNames } from '../../../src/gate/index.ts'
import { renderExchange } from '../../../src/report/exchange/exchange.ts'
import type { CheckResult } from '../../../src/report/index.ts'
import { hostile } from '../../support/hostile_strings.ts'
import { checkOf, EMOPIA, failing, finding, passing } from '../fixtures.ts'
import { scenarios } from '../scenarios.ts'

type ExchangeFormat = Parameters<typeof renderExchange>[1]

const place = { key: '.github/dataset-balance.yml', fromRoot: (path: string) => `data/${path}` }
const render = (check: CheckResult, format: ExchangeFormat) => renderExchange(check, format, place)
const json = (check: CheckResult, format: ExchangeFormat) => JSON.parse(render(check, format))

/** The published schema of SARIF 2.1.0, as Microsoft's matchers for Jest contain it. */
const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const Validator = Ajv as unknown as typeof Ajv.default
const isSarif = new Validator({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false }).compile(
  schema,
)

const typo = finding({
  rule: 'allowed_classes',
  class: 'Joy',
  value: 2,
  limit: 'joy, calm',
  message: "'Joy' (2 samples) is not an allowed class. Did you mean 'joy'?",
  file: 'EMOPIA_1.0/label.csv',
  line: 1080,
})
const warning = finding({
  rule: 'max_drift',
  level: 'warn',
  class: 'joy',
  value: 0.2,
  limit: 0.1,
  message: 'It drifted',
})
const withFindings = (...findings: CheckResult['findings'][number][]) => checkOf(EMOPIA, { result: 'fail', findings })

test('a waived finding is a warning with its date and reason in every format', () => {
  const waiver = { until: '2027-01-31', reason: 'in <January>', expired: false }
  const check = withFindings({ ...warning, waiver })
  const place = { key: 'c.yml', fromRoot: (path: string) => path }
  expect(json(check, 'sarif').runs[0].results).toMatchObject([
    { level: 'warning', message: { text: 'It drifted. Waived until 2027-01-31: in <January>' } },
  ])
  expect(json(check, 'gitlab')[0]).toMatchObject({
    severity: 'minor',
    description: expect.stringContaining('Waived until'),
  })
  expect(renderExchange(check, 'junit', place)).toContain('failures="0"')
})

describe('SARIF', () => {
  test.each(Object.keys(scenarios))('of "%s" matches the published schema', (name) => {
    const check = scenarios[name]?.().check ?? failing()
    expect(isSarif(json(check, 'sarif')) || isSarif.errors).toBe(true)
  })

  test('that does not match the schema is noticed', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  })

  test('has a result per finding with its level, place and rule', () => {
    const [run] = json(withFindings(typo, warning), 'sarif').runs
    expect(run.automationDetails.id).toBe('dataset-balance/.github/dataset-balance.yml/')
    expect(run.tool.driver.rules.map(({ id }: { readonly id: string }) => id)).toEqual(ruleNames())
    const [first, second] = run.results
    expect(first).toMatchObject({
      ruleId: 'allowed_classes',
      level: 'error',
      message: { text: typo.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'data/EMOPIA_1.0/label.csv', uriBaseId: '%SRCROOT%' },
            region: { startLine: 1080 },
          },
        },
      ],
    })
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('allowed_classes')
    expect(second.level).toBe('warning')
    expect(second.locations[0].physicalLocation.region).toEqual({ startLine: 1 })
  })

  test('escapes links and placeholders of messages, and paths as URIs', () => {
    const odd = { ...typo, message: '[a](https://x) {0}', file: 'a b#1/ü\ud800.csv' }
    const [result] = json(withFindings(odd), 'sarif').runs[0].results
    expect(result.message.text).toBe('\\[a\\](https://x) {{0}}')
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('data/a%20b%231/%C3%BC%EF%BF%BD.csv')
  })

  test('describes every rule', () => {
    for (const { id, shortDescription } of json(passing(), 'sarif').runs[0].tool.driver.rules)
      expect({ id, text: shortDescription.text }).toEqual({ id, text: expect.stringMatching(/^[A-Z].*\.$/) })
  })
})

describe('GitLab’s code quality report', () => {
  test('has the keys that GitLab requires', () => {
    const [first, second] = json(withFindings(typo, warning), 'gitlab')
    expect(first).toEqual({
      description: typo.message,
      check_name: 'allowed_classes',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'data/EMOPIA_1.0/label.csv', lines: { begin: 1080 } },
    })
    expect(second).toMatchObject({ severity: 'minor', location: { lines: { begin: 1 } } })
  })

  test('is an empty list if every check passes', () => {
    expect(render(passing(), 'gitlab')).toBe('[]\n')
  })
})

describe('JUnit XML', () => {
  const suiteOf = (check: CheckResult) => {
    const { root } = parseXml(render(check, 'junit'))
    const elements = (one: XmlElement | null | undefined) =>
      one?.children.filter((child): child is XmlElement => child.type === 'element') ?? []
    const [suite] = elements(root)
    return { root, suite, cases: elements(suite).map((one) => ({ ...one.attributes, content: elements(one)[0] })) }
  }

  test.each(Object.keys(scenarios))('of "%s" is well-formed, and its totals are right', (name) => {
    const { root, suite, cases } = suiteOf(scenarios[name]?.().check ?? failing())
    const count = (kind: string) => String(cases.filter(({ content }) => content?.name === kind).length)
    expect(root?.name).toBe('testsuites')
    expect(suite?.attributes).toMatchObject({
      tests: String(cases.length),
      failures: count('failure'),
      skipped: count('skipped'),
    })
  })

  test('fails a test case per failing finding; a warning passes, and other checks pass or are skipped', () => {
    const skipped = {
      rule: 'max_class_loss',
      name: 'largest loss of a class',
      value: '–',
      limit: '10%',
      status: 'skipped',
    }
    const check = { ...withFindings(typo, warning), checks: [...passing().checks, skipped] } as CheckResult
    const { cases } = suiteOf(check)
    const shown = cases.map(({ content, ...one }) => [Reflect.get(one, 'name'), content?.name, content?.text])
    expect(shown).toContainEqual(['allowed_classes: Joy', 'failure', typo.message])
    expect(shown).toContainEqual(['max_drift: joy', 'system-out', 'Warning: It drifted'])
    expect(shown).toContainEqual(['largest loss of a class', 'skipped', ''])
    expect(shown).toContainEqual(['unlabelled samples', 'system-out', '0, limit 0'])
  })
})

describe('every format', () => {
  test.each([
    ['sarif', 'sarif'],
    ['gitlab', 'gitlab.json'],
    ['junit', 'junit.xml'],
  ] as const)('%s as in the golden file', async (format, ending) => {
    await expect(render(failing(), format)).toMatchFileSnapshot(`../golden/check-fail.${ending}`)
  })

  test('shows hostile names without effects', () => {
    fc.assert(fc.property(hostile, expectNoEffects), { numRuns: 300 })
    for (const name of [
      '\ufffe]]>\uffff',
      '\u0000\b<x>',
      '##[error]',
      '::error::',
      '"><script>',
      '\ud800',
      '{0}[a](b)',
    ])
      expectNoEffects(name)
  })

  const expectNoEffects = (name: string) => {
    const check = withFindings({ ...typo, class: name, message: `'${name}' is not allowed`, file: name })
    expect(isSarif(json(check, 'sarif')) || isSarif.errors).toBe(true)
    expect(json(check, 'gitlab')[0].location.path).toBe(`data/${name}`)
    expect(() => parseXml(render(check, 'junit'))).not.toThrow()
    for (const format of ['sarif', 'gitlab', 'junit'] as const) {
      const text = render(check, format)
      expect(text).not.toMatch(/##\[|^::/m)
      expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }
  }

  test('has fingerprints that only depend on the config, the rule and the class', () => {
    const prints = (check: CheckResult, key = place.key): string[] =>
      JSON.parse(renderExchange(check, 'gitlab', { ...place, key })).map(
        ({ fingerprint }: { readonly fingerprint: string }) => fingerprint,
      )
    const [before] = prints(withFindings(typo))
    const later = { ...typo, line: 7, value: 9, limit: 3, level: 'warn', message: 'Another text' } as const
    expect(prints(withFindings(warning, later))[1]).toBe(before)
    expect(prints(withFindings({ ...typo, class: 'Calm' }))[0]).not.toBe(before)
    expect(prints(withFindings(typo), 'other.yml')[0]).not.toBe(before)
    expect(new Set(prints(withFindings(typo, typo, typo))).size).toBe(3)
    const { runs } = json(withFindings(typo), 'sarif')
    expect(runs[0].results[0].partialFingerprints).toEqual({ 'datasetBalanceFinding/v1': before })
  })

  test('places a finding about the whole dataset in the label file, or in the config if there is none', () => {
    const check = withFindings(warning)
    expect(json(check, 'gitlab')[0].location.path).toBe('data/EMOPIA_1.0/label.csv')
    const layout = { ...check.dataset.layout, kind: 'folders', files: ['EMOPIA_1.0'] } as const
    const folders = { ...check, dataset: { ...check.dataset, layout } }
    expect(json(folders, 'gitlab')[0].location.path).toBe('data/.github/dataset-balance.yml')
  })
})
