import { describe, expect, test } from 'vitest'
import { splitsOfAffixedFolders, withAffixedFolders } from '../../../src/dataset/paths/affixed_folders.ts'

const NSYNTH = ['nsynth-test/examples.json', 'nsynth-train/examples.json', 'nsynth-valid/examples.json']

describe('splits of files in folders whose names differ only in the split', () => {
  test('are those of the folders', () => {
    expect(splitsOfAffixedFolders(NSYNTH)).toEqual(['test', 'train', 'val'])
  })

  test.each([
    [['nsynth-train/a.json', 'nsynth-valid/b.json']],
    [['a/nsynth-train/x.json', 'b/nsynth-valid/x.json']],
    [['cats-train/x.json', 'dogs-test/x.json']],
    [['nsynth-train/x.json']],
    [['x.json', 'y.json']],
  ])('are unknown for %j', (paths) => {
    expect(splitsOfAffixedFolders(paths)).toBeUndefined()
  })

  test('join single files and leave the others alone', () => {
    const files = [...NSYNTH, 'en-train/y.csv', 'en-train/z.csv', 'README.csv'].map((path) => [{ paths: [path] }])
    const joined = withAffixedFolders(files).map((family) => family.flatMap(({ paths }) => paths))
    expect(joined).toEqual([NSYNTH, ['en-train/y.csv'], ['en-train/z.csv'], ['README.csv']])
  })
})
