import { describe, expect, test } from 'vitest'
import { jsonOutline } from '../../../src/dataset/formats/json_outline.ts'

function keysOf(text: string): string[] {
  return [...jsonOutline(text).keys]
}

describe('the outline of a JSON document', () => {
  test('has the keys on the path to each value', () => {
    expect(keysOf('{"a": {"b": 1}, "c": [{"d": "e"}, {"f": null}]}')).toEqual(['a', 'a.b', 'c', 'c[].d', 'c[].f'])
    expect(keysOf('[{"data": {"text": "a"}}]')).toEqual(['[].data', '[].data.text'])
  })

  test('counts the values of each list, whatever they are', () => {
    const { counts } = jsonOutline('{"a": [1, "x", null, {"b": []}, [2]], "c": [], "d": [true]}')
    expect(Object.fromEntries(counts)).toEqual({ a: 5, 'a[]': 1, d: 1 })
    expect(jsonOutline(' [ ] ').counts.get('')).toBeUndefined()
  })

  test('is not affected by the content of strings', () => {
    expect(keysOf(String.raw`{"a": "},{\"x\": [", "b\"": ",", "c": "\\"}`)).toEqual(['a', String.raw`b\"`, 'c'])
  })

  test('of a truncated document is the outline of its beginning', () => {
    const text = '{"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [{"id": 1}]}'
    expect(keysOf(text.slice(0, 40))).toEqual(['images', 'images[].id', 'images[].file_name'])
  })

  test('of text that is not JSON covers what looks like JSON, without an error', () => {
    for (const text of ['', ']}', '"', '\\', 'a,b\n1,2\n', '{{{{', ':::']) expect(keysOf(text)).toEqual([])
  })
})

test('has the keys of four levels, and paths of 300 characters', () => {
  expect(keysOf('{"a": {"b": {"c": {"d": {"e": 1}}}}}').at(-1)).toBe('a.b.c.d')
  expect(keysOf(`{"${'a'.repeat(300)}": 1, "${'b'.repeat(301)}": 2}`)).toEqual(['a'.repeat(300)])
})
