import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { emopia } from '../support/emopia.ts'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Returns a function that lists what is wrong with a value according to a schema in dist/. */
function problemsWith(schema: string): (value: unknown) => readonly string[] {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
    JSON.parse(readFileSync(join(ROOT, 'dist', schema), 'utf8')),
  )
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`))
}

const MANY = `id,label,tags\n${Array.from({ length: 60 }, (_, i) => `s${i},${i % 3 ? 'joy' : 'calm'},${i % 2 ? 'a|b' : 'a'}\n`).join('')}`

describe('index files are valid by split_indices.schema.json', () => {
  const problems = problemsWith('split_indices.schema.json')

  test.each([
    ['lists', ['-o', 'i.json']],
    ['weights', ['-s', 'weighted', '-o', 'i.json']],
    ['folds', ['--folds', '3', '-o', 'i.json']],
    ['rules', ['-o', 'i.rules.json']],
    ['rules for all classes', ['--group', 'id', '-o', 'i.rules.json']],
    ['several labels', ['--label', 'tags', '--separator', '|', '-o', 'i.json']],
    ['a folder', ['-o', 'out/']],
  ])('%s', (_, flags) => {
    const folder = folderWith({ 'd/l.csv': MANY })
    expect(runScript(['split', 'd', ...flags], folder).code).toBe(0)
    const [output = ''] = flags.slice(-1)
    const file = output === 'out/' ? 'out/split_indices.json' : output
    expect(problems(JSON.parse(readFileSync(join(folder, file), 'utf8')))).toEqual([])
  })

  test('and what is none is not', () => {
    expect(problems({ version: 1, generation: 1, train: [0.5], val: [], test: [], ids: {} })).not.toEqual([])
    expect(problems({ train: [0], val: [1], test: [2] })).not.toEqual([])
  })
})

describe('reports are valid by report.schema.json', () => {
  const problems = problemsWith('report.schema.json')

  test.each([
    ['a table', { 'd/l.csv': MANY }, []],
    ['several labels', { 'd/l.csv': MANY }, ['--label', 'tags', '--separator', '|']],
    ['EMOPIA', emopia({ joy: 12, anger: 12, sadness: 12, calm: 12 }, 'd').files, []],
    ['a failing check', { 'd/l.csv': MANY }, ['--max-imbalance-ratio', '1.1']],
  ] as const)('%s', (_, files, flags) => {
    const { stdout } = runScript(['check', 'd', '--format', 'json', ...flags], folderWith(files))
    expect(problems(JSON.parse(stdout))).toEqual([])
  })

  test('and what is none is not', () => {
    expect(problems({ schema_version: 2 })).not.toEqual([])
  })
})
