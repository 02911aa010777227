import { expect, test } from 'vitest'
import { renderVerify } from '../../../src/report/index.ts'

const REPORT = {
  file: 's.json',
  dataset: 'l.csv',
  state: 'mismatch',
  proven: false,
  problems: ['1 group in more than one split. Split again with `dataset-balance split l.csv --rebalance`.'],
  warnings: ['To see more, run `dataset-balance check`'],
  fix: 'To bring it up to date, run `dataset-balance split l.csv`',
  samples: 3,
  generation: 1,
} as const

test('the commands in JSON are those that were started', () => {
  const options = { format: 'json', color: false, width: 100, start: 'npx dataset-balance' } as const
  expect(JSON.parse(renderVerify(REPORT, options))).toMatchObject({
    problems: ['1 group in more than one split. Split again with `npx dataset-balance split l.csv --rebalance`.'],
    warnings: ['To see more, run `npx dataset-balance check`'],
    fix: 'To bring it up to date, run `npx dataset-balance split l.csv`',
  })
})
