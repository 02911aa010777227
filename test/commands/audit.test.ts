import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { split } from '../../src/commands/split.ts'
import { verify } from '../../src/commands/verify.ts'
import { jsonIn } from './answers.ts'
import { commitAll, inFolder } from './in_folder.ts'

const SHARED = 'one two three four five six seven eight nine ten eleven'
const CSV = `id,label,text
a,joy,${SHARED} twelve
b,calm,"${SHARED.toUpperCase()} twelve"
c,joy,the same words
d,calm,the same words
`
const INDEX = JSON.stringify({ train: ['a', 'c', 'd'], test: ['b'] })

/** The audit of another tool's file, with the given thresholds. */
function audit(thresholds: string, files: Readonly<Record<string, string>> = {}) {
  const config = `data: { dataset_path: l.csv }\nlabels: { id: id, label: label, content: text }\nthresholds: ${thresholds}\n`
  return inFolder({ 'l.csv': CSV, 'i.json': INDEX, 'c.yml': config, ...files }, async () => {
    const code = await verify(undefined, { quiet: true, config: 'c.yml', index: 'i.json', output: 'o.json' })
    return {
      code,
      ...(jsonIn('o.json') as Readonly<Record<'problems' | 'warnings' | 'state' | 'looked_for', unknown>>),
    }
  })
}

const CONFLICT =
  '2 samples have identical content but different labels, limit 0: c (joy, line 4) = d (calm, line 5). Give them the same label, or remove the copies.'
const NEAR =
  '1 pair of nearly identical texts in more than one split, limit 0: a (train, line 2) ≈ b (test, line 3): 1.00. Remove one text of each pair, or set labels.group to keep such samples together.'

describe('the audit of another tool’s file', () => {
  test('warns of conflicting labels by default, and does not look for nearly identical texts', async () => {
    expect(await audit('{}')).toMatchObject({ code: 0, state: 'foreign', problems: [], warnings: [CONFLICT] })
  })

  test.each([
    ['{ label_conflicts: fail, leakage: { near: warn } }', 1, [CONFLICT], [NEAR]],
    ['{ label_conflicts: off, leakage: { near: fail } }', 1, [NEAR], []],
    ['{ label_conflicts: off }', 0, [], []],
  ])('has the levels of the thresholds %s', async (thresholds, code, problems, warnings) => {
    expect(await audit(thresholds)).toMatchObject({ code, problems, warnings })
  })

  test.each([
    ['{ label_conflicts: off }', 0, 'warnings'],
    ['{ label_conflicts: off, leakage: { content: fail } }', 1, 'problems'],
  ])('reports identical content in two splits at the level of %s', async (thresholds, code, list) => {
    expect(await audit(thresholds, IN_TWO)).toMatchObject({ code, [list]: [SAME], looked_for: ['content'] })
  })

  test('neither reports identical content nor claims that there is none if that is off', async () => {
    const off = await audit('{ label_conflicts: off, leakage: { content: off } }', IN_TWO)
    expect(off).toMatchObject({ code: 0, warnings: [], looked_for: [] })
  })

  test('says why it could not look for what the config asks for', async () => {
    expect(await audit('{ label_conflicts: off, leakage: { group: fail } }')).toMatchObject({
      code: 1,
      problems: [
        'Cannot check leakage.group: no setting determines which samples belong together. Set labels.group (to a column, or to content) or labels.group_pattern.',
      ],
    })
  })

  test('only warns if a level of warn cannot be checked', async () => {
    const found = await audit('{ label_conflicts: off, leakage: { group: warn } }')
    expect(found).toMatchObject({ code: 0, problems: [], warnings: [expect.stringContaining('leakage.group')] })
  })

  test.each([
    ['label_conflicts', '{ label_conflicts: fail }', CONFLICT],
    ['leakage', '{ label_conflicts: off, leakage: { near: fail } }', NEAR],
    ['leakage.near', '{ label_conflicts: off, leakage: { near: fail } }', NEAR],
    ['not_judged', '{ label_conflicts: off, leakage: { group: fail } }', 'Cannot check leakage.group: '],
  ])('applies a waiver for %s until it expires', async (rule, thresholds, message) => {
    const until = (day: string) => `${thresholds}\nwaivers: [{ rule: ${rule}, until: ${day}, reason: later }]`
    const waived = await audit(until('9999-12-31'))
    expect(waived).toMatchObject({ code: 0, state: 'foreign', problems: [] })
    expect(waived.warnings).toEqual([expect.stringContaining(message)])
    expect(waived.warnings).toEqual([expect.stringContaining('. Waived until 9999-12-31: later')])
    const expired = await audit(until('2020-01-31'))
    expect(expired).toMatchObject({ code: 1, state: 'mismatch', warnings: [] })
    expect(expired.problems).toEqual([expect.stringContaining('. Its waiver expired on 2020-01-31: later')])
  })

  test('does not apply a waiver for another rule', async () => {
    const waivers = 'waivers: [{ rule: leakage, until: 9999-12-31, reason: later }]'
    expect(await audit(`{ label_conflicts: fail }\n${waivers}`)).toMatchObject({ code: 1, problems: [CONFLICT] })
  })
})

