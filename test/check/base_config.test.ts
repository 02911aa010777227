import { describe, expect, test } from 'vitest'
import { readBaseConfig } from '../../src/check/base_config.ts'
import { memoryTree } from '../support/memory_tree.ts'

const PATH = 'c.yml'

function baseConfigOf(files: Readonly<Record<string, string>>) {
  return readBaseConfig({ tree: memoryTree(files), path: PATH, name: 'main', lay: (config) => config })
}

describe('the config of the base', () => {
  test('is read', async () => {
    expect(await baseConfigOf({ [PATH]: 'data: { seed: 7 }\n' })).toMatchObject({ data: { seed: 7 } })
  })

  test('may be missing', async () => {
    expect(await baseConfigOf({})).toEqual({ missing: "main has no config 'c.yml'" })
  })

  test('does not block the change that fixes it if it is invalid', async () => {
    expect(await baseConfigOf({ [PATH]: 'data: { seed: x }\n' })).toEqual({
      missing: expect.stringMatching(/^The config on main cannot be used: \S/),
    })
  })
})
