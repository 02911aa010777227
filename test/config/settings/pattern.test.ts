import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { compilePattern } from '../../../src/config/settings/pattern.ts'

describe('compilePattern', () => {
  test('finds groups by name and by number', async () => {
    const pattern = await compilePattern('^Q(?<label>[1-4])_(?<group>.{11})_\\d+\\.mid$')
    expect(pattern.names).toEqual(['label', 'group'])
    expect(pattern.groupCount).toBe(2)
    const match = pattern.search('Q1_0vLPYiPN7qY_0.mid')
    expect(match && Object.fromEntries(match)).toEqual({
      '0': 'Q1_0vLPYiPN7qY_0.mid',
      '1': '1',
      '2': '0vLPYiPN7qY',
      label: '1',
      group: '0vLPYiPN7qY',
    })
  })

  test('searches anywhere in the text', async () => {
    const pattern = await compilePattern('_([A-Z]{3})_')
    expect(pattern.search('1001_DFA_ANG_XX.wav')?.get('1')).toBe('DFA')
    expect(pattern.search('nothing')).toBeUndefined()
  })

  test('omits groups that did not match, and keeps empty ones', async () => {
    const pattern = await compilePattern('a(?P<x>b)?(?<y>c*)')
    expect(pattern.search('a')?.has('x')).toBe(false)
    expect(pattern.search('a')?.get('y')).toBe('')
  })

  test('can be used repeatedly', async () => {
    const pattern = await compilePattern('(?<label>.)$')
    expect(['ab', 'cd', 'ef'].map((text) => pattern.search(text)?.get('label'))).toEqual(['b', 'd', 'f'])
  })

  test('takes linear time for patterns that other engines never finish', async () => {
    const pattern = await compilePattern('^(a+)+$')
    expect(pattern.search(`${'a'.repeat(50_000)}b`)).toBeUndefined()
  })

  test.each([
    '(a',
    '(?=a)',
    '(a)\\1',
    '('.repeat(5000) + ')'.repeat(5000),
    '(a{1000}){10}',
    '[a-z]{500}[0-9]{500}'.repeat(20),
  ])('refuses patterns that RE2 does not support or cannot limit', async (source) => {
    await expect(compilePattern(source)).rejects.toMatchObject({ name: 'InputError' })
  })
})

describe('the error for a pattern', () => {
  const messageOf = async (source: string) => {
    const error = await compilePattern(source).catch((thrown: unknown) => thrown)
    return error instanceof Error ? error.message : 'no error'
  }

  test.each([
    ['(a', "Cannot compile the pattern '(a': missing closing ): `(a`"],
    ['[b-a]', "Cannot compile the pattern '[b-a]': invalid character class range: `b-a`"],
    ['a**', "Cannot compile the pattern 'a**': invalid nested repetition operator: `**`"],
    ['(?=a)', "Cannot compile the pattern '(?=a)': invalid or unsupported Perl syntax: `(?=`"],
    ['(a)\\1', "Cannot compile the pattern '(a)\\1': invalid escape sequence: `\\1`"],
    ['a{1001}', "Cannot compile the pattern 'a{1001}': invalid repeat count: `{1001}`"],
    [
      '(?<label>a)(?<label>b)',
      "Cannot compile the pattern '(?<label>a)(?<label>b)': duplicate capture group name: `label`",
    ],
  ])('%s says what RE2 does not accept', async (source, expected) => {
    expect(await messageOf(source)).toBe(expected)
  })

  test('that is too large says to simplify it', async () => {
    const source = '[a-z]{500}[0-9]{500}'.repeat(20)
    expect(await messageOf(source)).toBe(
      `Cannot use the pattern '${source.slice(0, 77)}...': it is too large. Simplify it.`,
    )
  })

  test('that takes too long with long names says how to make it cheaper', async () => {
    const source = '(a?){300}b'
    const pattern = await compilePattern(source)
    const search = () => {
      for (let i = 0; i < 1000; i++) pattern.search('a'.repeat(20_000))
    }
    expect(search).toThrow(
      new InputError(
        `Cannot match the pattern '${source}' with so many long names: it is too large. Use fewer repetitions {n,m}, or match a shorter part of the name.`,
      ),
    )
  })
})
