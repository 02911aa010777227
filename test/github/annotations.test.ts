import { expect, test } from 'vitest'
import type { CheckResult } from '../../src/check.ts'
import { annotationsOf } from '../../src/github/annotations.ts'

const finding = (level: 'warn' | 'fail', file: string | null, line: number | null) => ({
  level,
  message: `${level} ${line}`,
  file,
  line,
})

test('what has a line comes most severe first, in the order in which it was told', () => {
  const result = resultOf({
    findings: [
      finding('warn', 'a.csv', 3),
      finding('fail', 'a.csv', 9),
      finding('fail', 'a.csv', 2),
      finding('fail', null, null),
    ],
    notes: [{ level: 'note', message: 'note', file: 'a.csv', line: 1 }],
  })
  const annotations = annotationsOf(result, (path) => `pkg/${path}`)
  expect(annotations.map(({ level, line }) => `${level} ${line}`)).toEqual([
    'error 9',
    'error 2',
    'warning 3',
    'notice 1',
  ])
  expect(annotations[0]?.file).toBe('pkg/a.csv')
})

test('a relabelled sample stands on its line of the label file', () => {
  const examples = [
    { id: 'x', line: 4, file: 'labels.csv' },
    { id: 'y', line: 0 },
  ]
  const comparison = { kind: 'change', change: { relabelled: [{ from: 'joy', to: null, count: 2, examples }] } }
  expect(annotationsOf(resultOf({ comparison }), (path) => path)).toEqual([
    { level: 'notice', message: "'x' was relabelled: joy → unlabelled", file: 'labels.csv', line: 4 },
  ])
})

function resultOf(parts: object): CheckResult {
  const nothing = {
    findings: [],
    notes: [],
    comparison: { kind: 'none' },
  }
  return { ...nothing, ...parts } as unknown as CheckResult
}
