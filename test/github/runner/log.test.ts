import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { annotate, problemAnnotations } from '../../../src/github/publish/annotations.ts'
import { log } from '../../../src/github/runner/log.ts'

const HOSTILE = [
  '\n::error::x',
  '\r::stop-commands::x',
  '\u2028::add-mask::x',
  '\u0085##[error]x',
  '\x1b[2J',
  '\ndataset-balance x',
]

let written = ''

beforeEach(() => {
  written = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written += String(chunk)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** Returns the captured output of stdout, and ends the capture so that the test runner can print again. */
function reported(): string {
  vi.restoreAllMocks()
  return written
}

describe.each(HOSTILE)('text from the repository (%j)', (hostile) => {
  test('is one line of the log and not a command', () => {
    log.info(`the class 'a${hostile}'`)
    log.info(hostile)
    const lines = reported().split(/[\r\n\u0085\u2028\u2029]/)
    expect(lines).toHaveLength(3)
    expect(lines.filter((line) => /^\s*::|##\[|\x1b/.test(line))).toEqual([])
  })

  test('is one command if it is a warning, with one line', () => {
    log.warning(`the class 'a${hostile}'`, { file: `a${hostile}`, title: hostile })
    expect(reported()).toMatch(/^::warning [^\r\n\u0085\u2028\x1b]*\n$/)
    expect(written).not.toMatch(/%0A|%0D|##\[/)
  })
})

test('the lines of a message are lines of its annotation', () => {
  const lines = ['labels: { label: a }', 'labels: { label: b\n::error::c }']
  annotate(problemAnnotations([{ message: 'Choose one:', lines, file: 'a.csv', line: 1 }], ''))
  expect(reported()).toBe(
    '::error file=a.csv,line=1::Choose one:%0Alabels: { label: a }%0Alabels: { label: b\\n::error::c }\n',
  )
})