describe('verify --base', () => {
  const config = (thresholds: string) =>
    `data: { dataset_path: l.csv }\nlabels: { id: id, label: label, content: text }\nthresholds: ${thresholds}\n`
  const WAIVERS = 'waivers: [{ rule: label_conflicts, until: 9999-12-31, reason: later }]\n'

  /** The audit of a change from one config to another. */
  const auditChange = (before: string, after: string) =>
    inFolder({ 'l.csv': COPIES, 'c.yml': before }, async () => {
      await split(undefined, { quiet: true, config: 'c.yml', output: 'i.json' })
      commitAll()
      writeFileSync('c.yml', after)
      const options = { quiet: true, config: 'c.yml', index: 'i.json', base: 'HEAD', output: 'o.json' }
      const code = await verify(undefined, options)
      return { code, ...(jsonIn('o.json') as Readonly<Record<'problems' | 'warnings', unknown>>) }
    })

  test.each([
    ['off', config('{ label_conflicts: off, leakage: off }')],
    ['waived', config('{ label_conflicts: fail, leakage: off }') + WAIVERS],
  ])('applies the thresholds and waivers of the base if the change sets label_conflicts to %s', async (_, after) => {
    const found = await auditChange(config('{ label_conflicts: fail, leakage: off }'), after)
    expect(found).toMatchObject({ code: 1, problems: [CONFLICTS] })
    expect(found.warnings).toEqual([
      expect.stringMatching(/^The thresholds and waivers of HEAD apply, and the config /),
    ])
  })

  test('applies the waivers of the base, even if the change removes them', async () => {
    const before = config('{ label_conflicts: fail, leakage: off }')
    expect(await auditChange(before + WAIVERS, before)).toMatchObject({ code: 0, problems: [] })
  })
})

test('verify says which dataset has no content, and does not claim that it has no conflicts', () => {
  const config = `data: { dataset_path: m, additional_datasets: [./extra] }
labels: { file: l.csv, id: id, label: label, content: text }
thresholds: { label_conflicts: fail }
`
  const index = JSON.stringify({ train: ['a', 'b', 'c', 'd', 'extra:a'] })
  const files = { 'm/l.csv': CSV.replace('the same words', 'others'), 'extra/l.csv': 'id,label\na,joy\n' }
  return inFolder({ ...files, 'i.json': index, 'c.yml': config }, async () => {
    const code = await verify(undefined, { quiet: true, config: 'c.yml', index: 'i.json', output: 'o.json' })
    const why =
      "Cannot check label_conflicts: 1 labelled sample of 'extra' has no content, so it is not compared. Set data.additional_datasets.0.labels.content to the column with the content."
    expect({ code, ...jsonIn('o.json') }).toMatchObject({ code: 1, problems: [why], warnings: [], looked_for: [] })
  })
})

const IN_TWO = { 'i.json': JSON.stringify({ train: ['a', 'b', 'c'], test: ['d'] }) }
const SAME =
  '1 case of identical content in more than one split, limit 0: c (train) = d (test). Remove the copies, or set labels.group: content to keep identical samples together.'

/** Twenty samples per class, and a copy of each text in the other class. */
const COPIES = `id,label,text\n${Array.from({ length: 40 }, (_, i) => `s${i},${i < 20 ? 'joy' : 'calm'},text ${i % 20} of them`).join('\n')}\n`

/** The audit of the tool's own file. */
function auditOwn(thresholds: string, file: string, groups = '') {
  const config = `data: { dataset_path: l.csv }\nlabels: { id: id, label: label, content: text${groups} }\nthresholds: ${thresholds}\n`
  return inFolder({ 'l.csv': COPIES, 'c.yml': config }, async () => {
    await split(undefined, { quiet: true, config: 'c.yml', output: file })
    const code = await verify(undefined, { quiet: true, config: 'c.yml', index: file, output: 'o.json' })
    return { code, ...(jsonIn('o.json') as Readonly<Record<'state' | 'looked_for', unknown>>) }
  })
}

const LEAKS = [
  expect.stringMatching(/^\d+ cases of identical content in more than one split, limit 0: /),
  expect.stringMatching(/^\d+ pairs of nearly identical texts in more than one split, limit 0: /),
]
const CONFLICTS = expect.stringMatching(/^40 samples have identical content but different labels, limit 0: /)

describe.each(['i.json', 'i.rules.json'])('the audit of the file %s of this tool', (file) => {
  test.each([
    ['{}', 0, [], [LEAKS[0], CONFLICTS], ['content', 'label_conflicts']],
    ['{ leakage: { near: warn, content: off }, label_conflicts: off }', 0, [], [LEAKS[1]], ['near']],
    [
      '{ leakage: { near: fail, content: fail }, label_conflicts: fail }',
      1,
      [...LEAKS, CONFLICTS],
      [],
      ['content', 'near', 'label_conflicts'],
    ],
    ['{ leakage: off, label_conflicts: off }', 0, [], [], []],
  ])('has the levels of the thresholds %s', async (thresholds, code, problems, warnings, looked_for) => {
    const state = code === 1 ? 'mismatch' : 'fresh'
    expect(await auditOwn(thresholds, file)).toEqual(
      expect.objectContaining({ code, state, problems, warnings, looked_for }),
    )
  })

  test('finds nothing in a split that keeps copies together', async () => {
    const found = await auditOwn('{ label_conflicts: off, leakage: fail }', file, ', group: content')
    expect(found).toMatchObject({ code: 0, state: 'fresh', warnings: [], looked_for: ['group', 'content'] })
  })
})
