import { describe, expect, test } from 'vitest'
import { split } from '../../src/commands/split.ts'
import { verify } from '../../src/commands/verify.ts'
import { jsonIn } from './answers.ts'
import { inFolder } from './in_folder.ts'

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
    return { code, ...(jsonIn('o.json') as Readonly<Record<string, unknown>>) }
  })
}

const CONFLICT =
  '2 samples have identical content but different labels: c (joy, line 4) = d (calm, line 5). To fix this, give them the same label, or remove the copies'
const NEAR =
  '1 pair of nearly identical texts in more than one split: a (train, line 2) ≈ b (test, line 3): 1.00. To fix this, remove one text of each pair, or set labels.group to keep such samples together'

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
      code: 0,
      warnings: [
        'Cannot check leakage.group: no setting determines which samples belong together. Set labels.group (to a column, or to content) or labels.group_pattern.',
      ],
    })
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
    expect({ code, ...jsonIn('o.json') }).toMatchObject({ code: 0, problems: [], warnings: [why], looked_for: [] })
  })
})

const IN_TWO = { 'i.json': JSON.stringify({ train: ['a', 'b', 'c'], test: ['d'] }) }
const SAME =
  '1 case of identical content in more than one split: c (train) = d (test). To fix this, remove the copies, or set labels.group: content to keep identical samples together'

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
  expect.stringMatching(/^\d+ cases of identical content in more than one split: /),
  expect.stringMatching(/^\d+ pairs of nearly identical texts in more than one split: /),
]
const CONFLICTS = expect.stringMatching(/^40 samples have identical content but different labels: /)

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
