import { describe, expect, test } from 'vitest'
import { nodeAt, placeOfKey, plainValue, readYaml } from '../../../src/config/yaml/read_yaml.ts'

const read = (text: string) => readYaml(text, { file: 'a.yml' })

describe('readYaml', () => {
  test('returns values, their original text and their places', async () => {
    const root = await read('a: 0.0\nb:\n  - "x"\n  - no\n')
    expect(plainValue(root)).toEqual({ a: 0, b: ['x', 'no'] })
    expect(nodeAt(root, ['a'])).toEqual({
      kind: 'scalar',
      value: 0,
      source: '0.0',
      place: { file: 'a.yml', line: 1, column: 4 },
    })
    expect(nodeAt(root, ['b', 1])?.place).toEqual({ file: 'a.yml', line: 4, column: 5 })
    expect(nodeAt(root, ['b', 'c', 'd'])).toBeUndefined()
    expect(placeOfKey(root, ['b'])).toEqual({ file: 'a.yml', line: 2, column: 1 })
    expect(placeOfKey(root, ['b', 9])).toEqual({ file: 'a.yml', line: 2, column: 1 })
  })

  test('says how to read a file with too many values', async () => {
    await expect(readYaml('[1, 2, 3]', { file: 'a.yml', maxLexemes: 4 })).rejects.toThrow(
      'Cannot read YAML with more than 4 keys, values, marks, comments and line breaks. To read this file, shorten it.',
    )
  })

  test('reads a file with a byte order mark and CRLF', async () => {
    expect(plainValue(await read('\ufeffa: 1\r\nb: 2\r\n'))).toEqual({ a: 1, b: 2 })
  })

  test.each([
    ['a repeated key', 'a: 1\nb: 2\na: 3\n', 3],
    ['a second document', 'a: 1\n---\nb: 2\n', 2],
    ['a tab for indentation', 'a:\n\tb: 1\n', 2],
    ['an open bracket', 'a: [1, 2\n', 2],
    ['an alias without an anchor', 'a: *b\n', 1],
    ['a mapping as a key', '{ ? { a: 1 } : 2 }', 1],
  ])('refuses %s and names the place', async (_, text, line) => {
    await expect(read(text)).rejects.toMatchObject({
      name: 'InputError',
      problems: [expect.objectContaining({ file: 'a.yml', line })],
    })
  })

  test('refuses aliases that multiply', async () => {
    const levels = (depth: number) =>
      Array.from({ length: depth }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(10)}]`)
    await expect(read(['l0: &l0 x', ...levels(3)].join('\n'))).resolves.toBeDefined()
    await expect(read(['l0: &l0 x', ...levels(5)].join('\n'))).rejects.toThrow(
      'Cannot follow the aliases: they expand to too many values',
    )
  })

  test('refuses an alias that contains itself', async () => {
    await expect(read('a: &a [*a]')).rejects.toMatchObject({ name: 'InputError' })
  })

  test('refuses more than a MiB, in UTF-8', async () => {
    await expect(read(`# ${'ü'.repeat(530_000)}`)).rejects.toThrow('Cannot read more than 1,048,576 bytes of YAML')
    expect(plainValue(await read(`# ${'u'.repeat(530_000)}`))).toBeNull()
  })

  test('refuses unlimited nesting', async () => {
    await expect(read('['.repeat(500_000))).rejects.toMatchObject({ name: 'InputError' })
  })

  test('loads and runs nothing, whatever the tags are', async () => {
    expect(plainValue(await read('a: !!js/function "x"\nb: !python/object:os.system {c: 1}\n'))).toEqual({
      a: 'x',
      b: { c: 1 },
    })
  })

  test('uses the core schema, whatever version the file declares', async () => {
    expect(plainValue(await read('%YAML 1.1\n---\na: no\n'))).toEqual({ a: 'no' })
  })
})
