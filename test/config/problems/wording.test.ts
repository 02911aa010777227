import { expect, test } from 'vitest'
import {
  analyzeCommand,
  canBeShown,
  commandLine,
  flagsIn,
  movesPhrase,
  pathWord,
  pythonCommand,
  visibleName,
  wordsIn,
} from '../../../src/config/problems/wording.ts'

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

test.each(['\u00ad', '\u200b', '\ufeff', '\u{e0041}', '##['])(
  'no command contains %j, which is printed as an escape',
  (text) => {
    expect(analyzeCommand(`a${text}.csv`)).toBe(undefined)
  },
)

test('a path that awk could read as a variable is written with its folder', () => {
  expect(pathWord('FS=x.csv')).toBe('./FS=x.csv')
  expect(pathWord('a/FS=x.csv')).toBe('a/FS=x.csv')
})

test('on Windows, the separators of a path in a command are slashes, and elsewhere a backslash is part of a name', () => {
  expect(pathWord('.\\data\\l.csv', 'win32')).toBe('./data/l.csv')
  expect(pathWord('C:\\x', 'win32')).toBe('C:/x')
  expect(pathWord('-x\\y', 'win32')).toBe('./-x/y')
  expect(pathWord('a\\b', 'linux')).toBe('a\\b')
})

test.each(["'", '"'] as const)('a program of Python in %s imports nothing from the current folder', (quote) => {
  expect(pythonCommand('pass', quote)).toBe(`python3 -I -c ${quote}pass${quote}`)
})

test('on Windows, words are quoted for PowerShell and cmd, or there is no command', () => {
  expect(commandLine(['analyze', 'a&b/c d.csv', '--columns', 'a,b', '@x'], 'win32')).toBe(
    'analyze "a&b/c d.csv" --columns "a,b" "@x"',
  )
  expect(wordsIn('analyze "a&b/c d.csv" plain')).toEqual(['analyze', 'a&b/c d.csv', 'plain'])
  for (const word of ['a"b', 'a$b', 'a%b%', 'a!b', 'a^b', 'a`b', 'a\\'])
    expect([word, canBeShown([word], 'win32'), canBeShown([word], 'linux')]).toEqual([word, false, true])
  expect(canBeShown(["it's a&b(c).csv", 'a\\b'], 'win32')).toBe(true)
})

test('visibleName() shows spaces at the ends and an empty name', () => {
  expect(visibleName(' joy ')).toBe('␣joy␣')
  expect(visibleName('')).toBe('(empty)')
})

test.each([
  [{ testToTrain: 0 }, 'none from test to train'],
  [{ testToTrain: 1200, fromFrozen: 0 }, '1,200 of them from test to train'],
  [{ testToTrain: 2, fromFrozen: 3 }, '2 of them from test to train and 3 out of a frozen split'],
])('%j of samples that move', (moves, text) => {
  expect(movesPhrase(moves)).toBe(text)
})
