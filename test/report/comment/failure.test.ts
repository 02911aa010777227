import { expect, test } from 'vitest'
import { type Failure, renderFailure, renderFailureComment } from '../../../src/report/comment/failure.ts'

const PLACE = {
  repositoryUrl: 'https://github.com/octo-org/emopia',
  pullRequest: 7,
  headSha: 'd41d8cd98f00b204e9800998ecf8427e3f2a91c0',
  baseSha: '8c1f02e4d7a64b9f0c3b5d2e1a7f6c8091b2c3d4',
}
const EMPTY: Failure = {
  about: 'dataset',
  problems: [{ message: 'Found a header but no rows: the dataset is empty', file: 'data/labels.csv', line: 1 }],
  restore: { paths: ['data/labels.csv'], from: 'main' },
  config: '.github/dataset-balance.yml',
}
const ADDRESSED = { place: PLACE, runUrl: 'https://github.com/octo-org/emopia/actions/runs/1' }

test('a dataset that cannot be read: what, where, and what to do', async () => {
  const text = renderFailureComment(EMPTY, { ...ADDRESSED, key: '.github/dataset-balance.yml' })
  await expect(text).toMatchFileSnapshot('golden/dataset-unreadable.md')
})

test('a config with several problems, and a link to the line of each', async () => {
  const problems = [
    { message: "Unknown key 'colour'", file: 'config.yml', line: 3, column: 1 },
    { message: "Cannot use 'high' for thresholds.max_imbalance_ratio", file: 'config.yml', line: 9, column: 24 },
  ]
  const failure: Failure = { about: 'config', problems, config: 'config.yml' }
  await expect(renderFailure(failure, ADDRESSED)).toMatchFileSnapshot('golden/config-invalid.md')
})

test('the lines below a problem are shown as code, and names are escaped', () => {
  const problems = [{ message: 'No column <img src=x> in @octocat', lines: ['labels:', '  label: "```"'] }]
  const text = renderFailure({ about: 'step', problems }, {})
  expect(text).toContain('### ❌ The step failed\n')
  expect(text).not.toContain('<img')
  expect(text).not.toMatch(/@octocat/)
  expect(text).toContain('````\nlabels:\n  label: "```"\n````')
  expect(text).not.toContain('threshold')
})

test('of many problems, ten are shown', () => {
  const problems = Array.from({ length: 12 }, (_, at) => ({ message: `Problem ${at}` }))
  const text = renderFailure({ about: 'dataset', problems }, {})
  expect(text.match(/^- Problem/gm)).toHaveLength(10)
  expect(text).toContain('- and 2 more problems')
})
