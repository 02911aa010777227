import { describe, expect, test } from 'vitest'
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

  test('does not report identical content in two splits if that is off', async () => {
    const index = { 'i.json': JSON.stringify({ train: ['a', 'b', 'c'], test: ['d'] }) }
    expect(await audit('{ label_conflicts: off }', index)).toMatchObject({ code: 1 })
    expect(await audit('{ label_conflicts: off, leakage: { content: off } }', index)).toMatchObject({ code: 0 })
  })
})
