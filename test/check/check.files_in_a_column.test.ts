import { describe, expect, test } from 'vitest'
import { baseOf, checkSide, findingsOf } from './checking.ts'

const config = (labels: string, more = '') =>
  `data: { dataset_path: data }\nlabels: { id: id, label: label, split: split${labels} }\n${more}`
const CONTENT = ', content: picture'
const LINES = Array.from({ length: 20 }, (_, i) => {
  return `s${i},${i % 2 === 0 ? 'cat' : 'dog'},img/${i}.png,${i < 12 ? 'train' : 'test'}`
})
const csv = (lines: readonly string[], column: string) => ({
  'data/l.csv': `id,label,${column},split\n${lines.join('\n')}\n`,
})
const IMAGES: Record<string, string> = Object.fromEntries(LINES.map((_, i) => [`data/img/${i}.png`, `image ${i}`]))
const FAIL = 'thresholds: { leakage: { group: off, content: fail }, label_conflicts: fail, test_changed: fail }\n'

describe.each([
  ['labels.content', CONTENT, 'picture'],
  ['a column named like a path', '', 'image_path'],
])('images that %s names', (_, labels, column) => {
  const lines = csv(LINES, column)

  test('are compared between splits and labels', async () => {
    const files = { ...lines, ...IMAGES, 'data/img/19.png': 'image 0' }
    const result = await checkSide({ config: config(labels, FAIL), files })
    expect(findingsOf(result, 'leakage')).toEqual(['fail leakage.content'])
    expect(result.findings.find(({ rule }) => rule === 'label_conflicts')?.message).toContain(
      's0 (cat, line 2) = s19 (dog, line 21)',
    )
  })

  test('are compared with the base', async () => {
    const base = await baseOf({ config: config(labels, FAIL), files: { ...lines, ...IMAGES } })
    const files = { ...lines, ...IMAGES, 'data/img/15.png': 'another image' }
    const { testChange } = await checkSide({ config: config(labels, FAIL), files }, base)
    expect(testChange).toMatchObject({ replaced: 1, examples: [{ id: 's15', change: 'replaced', line: 17 }] })
  })

  test('are found in the folder of the dataset by a path from the project', async () => {
    const fromProject = LINES.map((line) => line.replace('img/', './data/img/'))
    const files = { ...csv(fromProject, column), ...IMAGES, 'data/img/19.png': 'image 0' }
    const result = await checkSide({ config: config(labels, FAIL), files })
    expect(findingsOf(result, 'label_conflicts')).toEqual(['fail null'])
  })

  test('are found outside the folder of the dataset by a path from the project', async () => {
    const outside = Object.fromEntries(
      Object.entries(IMAGES).map(([path, image]) => [path.replace('data/', ''), image]),
    )
    for (const written of ['img/', '/img/', '../img/', 'img\\']) {
      const table = csv(
        LINES.map((line) => line.replace('img/', written)),
        column,
      )
      const base = await baseOf({ config: config(labels, FAIL), files: { ...table, ...outside } })
      const files = { ...table, ...outside, 'img/15.png': 'another image', 'img/19.png': 'image 0' }
      const result = await checkSide({ config: config(labels, FAIL), files }, base)
      expect(result.testChange).toMatchObject({ replaced: 2 })
      expect(findingsOf(result, 'label_conflicts')).toEqual(['fail null'])
      expect(findingsOf(result, 'not_judged')).toEqual([])
    }
    const { splits } = await checkSide({
      config: config(`${labels}, group: content`),
      files: { ...lines, ...outside, 'img/19.png': 'image 0' },
    })
    expect(splits?.summary.groups).toMatchObject({ key: 'content', count: 19 })
  })

  test('can be groups', async () => {
    const files = { ...lines, ...IMAGES, 'data/img/19.png': 'image 0' }
    const { splits } = await checkSide({ config: config(`${labels}, group: content`), files })
    expect(splits?.summary.groups).toMatchObject({ key: 'content', count: 19 })
  })
})

describe('images that labels.content names but that are not there', () => {
  const lines = csv([...LINES.slice(0, 19), LINES[0]?.replace('s0', 's19').replace('train', 'test') ?? ''], 'picture')

  test('are compared by their names, which is said', async () => {
    const result = await checkSide({ config: config(CONTENT), files: lines })
    expect(findingsOf(result, 'leakage')).toEqual(['warn leakage.content'])
    expect(result.notes).toContainEqual({
      level: 'note',
      message:
        '20 of 20 samples do not name a file that Git tracks in labels.content, so only the names are compared, not the content',
    })
  })

  test('are not judged by a threshold that is set', async () => {
    const result = await checkSide({ config: config(CONTENT, FAIL), files: lines })
    expect(findingsOf(result, 'not_judged')).toContain('fail leakage.content')
    expect(result.findings.map(({ message }) => message)).toContain(
      'Cannot check leakage.content: 20 labelled samples do not name a file of the dataset in labels.content, so only the names are compared. Add the missing files.',
    )
  })

  test('cannot be groups', async () => {
    await expect(checkSide({ config: config(`${CONTENT}, group: content`), files: lines })).rejects.toThrow(
      "Cannot group by content: the path 'img/0.png' is not the path of a file in data. Add the file, or set labels.content to the column with the content or with other paths.",
    )
  })

  test('are not compared if only the change has them', async () => {
    const base = await baseOf({ config: config(CONTENT, FAIL), files: lines })
    const added = await checkSide({ config: config(CONTENT, FAIL), files: { ...lines, ...IMAGES } }, base)
    expect(added.testChange).toMatchObject({ replaced: 0, removed: 0 })
    const others = { 'data/l.csv': lines['data/l.csv'].replace('img/15.png', 'img/x.png') }
    expect((await checkSide({ config: config(CONTENT, FAIL), files: others }, base)).testChange).toMatchObject({
      replaced: 1,
    })
  })
})

test('another column of paths cannot be compared with the base', async () => {
  const files = { ...csv(LINES, 'picture'), ...IMAGES }
  const base = await baseOf({ config: config(CONTENT, FAIL), files })
  const result = await checkSide({ config: config('', FAIL), files }, base)
  expect(result.testChange).toMatchObject({ replaced: 0 })
  expect(findingsOf(result, 'not_judged')).toContain('fail test_changed')
})
