import { expect, test } from 'vitest'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const COMMANDS = [
  'analyze',
  'compare',
  'balance',
  'split',
  'check',
  'verify',
  'explain',
  'init',
  'badge',
  'card',
  'history',
]

test.each(['', ...COMMANDS])('the help of %j is complete', async (command) => {
  const { code, stdout, stderr } = runScript([command, '--help'].filter(Boolean), folderWith({}))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  await expect(stdout).toMatchFileSnapshot(`golden/help${command && `-${command}`}.txt`)
})
