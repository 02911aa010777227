import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../support/folders.ts'
import { git, runScript } from '../support/runtimes.ts'

const COMMANDS = [
  'analyze',
  'compare',
  'balance',
  'split',
  'check',
  'verify',
  'explain',
  'init',
  'weights',
  'badge',
  'card',
  'history',
]

test.each(['', ...COMMANDS])('the help of %j is complete', async (command) => {
  const { code, stdout, stderr } = runScript([command, '--help'].filter(Boolean), folderWith({}))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  await expect(stdout).toMatchFileSnapshot(`golden/help${command && `-${command}`}.txt`)
})

const ROOT = join(import.meta.dirname, '../..')
const help = (command: string) => runScript([command, '--help'].filter(Boolean), folderWith({})).stdout

test.each(['', ...COMMANDS])('no line of the help of %j is longer than 80 characters', (command) => {
  expect(
    help(command)
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([])
})

const OF_DATASETS = ['', ...COMMANDS].filter((command) => command !== 'explain')

test.each(OF_DATASETS)('the example in the help of %j works in the repository of a dataset', (command) => {
  const folder = folderWith({})
  cpSync(join(ROOT, 'examples/emopia-mini'), folder, { recursive: true })
  if (command === 'init') rmSync(join(folder, '.github'), { recursive: true })
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'examples')
  const [, example = ''] =
    /Example, in the repository of a dataset:\n {2}dataset-balance (.*)/.exec(help(command)) ?? []
  expect(example).toMatch(/^[a-z]+ \./)
  const { code, stderr } = runScript(example.split(' '), folder)
  expect({ code, stderr: stderr.replaceAll(/^Wrote .*\n/gm, '') }).toEqual({ code: 0, stderr: '' })
})

test('the example in the help of explain works in a copy of this repository', () => {
  const [, example = ''] = /Example, in a copy of this tool:\n {2}dataset-balance (.*)/.exec(help('explain')) ?? []
  const { code, stdout, stderr } = runScript(example.split(' '), ROOT)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^bird\/001\.bmp is in /)
})

test('the general help has the exit codes', () => {
  expect(help('')).toContain('0: passed, 1: a check failed, 2: invalid usage or unreadable input')
})
