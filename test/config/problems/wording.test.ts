import { expect, test } from 'vitest'
import { analyzeCommand, flagsIn } from '../../../src/config/problems/wording.ts'

test('a path or a value that begins with a dash is not mistaken for a flag', () => {
  expect(analyzeCommand('-rf', [['--label', '--mood']])).toBe('dataset-balance analyze ./-rf --label=--mood')
  expect(analyzeCommand('a-b', [['--label', 'a-b']])).toBe('dataset-balance analyze a-b --label a-b')
})

test('a word with characters that are special in a shell is quoted', () => {
  expect(analyzeCommand("it's; $(x) `y` # z")).toBe(`dataset-balance analyze 'it'\\''s; $(x) \`y\` # z'`)
})

test.each(['\n', '\r', '\u001b', '\u0085', '\u2028', '\u202e', '\u2066'])('no command contains %j', (character) => {
  expect(analyzeCommand(`a${character}b`)).toBeUndefined()
  expect(analyzeCommand('a', [['--label', `a${character}b`]])).toBeUndefined()
})

test('flags are pairs of words', () => {
  expect(flagsIn(['--columns', 'a,b', '--label', 'b'])).toEqual([
    ['--columns', 'a,b'],
    ['--label', 'b'],
  ])
})
