import { expect, test } from 'vitest'
import { nextLines } from '../../../src/commands/setup/next_line.ts'
import { inFolder } from '../in_folder.ts'

const next = (said: string, shown = '') => inFolder({ 't.csv': 'a\n' }, () => nextLines(said, shown, 'bun tool.js'))

test('the last line is the command that is proposed, as the tool was started', async () => {
  expect(await next('No label column.\ndataset-balance init t.csv --label b')).toEqual([
    'Next: bun tool.js init t.csv --label b',
  ])
  expect(await next('Run `dataset-balance init t.csv`.')).toEqual(['Next: bun tool.js init t.csv'])
})

test('of several commands, it is the first', async () => {
  expect(await next('x\ndataset-balance init t.csv --label b\ndataset-balance init t.csv --label c')).toEqual([
    'Choose one of the commands above, or describe the dataset in this config.',
    'Next: bun tool.js init t.csv --label b',
  ])
})

test('a command for a file that does not exist yet comes after the one that makes it', async () => {
  expect(await next('Save it as UTF-8. Then run:\ndataset-balance init t.utf8.csv')).toEqual([
    'After that: bun tool.js init t.utf8.csv',
  ])
})

test('without a command, the config comes first', async () => {
  const said = 'Run `dataset-balance init` with the path of a table.'
  const first = 'Describe the dataset in this config first.'
  expect(await next(said)).toEqual([first, 'Next: bun tool.js init'])
  expect(await next(said, '../a b')).toEqual([first, "Next: bun tool.js init '../a b'"])
})
