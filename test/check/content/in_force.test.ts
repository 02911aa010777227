import { describe, expect, test } from 'vitest'
import { baseOf, checkSide, indexFileOf } from '../checking.ts'

const DATA = 'data: { dataset_path: data'
const REST = `
labels: { label: label, content: text, id: id, split: split }
thresholds: { leakage: { near: fail, content: fail }, label_conflicts: off }
`
const CONFIG = `${DATA} }${REST}`

/** Pairs of equal texts, divided by the dataset's own split. */
const ROWS = Array.from({ length: 30 }, (_, i) => {
  const text = `a${i} b${i} c${i} d${i}`
  return `${i},${i % 2 ? 'joy' : 'calm'},${text},train\n${i}b,${i % 2 ? 'joy' : 'calm'},${text},test`
})
const FILES = { 'data/l.csv': `id,label,text,split\n${ROWS.join('\n')}\n` }
const INDEX = 'data/split_indices.json'

/** The cases that count, in the dataset's own split and in that of the index file, and the note on those that do not. */
async function counted(...asked: Parameters<typeof checkSide>) {
  const { findings, checks, notes } = await checkSide(...asked)
  const ofRule = findings.filter(({ rule }) => rule === 'leakage')
  const values = checks.filter(({ rule }) => rule === 'leakage').map(({ value }) => value)
  const sum = (isOwn: boolean) =>
    ofRule.filter(({ message }) => message.includes("dataset's own split") === isOwn).map(({ value }) => value)
  const notCounted = notes
    .map(({ message }) => message)
    .filter((message) => message.startsWith('The index file applies'))
  return { own: sum(true), file: sum(false), values, notCounted }
}

describe('a leak counts once', () => {
  test('in the dataset’s own split if there is no index file', async () => {
    const found = { own: [30, 30], file: [], values: ['30', '30'], notCounted: [] }
    expect(await counted({ config: CONFIG, files: FILES })).toEqual(found)
    const base = await baseOf({ config: CONFIG, files: FILES })
    expect(await counted({ config: CONFIG, files: FILES }, base)).toEqual(found)
  })

  test('in the index file if there is one', async () => {
    const index = indexFileOf(await checkSide({ config: CONFIG, files: FILES }))
    const files = { ...FILES, [INDEX]: index }
    const base = await baseOf({ config: CONFIG, files })
    for (const onBase of [undefined, base]) {
      const { own, file, values, notCounted } = await counted({ config: CONFIG, files }, onBase)
      expect([own, file.map(String)]).toEqual([[], values])
      expect(Number(values[0])).toBeGreaterThan(0)
      expect(notCounted).toEqual([
        "The index file applies, so the dataset's own split does not count: 30 cases of identical content and 30 pairs of nearly identical texts in more than one split",
      ])
    }
    expect((await counted({ config: CONFIG, files: FILES }, base)).own).toEqual([])
  })

  test('in the index file if the config asks for it', async () => {
    const config = `${DATA}, save_split_indices: true }${REST}`
    expect((await counted({ config, files: FILES })).own).toEqual([])
    const off = `${DATA}, save_split_indices: false }${REST}`
    expect((await counted({ config: off, files: FILES })).own).toEqual([30, 30])
  })

  test.each([
    ['is no index file', '{ "name": "x" }'],
    ['is the index file of the dataset', undefined],
  ])('but in both if a change names another file that %s', async (_, text) => {
    const index = indexFileOf(await checkSide({ config: CONFIG, files: FILES }))
    const files = { ...FILES, 'data/other.json': text ?? index }
    const base = await baseOf({ config: CONFIG, files })
    const config = `${DATA}, split_indices_path: data/other.json }${REST}`
    expect((await counted({ config, files }, base)).own).toEqual([30, 30])
  })

  test('but in both if a change adds the first index file, so the file cannot hide the own split', async () => {
    const base = await baseOf({ config: CONFIG, files: FILES })
    const index = indexFileOf(await checkSide({ config: CONFIG, files: FILES }))
    const { own, file } = await counted({ config: CONFIG, files: { ...FILES, [INDEX]: index } }, base)
    expect([own, file.length]).toEqual([[30, 30], 2])
  })
})
