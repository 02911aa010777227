import { afterEach, beforeEach, expect, test } from 'vitest'
import { CONFIG_FILE, createScenario, type Scenario } from '../support/scenario.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

/** The frames of five recordings in class folders below train and val, in which each frame was placed at random. */
const FRAMES = Object.fromEntries(
  Array.from({ length: 300 }, (_, i) => {
    const split = (Math.imul(i + 1, 2654435761) >>> 8) % 5 === 0 ? 'val' : 'train'
    const label = ['run', 'sit', 'walk'][Math.floor(i / 5) % 3]
    return [`frames/${split}/${label}/rec${i % 5}_cam1_frame_${String(i * 10).padStart(6, '0')}.jpg`, `frame ${i}`]
  }),
)
const config = (labels = '') => `data:\n  dataset_path: ./frames\n${labels}report: { splits: 'off' }\n`
const LINE = String.raw`group_pattern: '([^/]+)_frame_\d+\.jpg$'`

test('frames of five recordings in train and val are in the notes of the comment, and the line works', async () => {
  scenario.commitToMain({ [CONFIG_FILE]: config() })
  const pull = scenario.open(FRAMES)
  const run = await scenario.run(pull, { inputs: { comment: 'always' } })
  expect(run.exitCode, run.log).toBe(0)
  const [comment = ''] = scenario.comments(pull)
  expect(comment).toContain(
    "The names end with the number of a frame: 5 recordings in 300 samples. In the dataset's own split, all 5 recordings are in more than one split. To keep each recording in one split, add this line below `labels:` in the config: `" +
      `${LINE}\``,
  )
  scenario.push(pull, { [CONFIG_FILE]: config(`labels:\n  ${LINE}\n`) })
  await scenario.run(pull, { inputs: { comment: 'always' } })
  const [fixed = ''] = scenario.comments(pull)
  expect(fixed).not.toContain('add this line')
  expect(fixed).toContain('❌')
  expect(fixed).toContain('5 groups in more than one split: rec0\\_cam1 in train, val')
})
