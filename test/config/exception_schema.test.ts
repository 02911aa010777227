import { describe, expect, test } from 'vitest'
import { configJsonSchema } from '../../scripts/json_schemas.ts'
import { changedSettings } from '../../src/config/index.ts'
import { thresholdNames, waivableRules } from '../../src/config/settings/table.ts'
import { messagesIn, parse, problemsIn } from './problems.ts'

const waivers = (...entries: readonly string[]) => `waivers:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`
const REASON = "reason: 'recordings arrive in January'"

describe('waivers', () => {
  test('are read with the class as written and the reason on one line', async () => {
    const config = await parse(
      waivers(
        `{ rule: min_class_size, class: calm, until: 2027-01-31, ${REASON} }`,
        `{ rule: leakage.group, class: 0.0, until: '2028-02-29', reason: "  two\\n\\n lines " }`,
        `{ rule: not_judged, until: 2027-01-31, ${REASON} }`,
      ),
    )
    expect(config.waivers).toEqual([
      { rule: 'min_class_size', class: 'calm', until: '2027-01-31', reason: 'recordings arrive in January' },
      { rule: 'leakage.group', class: '0.0', until: '2028-02-29', reason: 'two lines' },
      { rule: 'not_judged', until: '2027-01-31', reason: 'recordings arrive in January' },
    ])
  })

  test('are an empty list if there are none', async () => {
    expect((await parse('')).waivers).toEqual([])
    expect((await parse('waivers:\n')).waivers).toEqual([])
  })

  test('can name each threshold and each kind of leakage, but neither the index file nor the split settings', () => {
    const rules = waivableRules()
    expect(thresholdNames().filter((name) => !rules.includes(name))).toEqual(['existing'])
    expect(rules).toContain('leakage.group')
    expect(rules).toContain('leakage.content')
    expect(rules).toContain('data_changed')
    expect(rules).not.toContain('index_file')
    expect(rules).not.toContain('split_settings')
  })

  test('are problems with their line and column', async () => {
    const text = waivers(
      `{ rule: min_clas_size, until: 2027-01-31, ${REASON} }`,
      `{ rule: min_class_size, until: 2027-02-30, ${REASON} }`,
      `{ rule: min_class_size, ${REASON} }`,
      '{ rule: min_class_size, until: 2027-01-31 }',
      `{ rule: min_class_size, untill: 2027-01-31, ${REASON} }`,
      `{ rule: index_file, until: 2027-01-31, ${REASON} }`,
      `{ rule: min_class_size, until: 2027-01-31, reason: ' ' }`,
      `{ rule: min_class_size, until: 2027, reason: ${'x'.repeat(501)} }`,
    )
    const problems = await problemsIn(text)
    expect(
      problems
        .map(({ line, column, message }) => `${line}:${column}: ${message}`)
        .join('\n')
        // The list has one rule per threshold.
        .replace(/it must be max_imbalance_ratio, .* or not_judged/, 'it must be ... or not_judged'),
    ).toMatchInlineSnapshot(`
      "2:7: Cannot use the text 'min_clas_size' for waivers.0.rule (did you mean 'min_class_size'?): it must be ... or not_judged
      3:29: Cannot use the text '2027-02-30' for waivers.1.until: it must be a date such as 2027-01-31
      4:5: Missing waivers.2.until: it must be a date such as 2027-01-31
      5:5: Missing waivers.3.reason: it must be text of 1 to 500 characters that says why the finding is accepted
      6:5: Missing waivers.4.until: it must be a date such as 2027-01-31
      6:29: Unknown key 'untill' in waivers.4 (did you mean 'until'?): the allowed keys are rule, class, until and reason
      7:7: Cannot use the text 'index_file' for waivers.5.rule: it must be another rule, because index_file cannot be waived
      8:48: Cannot use the text ' ' for waivers.6.reason: it must be text of 1 to 500 characters that says why the finding is accepted
      9:29: Cannot use 2027 for waivers.7.until: it must be a date such as 2027-01-31
      9:42: Cannot use the text 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' for waivers.7.reason: it must be text of 1 to 500 characters that says why the finding is accepted"
    `)
  })

  test('must be a list of mappings', async () => {
    expect(await messagesIn('waivers: { rule: leakage }')).toMatchInlineSnapshot(`
      [
        "Cannot use a mapping for waivers: it must be a list such as [{ rule: min_class_size, until: 2027-01-31, reason: '...' }]",
      ]
    `)
    expect(await messagesIn('waivers: [leakage]')).toMatchInlineSnapshot(`
      [
        "Cannot use the text 'leakage' for waivers.0: it must be a mapping of keys",
      ]
    `)
  })

  test('that a change edits are listed by rule and class', async () => {
    const one = (until: string) => `{ rule: min_class_size, class: calm, until: ${until}, ${REASON} }`
    const [base, head] = [
      await parse(waivers(one('2027-01-31'))),
      await parse(waivers(one('2027-03-31'), one('2027-04-30'))),
    ]
    expect(changedSettings(base, head)).toEqual([
      {
        key: 'waivers.min_class_size (calm)',
        before: 'until 2027-01-31: recordings arrive in January',
        after: 'until 2027-03-31: recordings arrive in January; until 2027-04-30: recordings arrive in January',
      },
    ])
    expect(changedSettings(base, await parse(''))[0]?.after).toBe('not set')
  })

  test('are dates in the JSON Schema', async () => {
    expect(JSON.stringify(configJsonSchema())).toContain('"format":"date"')
  })
})

describe('report.override_label', () => {
  test('is a name without surrounding spaces, and not set by default', async () => {
    expect((await parse('report: { override_label: " balance-override " }')).report.overrideLabel).toBe(
      'balance-override',
    )
    expect((await parse('')).report.overrideLabel).toBe('')
    const change = changedSettings(await parse(''), await parse('report: { override_label: x }'))
    expect(change).toEqual([{ key: 'report.override_label', before: 'not set', after: 'x' }])
  })

  test('is a problem if it is empty, too long, no text or more than one line', async () => {
    for (const value of ['""', 'x'.repeat(51), '[a]', '5', '"a\\nb"', '"a\\u2028b"'])
      expect(await messagesIn(`report: { override_label: ${value} }`)).toEqual([
        expect.stringContaining('it must be the name of a label, with at most 50 characters in one line'),
      ])
  })
})
