import { expect, test } from 'vitest'
import { adviceOnFileSize, tooLargeToCommit } from '../../../src/split/index.ts'

const MIB = 1024 * 1024
const ADVICE = 'To keep the same split in a few kilobytes, use a split_indices_path that ends in .rules.json'

test('a file of ordinary size gets no advice', () => {
  expect(adviceOnFileSize('s.json', 200_000, 8 * MIB)).toBeUndefined()
  expect(tooLargeToCommit(40 * MIB)).toBeUndefined()
})

test('a rules file is recommended above 200,000 samples', () => {
  expect(adviceOnFileSize('s.json', 200_001, 8 * MIB)).toBe(`s.json lists 200,001 samples. ${ADVICE}`)
})

test('GitHub’s limits are mentioned with the size', () => {
  expect(adviceOnFileSize('s.json', 2_000_000, 51 * MIB)).toBe(
    `s.json has 51 MiB, and GitHub warns about files of this size. ${ADVICE}`,
  )
  expect(adviceOnFileSize('s.json', 4_000_000, 101 * MIB)).toBe(`s.json has 101 MiB, which GitHub refuses. ${ADVICE}`)
})

test('a file that is too large for the API is refused before the attempt, with the advice', () => {
  expect(tooLargeToCommit(40 * MIB + 1)).toBe(
    `it has 40 MiB, and the limit of a commit through the API is 40 MiB. ${ADVICE}`,
  )
})

test('a rules file is never too large', () => {
  expect(adviceOnFileSize('s.rules.json', 5_000_000_000, 4096)).toBeUndefined()
})
