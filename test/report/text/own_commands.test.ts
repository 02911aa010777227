import { expect, test } from 'vitest'
import { asStarted } from '../../../src/report/text/own_commands.ts'
import { textWording } from '../../../src/report/text/wording.ts'

test.each([
  ['Run `dataset-balance split` first', 'Run `deno run x.js split` first'],
  ['dataset-balance analyze d --label a', 'deno run x.js analyze d --label a'],
  ['<code>dataset-balance split .</code>', '<code>deno run x.js split .</code>'],
  ['a\ndataset-balance analyze d', 'a\ndeno run x.js analyze d'],
  ['Run `split --rebalance` or `split`', 'Run `deno run x.js split --rebalance` or `deno run x.js split`'],
  ['the config of dataset-balance checks', 'the config of dataset-balance checks'],
  ['.github/dataset-balance.yml and `dataset-balance.yml`', '.github/dataset-balance.yml and `dataset-balance.yml`'],
  ['`split: speaker` and `split_indices_path`', '`split: speaker` and `split_indices_path`'],
])('the commands in %j start the tool as it was started', (text, shown) => {
  expect(asStarted(text, 'deno run x.js')).toBe(shown)
})

test('a text for a terminal names commands as the tool was started', () => {
  const say = textWording(60, 'npx dataset-balance')
  expect(say.prose('Run `split --rebalance`')).toBe('Run `npx dataset-balance split --rebalance`')
  expect(say.listing('Run `dataset-balance verify`')).toBe('Run `npx dataset-balance verify`')
  expect(say.command('split --rebalance')).toBe('`npx dataset-balance split --rebalance`')
})
