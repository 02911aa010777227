import { expect, test } from 'vitest'
import { parseReport, renderCheckJson, renderCheckText, renderComment } from '../../../src/report/index.ts'
import { baseOf, checkSide } from '../../check/checking.ts'
import { publication } from '../fixtures.ts'

const CONFIG = `data: { dataset_path: reviews }
labels: { file: reviews.csv, id: id, label: mood, content: text, group: author }
thresholds: { label_conflicts: fail, leakage: { group: fail, content: warn, near: warn } }
`
const MOODS = ['joy', 'calm', 'anger']
const TEXTS = ['I would buy it again', 'It does what it says', 'It broke after a week']

/** Reviews of different lengths, the same in each run. */
function review(row: number): string {
  const details = Array.from({ length: 6 + (row % 5) }, (_, i) => `point ${row * 13 + i}`)
  return `"${TEXTS[row % 3]}: ${details.join(', ')}"`
}

const ROWS = Array.from({ length: 150 }, (_, row) => `r${row},${MOODS[row % 3]},author ${row % 40},${review(row)}`)
const NEW = [
  `r150,calm,author 50,${review(12)}`,
  `r151,anger,author 51,${review(12)}`,
  `r152,joy,author 52,${review(31)}`,
  ...Array.from({ length: 8 }, (_, i) => `r${153 + i},joy,author ${60 + i},${review(i * 3).replace(/^"\w+/, '"We')}`),
]
const files = (rows: readonly string[]) => ({
  'reviews/reviews.csv': `${['id,mood,author,text', ...rows].join('\n')}\n`,
})

test('a pull request with conflicting labels', async () => {
  const base = await baseOf({ config: CONFIG, files: files(ROWS) })
  const check = await checkSide({ config: CONFIG, files: files([...ROWS, ...NEW]) }, base)
  const place = { ...publication, commit: { kind: 'not requested' } } as const
  const comment = renderComment(check, place)
  await expect(comment).toMatchFileSnapshot('../golden/conflict.md')
  await expect(renderCheckText(check)).toMatchFileSnapshot('../golden/check-conflict.txt')
  expect(renderComment(await parseReport(renderCheckJson(check)), place)).toBe(comment)
})
