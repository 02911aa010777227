import { expect, test } from 'vitest'
import { levelPattern } from '../../../src/dataset/layouts/level_pattern.ts'

const rolesOf = (splits: readonly string[], ...paths: readonly string[]) => ({
  splits,
  places: new Map(paths.map((path) => [path, { label: 'a' }])),
})

test.each([
  [rolesOf([], '2022/cat', '2023/cat'), 0, '^(?<label>[^/]+)/'],
  [rolesOf([], 'data/2022/cat'), 1, '^[^/]+/(?<label>[^/]+)/'],
  [rolesOf(['train', 'test'], 'bottle/train/good', 'bottle/test/cut'), 0, '^(?<label>[^/]+)/(?<split>[^/]+)/'],
  [rolesOf(['train'], 'train/2022/cat'), 1, '^(?<split>[^/]+)/(?<label>[^/]+)/'],
  [rolesOf(['train', 'test'], 'train/2022/cat', '2022/test/cat'), 1, '^[^/]+/(?<label>[^/]+)/'],
])('reads one level, and the splits if they are at one level (%#)', (roles, depth, pattern) => {
  expect(levelPattern(roles, depth)).toBe(pattern)
})
