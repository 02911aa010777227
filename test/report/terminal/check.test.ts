import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderCheckText } from '../../../src/report/index.ts'
import { alignColumns, displayWidth, wrap } from '../../../src/report/terminal/columns.ts'
import { failing } from '../fixtures.ts'
import { scenarios } from '../scenarios.ts'

describe('renderCheckText()', () => {
  test.each([
    'fail',
    'class vanished',
    'several rules',
    'several labels',
    'first run',
    'all unlabelled',
    'config changed',
  ])('renders "%s" as in the golden file', async (name) => {
    const check = scenarios[name]?.().check ?? failing()
    const text = renderCheckText(check, { color: false, width: 80 })
    await expect(text).toMatchFileSnapshot(`../golden/check-${name.replaceAll(' ', '-')}.txt`)
  })

  test('has no control character or workflow command, whatever the names', () => {
    const check = scenarios['hostile names']?.().check ?? failing()
    const text = renderCheckText(check, { color: false })
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/)
    expect(text).not.toMatch(/^\s*::|##\[/m)
  })

  test('colors the same text', () => {
    const plain = renderCheckText(failing(), { color: false })
    const colored = renderCheckText(failing(), { color: true })
    expect(colored).toContain('\x1b[31mFAIL\x1b[39m')
    expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(plain)
  })
})

describe('alignColumns()', () => {
  test('aligns to the right and left, without spaces at the end', () => {
    expect(
      alignColumns(
        [
          ['a', '1', 'x'],
          ['bcd', '100', ''],
        ],
        ['l', 'r', 'l'],
      ),
    ).toEqual(['a      1  x', 'bcd  100'])
  })

  test('counts the visible width of colors, accents and wide characters', () => {
    expect([
      displayWidth('\x1b[31mjoy\x1b[39m'),
      displayWidth('e\u0301'),
      displayWidth('喜び'),
      displayWidth('🙂'),
    ]).toEqual([3, 1, 4, 2])
  })
})

test('wrap() keeps every word and makes no line wider than the width', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(words, fc.integer({ min: 14, max: 60 }), (list, width) => {
      const lines = wrap(`  ${list.join(' ')}`, width, '    ').split('\n')
      expect(lines.join(' ').split(' ').filter(Boolean)).toEqual(list)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
    }),
  )
})

test('wrap() starts no line with the :: of a command', () => {
  expect(wrap('- a reason ::error::x', 12, '  ').split('\n')).toEqual(['- a reason', '  \\x3a:error::x'])
})

describe('alignColumns() on a terminal', () => {
  const rows = [
    ['class', 'n'],
    ['a very long name of a class', '1'],
    ['喜び喜び喜び喜び', '22'],
  ]

  test('shortens the widest column', () => {
    expect(alignColumns(rows, ['l', 'r'], 16)).toEqual(['class          n', 'a very long…   1', '喜び喜び喜…   22'])
  })

  test('shortens the given column', () => {
    const long = [['a very long name of a class', 'a long limit of it', 'x']]
    expect(alignColumns(long, ['l', 'l', 'l'], 45, 1)).toEqual(['a very long name of a class  a long limit…  x'])
  })

  test('leaves one space between columns if that is enough', () => {
    expect(alignColumns([['abc', 'def', 'g']], ['l', 'l', 'l'], 9)).toEqual(['abc def g'])
  })
})
