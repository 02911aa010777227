import { describe, expect, test } from 'vitest'
import { finding } from '../../../src/gate/finding/level.ts'
import { mostImportant, namesForTable } from '../../../src/gate/finding/most_severe.ts'

const found = (level: 'warn' | 'fail', n: number) =>
  finding({ rule: 'min_class_size', level, value: 1, limit: 10, class: `class ${n}`, message: `class ${n} is small` })

describe('the findings of a rule', () => {
  test('are listed individually up to a hundred', () => {
    const findings = Array.from({ length: 100 }, (_, n) => found('warn', n))
    expect(mostImportant(findings, { multiLabel: false })).toEqual(findings)
  })

  test('are counted beyond a hundred, failures first', () => {
    const findings = Array.from({ length: 60_000 }, (_, n) => found(n === 59_999 ? 'fail' : 'warn', n))
    const reported = mostImportant(findings, { multiLabel: false })
    expect(reported).toHaveLength(101)
    expect(reported[0]).toMatchObject({ level: 'fail', class: 'class 59999' })
    expect(reported[100]).toMatchObject({
      level: 'warn',
      class: null,
      message: '59,900 more classes do not comply with min_class_size',
    })
  })

  test('keep their result even if the rest fails', () => {
    const reported = mostImportant(
      Array.from({ length: 300 }, (_, n) => found('fail', n)),
      { multiLabel: false },
    )
    expect(reported[100]).toMatchObject({ level: 'fail', value: 200 })
  })

  test('are labels if samples have sets of them', () => {
    const findings = Array.from({ length: 102 }, (_, n) => found('fail', n))
    expect(mostImportant(findings, { multiLabel: true })[100]?.message).toBe(
      '2 more labels do not comply with min_class_size',
    )
  })

  test('list a hundred names', () => {
    expect(namesForTable(Array.from({ length: 102 }, (_, n) => `n${n}`))).toMatch(/, n99 and 2 more$/)
  })
})
