import { describe, expect, test } from 'vitest'
import { cardFeatures } from '../../../src/commands/reports/card_features.ts'
import { defaultConfig } from '../../../src/config/index.ts'
import { folderTree, readDataset } from '../../../src/dataset/index.ts'
import { folderWith } from '../../support/folders.ts'

async function featuresOf(files: Readonly<Record<string, string>>, labels = {}) {
  const config = defaultConfig()
  const data = { ...config.data, datasetPath: '.' }
  const tree = folderTree(folderWith(files), { confined: false })
  return cardFeatures(await readDataset(tree, { data, labels: { ...config.labels, ...labels } }))
}

const table = (cells: readonly string[]) => `id,label\n${cells.map((cell, i) => `s${i},${cell}\n`).join('')}`

describe('the columns of a dataset card', () => {
  test('have the types that pandas finds', async () => {
    const rows = ['1,1.5,true,,x', '2,-2e3,False,,y', '3,.5,true,7,z'].map(
      (cells, i) => `${cells},${i % 2 ? 'a' : 'b'}\n`,
    )
    const features = await featuresOf({ 'l.csv': `int,float,bool,gap,text,label\n${rows.join('')}` })
    expect(features.map(({ dtype }) => dtype)).toEqual(['int64', 'float64', 'bool', 'float64', 'string', 'string'])
  })

  test('codes from 0 have the names that the dataset declares', async () => {
    const files = { 'l.csv': table(['1', '0', '1', '0']), 'names.txt': 'neg\npos\n' }
    expect((await featuresOf(files, { names: 'names.txt' })).at(-1)).toMatchObject({ classes: ['neg', 'pos'] })
    expect((await featuresOf({ 'l.csv': table(['1', '0', '1', '0']) })).at(-1)).toMatchObject({ classes: ['0', '1'] })
  })

  test('codes that do not start at 0, have a gap or are missing in a row stay numbers', async () => {
    expect((await featuresOf({ 'l.csv': table(['1', '2', '1', '2']) })).at(-1)).toEqual({
      name: 'label',
      dtype: 'int64',
    })
    expect((await featuresOf({ 'l.csv': table(['0', '2', '0', '2']) })).at(-1)).toEqual({
      name: 'label',
      dtype: 'int64',
    })
    expect((await featuresOf({ 'l.csv': table(['1', '2', '', '2']) })).at(-1)).toMatchObject({ dtype: 'float64' })
  })

  test('texts are classes in the order of their bytes, as they are written in the file', async () => {
    const files = { 'l.csv': table(['b', 'a', 'é', 'B', 'b', 'a', 'é', 'B']) }
    expect((await featuresOf(files)).at(-1)).toMatchObject({ classes: ['B', 'a', 'b', 'é'] })
    const map = new Map([['a', 'joy']])
    expect((await featuresOf(files, { map })).at(-1)).toMatchObject({ classes: ['B', 'a', 'b', 'é'] })
  })

  test('lists of labels are sequences of classes, and cells with a separator are texts', async () => {
    const lines = ['["x","y"]', '["x"]', '["z"]'].map((label, i) => `{"text":"t ${i}","label":${label}}\n`)
    expect((await featuresOf({ 'l.jsonl': lines.join('') })).at(-1)).toMatchObject({
      isList: true,
      classes: ['x', 'y', 'z'],
    })
    expect((await featuresOf({ 'l.csv': table(['a;b', 'a', 'b']) }, { separator: ';' })).at(-1)).toEqual({
      name: 'label',
      dtype: 'string',
    })
  })

  test('a file name is the image or the recording', async () => {
    const files = { 'metadata.csv': 'file_name,label\na.png,x\nb.png,y\n', 'a.png': 'a', 'b.png': 'b' }
    expect((await featuresOf(files))[0]).toEqual({ name: 'image', dtype: 'image' })
    const folders = ['x/1.wav', 'x/2.wav', 'y/1.wav', 'y/2.wav']
    expect((await featuresOf(Object.fromEntries(folders.map((path) => [path, path]))))[0]).toEqual({
      name: 'audio',
      dtype: 'audio',
    })
  })

  test('are unknown for nested values, for columns without a name or with the same name, and for other layouts', async () => {
    const nested = ['x', 'y', 'x'].map((label, i) => `{"label":"${label}","box":{"w":${i}}}\n`).join('')
    expect(await featuresOf({ 'l.jsonl': nested })).toEqual([])
    expect(await featuresOf({ 'l.csv': ',label\n1,a\n2,b\n' })).toEqual([])
    expect(await featuresOf({ 'l.csv': 'label,text,text\na,1,1\nb,2,2\n' })).toEqual([])
    const coco = { images: [{ id: 1, file_name: 'a.jpg' }], categories: [{ id: 1, name: 'cat' }], annotations: [] }
    expect(await featuresOf({ 'c.json': JSON.stringify(coco) })).toEqual([])
  })
})
