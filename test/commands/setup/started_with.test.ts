import { expect, test } from 'vitest'
import { addressLine, startedWith } from '../../../src/commands/setup/index.ts'

test.each([
  ['node', '/home/me/data/dist/analyze_balance.js', 'node dist/analyze_balance.js'],
  ['node', '/home/me/tool/dist/analyze_balance.js', 'node ../tool/dist/analyze_balance.js'],
  ['node', '/opt/my tool/analyze_balance.js', "node '/opt/my tool/analyze_balance.js'"],
  ['node', '/home/me/.npm/_npx/0f/node_modules/.bin/dataset-balance', 'npx github:octo-org/dataset-balance#v1'],
  [
    'node',
    'C:\\npm-cache\\_npx\\0f\\node_modules\\dataset-balance\\dist\\analyze_balance.js',
    'npx github:octo-org/dataset-balance#v1',
  ],
  ['node', '/home/me/data/node_modules/.bin/dataset-balance', 'npx dataset-balance'],
  ['node', '/usr/local/bin/dataset-balance', 'dataset-balance'],
  [
    'deno',
    '/home/me/data/dist/analyze_balance.js',
    'deno run --allow-read --allow-write --allow-run=git dist/analyze_balance.js',
  ],
  [
    'deno',
    '/home/me/data/node_modules/dataset-balance/dist/analyze_balance.js',
    'deno run --allow-read --allow-write --allow-run=git node_modules/dataset-balance/dist/analyze_balance.js',
  ],
  ['bun', '/home/me/data/dist/analyze_balance.js', 'bun dist/analyze_balance.js'],
] as const)('%s %s can be started again', (runtime, script, words) => {
  expect(startedWith({ runtime, script, folder: '/home/me/data' })).toBe(words)
})

test('the address is said in one line', () => {
  expect(addressLine({ repository: 'octo-org/dataset-balance', ref: 'v1' })).toBe(
    'The workflow uses octo-org/dataset-balance@v1. For a copy of the action, replace octo-org with its account.',
  )
})
