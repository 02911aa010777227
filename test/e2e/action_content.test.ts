import { afterEach, describe, expect, test } from 'vitest'
import { checkSide, indexFileOf } from '../check/checking.ts'
import { createScenario, INDEX_FILE, type Scenario } from '../support/scenario.ts'

const CONFIG = `data: { dataset_path: ./reviews }
labels: { file: reviews.csv, id: id, label: mood, content: text }
thresholds: { label_conflicts: fail, leakage: { near: fail } }
`

const text = (row: number) => Array.from({ length: 20 }, (_, i) => `w${row * 31 + i}`).join(' ')
const ROWS = Array.from({ length: 120 }, (_, i) => `r${i},${i % 2 ? 'joy' : 'calm'},${text(i)}`)
const csv = (...more: readonly string[]) => `${['id,mood,text', ...ROWS, ...more].join('\n')}\n`

let scenario: Scenario
afterEach(() => scenario.stop())

async function scenarioOf(config: string, files: Readonly<Record<string, string>>): Promise<Scenario> {
  scenario = await createScenario({ config, dataset: { rows: [], files } })
  return scenario
}

describe('a pull request', () => {
  test('that adds a text under another label fails, and an annotation is on its line', async () => {
    await scenarioOf(CONFIG, { 'reviews/reviews.csv': csv() })
    const pull = scenario.open({ 'reviews/reviews.csv': csv(`new,calm,${text(1)}`) })
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(1)
    const [comment] = scenario.comments(pull)
    expect(comment).toContain('2 samples have identical content but different labels')
    expect(comment).toContain('r1 (joy, line 3) = new (calm, line 122)')
    expect(run.log).toMatch(/::error .*file=reviews\/reviews\.csv,line=122/)
    expect(JSON.parse(run.outputs['findings'] ?? '[]')).toContainEqual(
      expect.objectContaining({ rule: 'label_conflicts', level: 'fail', value: 2, line: 122 }),
    )
  })

  test('that adds nearly identical texts to another split fails', async () => {
    await scenarioOf(CONFIG, { 'reviews/reviews.csv': csv() })
    const near = Array.from({ length: 40 }, (_, i) => `n${i},${i % 2 ? 'joy' : 'calm'},Well ${text(i)}`)
    const pull = scenario.open({ 'reviews/reviews.csv': csv(...near) })
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(1)
    expect(scenario.comments(pull)[0]).toMatch(
      /\d+ pairs of nearly identical texts in more than one split.*≈ .*: 0\.94/,
    )
  })

  test('that adds the same image to another class folder gets a warning', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`images/${i % 2 ? 'cat' : 'dog'}/${i}.jpg`, `image ${i}`]),
    )
    await scenarioOf('data: { dataset_path: ./images }\n', files)
    const pull = scenario.open({ 'images/dog/copy.jpg': 'image 1' })
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(0)
    expect(scenario.comments(pull)[0]).toContain('cat/1.jpg (cat) = dog/copy.jpg (dog)')
  })

  test('that brings the index file of another dataset fails, and nothing is committed', async () => {
    const rows = (a: string, b: string) => `label\n${`${a}\n${b}\n`.repeat(30)}`
    const config = `data: { dataset_path: ./moods, split_indices_path: ${INDEX_FILE} }\n`
    await scenarioOf(config, { 'moods/m.csv': rows('cat', 'dog') })
    const other = indexFileOf(await checkSide({ config, files: { 'moods/m.csv': rows('joy', 'calm') } }))
    const pull = scenario.open({ [INDEX_FILE]: other })
    const run = await scenario.run(pull)
    expect(run.exitCode, run.log).toBe(1)
    expect(scenario.comments(pull)[0]).toContain('It is the index file of another dataset')
    expect(run.outputs['commit-sha'] ?? '').toBe('')
  })
})
