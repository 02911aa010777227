import { expect, test } from 'vitest'
import { safeJson, scriptJson, toJson } from '../../../src/report/text/safe_json.ts'

test.each(['##[error]x', 'a ###[group]', '##[##[', '##['])('JSON contains no runner command, and means %s', (text) => {
  const json = toJson({ [text]: text })
  expect(json).not.toContain('##[')
  expect(JSON.parse(json)).toEqual({ [text]: text })
  expect(safeJson([text])).not.toContain('##[')
  expect(JSON.parse(safeJson([text]))).toEqual([text])
})

test.each(['\u202eevil', 'a\u009b31m', '\u2028', '\ufeffx', '\u{e0041}', '\u007f', '\ud800'])(
  'JSON contains no terminal escape sequence, and means %j',
  (text) => {
    const json = toJson({ [text]: text })
    expect(json.replaceAll('\n', '')).toMatch(/^[\x20-\x7e]*$/)
    expect(JSON.parse(json)).toEqual({ [text]: text })
  },
)

test('JSON does not change other characters', () =>
  expect(toJson({ a: '# ## [#[ ü 👩‍👧 \n' })).toBe('{\n  "a": "# ## [#[ ü 👩‍👧 \\n"\n}\n'))

test.each(['</script><script>', '<!-- <script>', ']]>&', '\u2028\u2029'])(
  'data for a script cannot end it, and means %j',
  (text) => {
    const json = scriptJson({ [text]: text })
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({ [text]: text })
  },
)
