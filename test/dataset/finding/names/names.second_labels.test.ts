import { expect, test } from 'vitest'
import { proposePatterns } from '../../../../src/dataset/finding/names/name_patterns.ts'

test('a second word that occurs with every class is not proposed as the group', () => {
  const paths = ['happy', 'sad', 'angry', 'warm'].flatMap((emotion, e) =>
    ['pop', 'rock', 'jazz', 'folk'].flatMap((genre, g) =>
      Array.from(
        { length: 5 },
        (_, i) => `X_${emotion}_${genre}_${((e * 99991 + g * 7919 + i * 104729) % 65536).toString(16)}f0.mid`,
      ),
    ),
  )
  const [best] = proposePatterns(paths)
  expect(best?.classes.length).toBe(4)
  expect(best?.pattern).not.toContain('(?<group>')
})
