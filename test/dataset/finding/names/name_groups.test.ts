import { expect, test } from 'vitest'
import { proposePatterns } from '../../../../src/dataset/finding/names/name_patterns.ts'

const EMOTIONS = ['ANG', 'DIS', 'FEA', 'HAP', 'NEU', 'SAD']
const SENTENCES = ['IEO', 'TIE', 'IOM', 'IWW', 'TAI', 'MTI', 'IWL', 'ITH', 'DFA', 'ITS', 'TSI', 'WSI']

test.each([3, 6, 10, 30])('the group of names that start with numbers of %i speakers is the speaker', (speakers) => {
  const names = Array.from({ length: speakers }, (_, speaker) =>
    SENTENCES.flatMap((sentence) => EMOTIONS.map((emotion) => `${1001 + speaker}_${sentence}_${emotion}_XX.wav`)),
  )
  const [best] = proposePatterns(names.flat())
  expect(best).toMatchObject({ pattern: '^(?<group>\\d+)_[A-Z]+_(?<label>[A-Z]+)_XX\\.wav$', groups: speakers })
})

test('the group of names that start with words is the word', () => {
  const names = ['anna', 'bert', 'cleo', 'dora', 'emil', 'fred', 'gina'].flatMap((speaker) =>
    SENTENCES.flatMap((sentence) => EMOTIONS.map((emotion) => `${speaker}_${sentence}_${emotion}.wav`)),
  )
  expect(proposePatterns(names)[0]?.pattern).toBe('^(?<group>[a-z]+)_[A-Z]+_(?<label>[A-Z]+)\\.wav$')
})

test('the group of names that start with numbers of speakers is the speaker, even next to more versions', () => {
  const names = Array.from(
    { length: 120 },
    (_, i) => `${1001 + Math.floor(i / 6)}_IEO_${EMOTIONS[i % 6]}_v${i % 21}.wav`,
  )
  expect(proposePatterns(names)[0]?.pattern).toContain('^(?<group>\\d+)_')
})
