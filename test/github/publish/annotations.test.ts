import { afterEach, expect, test, vi } from 'vitest'
import { annotate, annotationsOf, problemAnnotations } from '../../../src/github/publish/annotations.ts'
import type { CheckResult } from '../../../src/report/data/check_result.ts'

afterEach(() => vi.restoreAllMocks())

const finding = (level: 'warn' | 'fail', file: string | null, line: number | null) => ({
  level,
  message: `${level} ${line}`,
  file,
  line,
  waiver: null as CheckResult['findings'][number]['waiver'],
})

test('messages with a line come most severe first, in the order in which they were reported', () => {
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
    'error undefined',
    'warning 3',
    'notice 1',
  ])
  expect(annotations[0]?.file).toBe('pkg/a.csv')
})

test('a waived finding has its reason, and no finding is an error if a label overrides them', () => {
  const waiver = { until: '2027-01-31', reason: 'in January', expired: false }
  const findings = [finding('fail', null, null), { ...finding('warn', null, null), waiver }]
  const messages = (more: object) => annotationsOf(resultOf({ findings, ...more }), (path) => path)
  expect(messages({})).toEqual([
    { level: 'error', message: 'fail null' },
    { level: 'warning', message: 'warn null. Waived until 2027-01-31: in January' },
  ])
  expect(messages({ override: { label: 'ok', set: [] } }).map(({ level }) => level)).toEqual(['warning', 'warning'])
})

test('a relabelled sample is annotated on its line of the label file', () => {
  const examples = [
    { id: 'x', line: 4, file: 'labels.csv' },
    { id: 'y', line: 0 },
  ]
  const comparison = { kind: 'change', change: { relabelled: [{ from: 'joy', to: null, count: 2, examples }] } }
  expect(annotationsOf(resultOf({ comparison }), (path) => path)).toEqual([
    { level: 'notice', message: "'x' was relabelled: joy → unlabelled", file: 'labels.csv', line: 4 },
  ])
})

test('every finding and every warning is one annotation, with only its file or without a location', () => {
  const result = resultOf({
    findings: [finding('warn', null, null), finding('fail', 'a.csv', null)],
    notes: [
      { level: 'warning', message: 'names look alike' },
      { level: 'note', message: 'a note of no line' },
    ],
  })
  expect(annotationsOf(result, (path) => path)).toEqual([
    { level: 'error', message: 'fail null', file: 'a.csv' },
    { level: 'warning', message: 'warn null' },
    { level: 'warning', message: 'names look alike' },
  ])
})

test('at most ten errors and warnings are written, and the last counts the rest', () => {
  const errors = Array.from({ length: 4 }, (_, at) => ({ level: 'error', message: `error ${at}` }) as const)
  const warnings = Array.from({ length: 9 }, (_, at) => ({ level: 'warning', message: `warning ${at}` }) as const)
  const lines = written([...errors, ...warnings])
  expect(lines).toHaveLength(10)
  expect(lines.filter((line) => line.startsWith('::error::'))).toHaveLength(4)
  expect(lines.at(-1)).toBe('::warning::warning 5. The report lists 3 more findings and warnings.')
})

test('ten errors and warnings are written unchanged', () => {
  const lines = written(Array.from({ length: 10 }, () => ({ level: 'error', message: 'one' }) as const))
  expect(lines).toEqual(Array.from({ length: 10 }, () => '::error::one'))
})

test('an input error is annotated at its column, if that is known', () => {
  const problems = [
    { message: 'a', file: 'c.yml', line: 3, column: 5 },
    { message: 'b', file: '/tmp/c.yml', line: 4 },
    { message: 'c', file: 'c.yml' },
  ]
  expect(written(problemAnnotations(problems, 'pkg'))).toEqual([
    '::error file=pkg/c.yml,line=3,col=5::a',
    '::error file=/tmp/c.yml,line=4::b',
  ])
})

test('a column without a line is ignored', () => {
  expect(written([{ level: 'error', message: 'a', file: 'c.yml', column: 5 }])).toEqual(['::error file=c.yml::a'])
  expect(written([{ level: 'error', message: 'a', file: 'c.yml', line: 2, column: 0 }])).toEqual([
    '::error file=c.yml,line=2::a',
  ])
})

/** The output that the runner reads. */
function written(annotations: ReturnType<typeof annotationsOf>): readonly string[] {
  let text = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += chunk
    return true
  })
  annotate(annotations)
  vi.restoreAllMocks()
  return text.trim().split('\n')
}

function resultOf(parts: object): CheckResult {
  const nothing = {
    findings: [],
    notes: [],
    comparison: { kind: 'none' },
  }
  return { ...nothing, ...parts } as unknown as CheckResult
}
