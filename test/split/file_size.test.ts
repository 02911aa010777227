import { expect, test } from 'vitest'
import { adviceOnFileSize, tooLargeToCommit } from '../../src/split/index.ts'

const MIB = 1024 * 1024

test('a file of an ordinary size needs no advice', () => {
  expect(adviceOnFileSize('s.json', 200_000, 8 * MIB)).toBeUndefined()
  expect(tooLargeToCommit(40 * MIB)).toBeUndefined()
})

test('above 200,000 samples a rules file is advised', () => {
  expect(adviceOnFileSize('s.json', 200_001, 8 * MIB)).toMatch(/200001 samples.*\.rules\.json/)
})

test('GitHub’s limits are told with the size', () => {
  expect(adviceOnFileSize('s.json', 2_000_000, 51 * MIB)).toMatch(/51 MiB, of which GitHub warns/)
  expect(adviceOnFileSize('s.json', 4_000_000, 101 * MIB)).toMatch(/101 MiB, which GitHub refuses/)
})

test('what the API cannot carry is refused before the attempt, with the advice', () => {
  expect(tooLargeToCommit(40 * MIB + 1)).toMatch(/40 MiB.*\.rules\.json/)
})

test('a rules file is never too large', () => {
  expect(adviceOnFileSize('s.rules.json', 5_000_000_000, 4096)).toBeUndefined()
})
