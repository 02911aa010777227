import { expect, test } from 'vitest'
import { analyzeCommand, flagsIn } from '../../../src/config/problems/wording.ts'

test('a path and a value that begin with a dash are no flags', () => {
  expect(analyzeCommand('-rf', [['--label', '--mood']])).toBe('dataset-balance analyze ./-rf --label=--mood')
  expect(analyzeCommand('a-b', [['--label', 'a-b']])).toBe('dataset-balance analyze a-b --label a-b')
})

test('whatever a shell takes for more than a word is quoted', () => {
  expect(analyzeCommand("it's; $(x) `y` # z")).toBe(`dataset-balance analyze 'it'\\''s; $(x) \`y\` # z'`)
})

test.each(['\n', '\r', '\u001b', '\u0085', '\u2028', '\u202e', '\u2066'])(
  'there is no command with %j in it',
  (character) => {
    expect(analyzeCommand(`a${character}b`)).toBeUndefined()
    expect(analyzeCommand('a', [['--label', `a${character}b`]])).toBeUndefined()
  },
)

test('flags are pairs of words', () => {
  expect(flagsIn(['--columns', 'a,b', '--label', 'b'])).toEqual([
    ['--columns', 'a,b'],
    ['--label', 'b'],
  ])
})
