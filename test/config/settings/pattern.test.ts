import { describe, expect, test } from 'vitest'
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
