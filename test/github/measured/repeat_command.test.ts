import { expect, test } from 'vitest'
import type { Base } from '../../../src/check/request.ts'
import { repeatCommand } from '../../../src/github/measured/repeat_command.ts'
import type { Context } from '../../../src/github/runner/context.ts'
import type { Inputs } from '../../../src/github/runner/inputs.ts'

const CALLED = { action: { repository: 'octo-org/dataset-balance', ref: 'v1' } } as Context
const NO_INPUTS = {} as Inputs
const BASE = { kind: 'tree', sha: '8c1f02e' } as Base
const checkout = (project: string) => ({ root: '/', project })

test('the command is run from the repository that the workflow names', () => {
  const command = repeatCommand('check', { context: CALLED, inputs: NO_INPUTS, checkout: checkout(''), base: BASE })
  expect(command).toBe('npx github:octo-org/dataset-balance#v1 check --base 8c1f02e')
})

test('an action in the repository itself is run by its own bundle', () => {
  const base = { kind: 'none', reason: '' } as const
  const command = repeatCommand('check', {
    context: {} as Context,
    inputs: NO_INPUTS,
    checkout: checkout('pkg/a'),
    base,
  })
  expect(command).toBe('node dist/analyze_balance.js check pkg/a')
})

test('words that a shell would split are quoted', () => {
  const inputs = { config: "it's; rm -rf .yml" } as Inputs
  const command = repeatCommand('split', { context: CALLED, inputs, checkout: checkout(''), base: BASE })
  expect(command).toContain(`--config 'it'\\''s; rm -rf .yml'`)
})
