import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/check.ts'
import type { Base } from '../../src/check/request.ts'
import { parseConfig } from '../../src/config/index.ts'
import type { CheckResult } from '../../src/report/data/check_result.ts'
import { memoryTree } from '../support/memory_tree.ts'

const CONFIG_FILE = '.github/dataset-balance.yml'
const CONFIG = `data: { dataset_path: data }
thresholds: { max_imbalance_ratio: 2.5, min_class_size: 10, max_class_loss: '5%' }
`

type Rows = readonly (readonly [label: string, count: number])[]

const EMOTIONS: Rows = [
  ['joy', 250],
  ['calm', 310],
]

/** Ids are numbered through all rows, so a row keeps its id whatever its label is. */
function labels(rows: Rows): string {
  const all = rows.flatMap(([label, count]) => new Array<string>(count).fill(label))
  return ['id,label', ...all.map((label, i) => `clip-${i},${label}`), ''].join('\n')
}

interface Question {
  readonly head: Rows
  readonly base?: Rows
  readonly config?: string
}

async function checked({ head, base, config = CONFIG }: Question): Promise<CheckResult> {
  const parsed = await parseConfig(config, { file: CONFIG_FILE })
  const tree = (rows: Rows) => memoryTree({ 'data/l.csv': labels(rows) })
  const from: Base = base
    ? { kind: 'tree', tree: tree(base), sha: 'a'.repeat(40), name: 'main', config: parsed }
    : { kind: 'none', reason: 'not requested' }
  return check({ config: parsed, head: tree(head), base: from })
}

describe('a new class that looks like another one', () => {
  const head: Rows = [...EMOTIONS, ['Joy', 2]]

  test('is reported with its lines', async () => {
    const { renames } = await checked({ head, base: EMOTIONS })
    expect(renames).toEqual([
      { name: 'Joy', size: 2, like: 'joy', likeSize: 250, by: 'form', file: 'data/l.csv', lines: [562, 563] },
    ])
  })

  test('still fails the checks, and the result after renaming is reported', async () => {
    const { result, findings, onceRenamed } = await checked({ head, base: EMOTIONS })
    expect(result).toBe('fail')
    expect(findings.map(({ rule }) => rule)).toEqual(['max_imbalance_ratio', 'min_class_size'])
    expect(onceRenamed).toMatchObject({ result: 'pass', findings: [] })
  })

  test('causes no request for more samples of it', async () => {
    const few: Rows = [
      ['joy', 100],
      ['calm', 310],
    ]
    const { remedy } = await checked({ head: [...few, ['Joy', 2]], base: few })
    expect(remedy).toEqual({ add: [{ class: 'joy', samples: 22 }], remove: [{ class: 'calm', samples: 55 }] })
  })

  test('counts as the class that it resembles in the balancing', async () => {
    const { balancing } = await checked({ head, base: EMOTIONS })
    expect(balancing?.comparison.classes).toEqual(['calm', 'joy'])
    expect(balancing?.comparison.sizes).toEqual([217, 176])
    expect(balancing?.comparison.recommendation.also).toEqual([])
  })

  test('is not a loss of the class whose samples now use its name', async () => {
    const relabelled: Rows = [
      ['joy', 230],
      ['Joy', 20],
      ['calm', 310],
    ]
    const { findings, onceRenamed } = await checked({ head: relabelled, base: EMOTIONS })
    expect(findings.map(({ rule }) => rule)).toContain('max_class_loss')
    expect(onceRenamed?.findings).toEqual([])
  })

  test('is a warning at its line', async () => {
    const { notes } = await checked({ head, base: EMOTIONS })
    expect(notes[0]).toMatchObject({ level: 'warning', file: 'data/l.csv', line: 562 })
  })

  test('is only mentioned if both classes are new and equally large', async () => {
    const { renames, notes } = await checked({ head: [...EMOTIONS, ['Fear', 30], ['fear', 30]], base: EMOTIONS })
    expect(renames).toBeUndefined()
    expect(notes.map(({ message }) => message).join()).toContain("These class names look alike: 'Fear'")
  })

  test.each([
    ['the base has it', CONFIG, head],
    ['it is required', CONFIG.replace('{ max_im', '{ required_classes: [Joy], max_im'), EMOTIONS],
    ['it is allowed', CONFIG.replace('{ max_im', '{ allowed_classes: [joy, Joy, calm], max_im'), EMOTIONS],
    ['labels.map gives its name', `${CONFIG}labels: { map: { J: Joy } }\n`, EMOTIONS],
  ])('is not reported if %s', async (_, config, base) => {
    const result = await checked({ head, base, config })
    expect(result.renames).toBeUndefined()
    expect(result.remedy?.add.map((one) => one.class)).toContain('Joy')
  })
})

describe('many misspelled classes', () => {
  const name = 'tenderness'
  const written = (i: number) =>
    Array.from(name, (letter, at) => ((i >> at) & 1 ? letter.toUpperCase() : letter)).join('')
  const base: Rows = [[name, 250]]
  const head: Rows = [...base, ...Array.from({ length: 120 }, (_, i) => [written(i + 1), 7] as const)]

  test('are all reported, the first hundred with at most five lines each', async () => {
    const { renames = [] } = await checked({ head, base })
    expect(renames).toHaveLength(120)
    expect(renames.map(({ lines }) => lines.length)).toEqual([...Array(100).fill(5), ...Array(20).fill(0)])
  })

  test('are at most twenty warnings', async () => {
    const { notes } = await checked({ head, base })
    expect(notes.filter(({ line }) => line !== undefined)).toHaveLength(20)
  })
})

describe('without a base', () => {
  test('reports a class with less than a hundredth of the samples as the misspelled one', async () => {
    const { renames } = await checked({ head: [...EMOTIONS, ['Joy', 2]] })
    expect(renames?.map(({ name, like }) => [name, like])).toEqual([['Joy', 'joy']])
  })

  test('warns of two equally large classes with the line that merges them', async () => {
    const { renames, notes } = await checked({ head: [...EMOTIONS, ['Joy', 40]] })
    expect(renames).toBeUndefined()
    expect(notes.map(({ message }) => message)).toContain(
      "These class names look alike: 'Joy' (40 samples) and 'joy' (250). If they are one class, rename the samples, or add to the config: labels: { map: { Joy: joy } }",
    )
  })
})
