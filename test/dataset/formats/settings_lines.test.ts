import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/index.ts'
import { additionalLine, scalar } from '../../../src/dataset/index.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '.inf',
    '.nan',
    '~',
    'null',
    'yes',
    'y',
    '0x10',
    '1e3',
    '<<',
    '- a',
    'a: b',
    '#',
    './a',
    '../a',
    '/a',
  ),
)

async function readBack(lines: string) {
  return parseConfig(lines, { file: 'dataset-balance.yml' })
}

test('any text that is written as a scalar is read back as the same text, and shows invisible characters', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (name) => {
      const written = scalar(name)
      const { thresholds } = await readBack(`thresholds: { required_classes: [${written}] }\n`)
      expect(thresholds.requiredClasses).toEqual({ fail: [name] })
      expect(written).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    }),
  )
})

test('a scalar contains no command for a runner, and is read back as the same text', async () => {
  const written = scalar("##[error]it's")
  expect(written).not.toContain('##[')
  const { thresholds } = await readBack(`thresholds: { required_classes: [${written}] }\n`)
  expect(thresholds.requiredClasses).toEqual({ fail: ["##[error]it's"] })
})

test('an additional dataset with its labels is read back unchanged', async () => {
  const map = new Map([['1', 'x: y']])
  const dataset = { path: './a b', labels: { file: '*.csv', label: ['y', 3], oneHot: true, map, ignore: ['*.txt'] } }
  const { data } = await readBack(`data:\n  additional_datasets:\n    - ${additionalLine(dataset)}\n`)
  expect(data.additionalDatasets).toEqual([dataset])
})
