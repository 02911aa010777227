import { describe, expect, test } from 'vitest'
import { separatorOfLines } from '../../../src/dataset/formats/separated_lines.ts'

describe('the separator that is detected from the lines', () => {
  const lines = (line: (i: number) => string) => Array.from({ length: 20 }, (_, i) => line(i))

  test.each([
    ['a tab before texts with commas', lines((i) => `ham\ttext${', more'.repeat(i % 3)}`), '\t'],
    ['a semicolon after texts with commas', lines((i) => `i feel${','.repeat(i % 4)} ${i};joy`), ';'],
    ['a comma before semicolons that end the lines', lines((i) => `${i},Walking,0.5;`), ','],
    ['a comma outside quotes', lines((i) => `${i},"a${','.repeat(i % 3)} b"`), ','],
  ])('is %s', (_, given, separator) => {
    expect(separatorOfLines(given)).toBe(separator.charCodeAt(0))
  })

  test.each([
    ['prose', lines((i) => `A sentence${', and another'.repeat(i % 3)}.`)],
    ['single words', lines((i) => `word${i}`)],
    ['two lines', ['a\tb', 'c\td']],
  ])('is not detected from %s', (_, given) => {
    expect(separatorOfLines(given)).toBeUndefined()
  })
})
