import { describe, expect, test } from 'vitest'
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

describe('names with nothing between speaker, text, emotion and version', () => {
  const texts = ['a01', 'a02', 'a04', 'a05', 'a07', 'b01', 'b02', 'b03', 'b09', 'b10']
  const names = (speakers: readonly string[], end = '') =>
    speakers
      .flatMap((speaker) => texts.flatMap((text) => Array.from('WLEAFTN', (emotion) => speaker + text + emotion)))
      .map((name, at) => `${name}${'abc'[(at * 7) % 3]}${end === '' ? '' : at}.wav`)

  test.each([[['03', '08', '09', '10']], [['03', '08', '09', '10', '11', '12', '13', '14', '15', '16']]])(
    'the group is the speaker, and the reason shows where both are',
    (speakers) => {
      expect(proposePatterns(names(speakers))[0]).toMatchObject({
        pattern: '^(?<group>\\d+)[a-z]+\\d+(?<label>[A-Z])[a-z]+\\.wav$',
        reason: `class: 'W' in '03a01Wa'; group: '03', with ${speakers.length} values`,
      })
    },
  )

  test('the emotion is never the group of another class', () => {
    const found = proposePatterns(names(['03', '08', '09', '10'], 'numbered'))
    expect(found[0]?.pattern).toContain('(?<label>[A-Z])')
    expect(found.some(({ pattern }) => pattern.includes('(?<group>[A-Z])'))).toBe(false)
  })
})
