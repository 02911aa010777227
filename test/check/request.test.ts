import { describe, expect, test } from 'vitest'
import { type CheckRequest, checkRequest } from '../../src/check/request.ts'
import { defaultConfig } from '../../src/config/index.ts'
import { memoryTree } from '../support/memory_tree.ts'

const TREE = memoryTree({})
const BASE = { kind: 'tree', tree: TREE, sha: 'a', name: 'main', config: { missing: 'none' } }
const REQUEST = { config: defaultConfig(), head: TREE, base: { kind: 'none', reason: '' } }

function message(more: object): string {
  try {
    checkRequest({ ...REQUEST, ...more } as unknown as CheckRequest)
  } catch (error) {
    return String(error)
  }
  return 'no error'
}

describe('a request to check', () => {
  test('may have a base or none', () => {
    expect([message({}), message({ base: BASE }), message({ base: { ...BASE, config: defaultConfig() } })]).toEqual([
      'no error',
      'no error',
      'no error',
    ])
  })

  test.each([
    [
      'without a config',
      { config: undefined },
      'TypeError: Cannot check a dataset: config must be a config from loadConfig, parseConfig or DataConfig.toConfig(): current value is undefined',
    ],
    [
      'with a path as config',
      { config: 'c.yml' },
      'TypeError: Cannot check a dataset: config must be a config from loadConfig, parseConfig or DataConfig.toConfig(): current value is "c.yml"',
    ],
    [
      'with a path as tree',
      { head: '.' },
      'TypeError: Cannot check a dataset: head must be a tree such as folderTree(".", { confined: true }): current value is "."',
    ],
    [
      'with an unknown key',
      { heads: TREE },
      `TypeError: Cannot check a dataset: unknown option "heads" (did you mean 'head'?). The allowed options are config, head, base, cannotCommit, rebalance, progress, splitCommand, today and databaseUrl.`,
    ],
    [
      'with a word for a flag',
      { rebalance: 'yes' },
      'TypeError: Cannot check a dataset: rebalance must be true or false: current value is "yes"',
    ],
    [
      'with a number for a flag',
      { cannotCommit: 1 },
      'TypeError: Cannot check a dataset: cannotCommit must be true or false: current value is 1',
    ],
    [
      'with a revision as base',
      { base: 'main' },
      'TypeError: Cannot check a dataset: base must be { kind: "none", reason: "there is nothing to compare with" }, or { kind: "tree", tree, sha, name, config }: current value is "main"',
    ],
    [
      'with a base of an unknown kind',
      { base: { kind: 'commit' } },
      'RangeError: Cannot check a dataset: base.kind must be "none" or "tree": current value is "commit"',
    ],
    [
      'with a base that gives no reason',
      { base: { kind: 'none' } },
      'TypeError: Cannot check a dataset: base.reason must be a string: current value is undefined',
    ],
    [
      'with a base without a tree',
      { base: { ...BASE, tree: undefined } },
      'TypeError: Cannot check a dataset: base.tree must be a tree such as folderTree(".", { confined: true }): current value is undefined',
    ],
    [
      'with a number as SHA',
      { base: { ...BASE, sha: 1 } },
      'TypeError: Cannot check a dataset: base.sha must be a commit SHA: current value is 1',
    ],
    [
      'with a base without a name',
      { base: { ...BASE, name: undefined } },
      'TypeError: Cannot check a dataset: base.name must be a name such as "main": current value is undefined',
    ],
    [
      'with a base whose config is a path',
      { base: { ...BASE, config: 'c.yml' } },
      'TypeError: Cannot check a dataset: base.config must be a config, or { missing: "why there is none" }: current value is "c.yml"',
    ],
    [
      'with an unknown key in the base',
      { base: { ...BASE, sha1: 'x' } },
      `TypeError: Cannot check a dataset: unknown option "sha1" (did you mean 'sha'?). The allowed options are kind, tree, sha, name, config and headBinds.`,
    ],
  ])('%s is refused', (_, more, expected) => {
    expect(message(more)).toBe(expected)
  })
})
