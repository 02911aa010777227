import { expect, test } from 'vitest'
import { safeJson, toJson } from '../../src/report/format.ts'

test.each(['##[error]x', 'a ###[group]', '##[##[', '##['])(
  'JSON holds no command of a runner, and means %s',
  (text) => {
    const json = toJson({ [text]: text })
    expect(json).not.toContain('##[')
    expect(JSON.parse(json)).toEqual({ [text]: text })
    expect(safeJson([text])).not.toContain('##[')
    expect(JSON.parse(safeJson([text]))).toEqual([text])
  },
)

test('JSON leaves other signs as they are', () => expect(toJson({ a: '# ## [#[' })).toBe('{\n  "a": "# ## [#["\n}\n'))
