import { describe, expect, test } from 'vitest'
import {
  areFrames,
  areNamedAsPairs,
  areSameBesideFolder,
  areSameInNegation,
} from '../../../src/dataset/layouts/paired_names.ts'

const folderOf = (folder: string, names: readonly string[]) => ({
  folder,
  paths: names.map((name) => `${folder}/${name}`),
})

describe('sides of pairs', () => {
  test.each([
    [['low', 'high']],
    [['input', 'target']],
    [['clean', 'noisy']],
    [['HR', 'LR']],
    [['GTmod12', 'LRbicx4']],
    [['images', 'edges']],
    [['t1', 't2', 'flair']],
    [['city_blur', 'city_sharp']],
  ])('%s are named like them', (names) => {
    expect(areNamedAsPairs(names)).toBe(true)
  })

  test.each([[['cats', 'dogs']], [['real', 'fake']], [['clear', 'rain', 'snow']], [['left', 'right']], [['low']]])(
    '%s are not',
    (names) => {
      expect(areNamedAsPairs(names)).toBe(false)
    },
  )

  test('have the same files, except for the words of the folders', () => {
    const [one, two] = [
      ['1_hazy.png', '2_hazy.png', '3_hazy.png'],
      ['1_GT.png', '2_GT.png', '3_GT.png'],
    ]
    expect(areSameBesideFolder([folderOf('hazy', one), folderOf('GT', two)])).toBe(true)
    expect(areSameBesideFolder([folderOf('hazy', one), folderOf('GT', ['4_GT.png', '5_GT.png', '6_GT.png'])])).toBe(
      false,
    )
  })
})

describe('a folder and its negation', () => {
  const names = ['1.png', '2.png', '3.png']

  test.each([
    ['norain', 'rain'],
    ['snow', 'No_Snow'],
    ['non-fire', 'fire'],
    ['without glasses', 'glasses'],
  ])('are asked about if their files have the same names: %s, %s', (one, other) => {
    expect(areSameInNegation([folderOf(one, names), folderOf(other, names)])).toBe(true)
  })

  test.each([
    ['norain', 'rain', ['4.png', '5.png', '6.png']],
    ['norain', 'rain', [...names, '4.png']],
    ['cat', 'dog', names],
    ['nose', 'ear', names],
  ])('are classes otherwise: %s, %s', (one, other, others) => {
    expect(areSameInNegation([folderOf(one, names), folderOf(other, others)])).toBe(false)
  })
})

describe('numbered folders', () => {
  const frames = ['00001.jpg', '00002.jpg', '00003.jpg']

  test.each([
    ['padded numbers', ['1', '2'], frames],
    ['named frames', ['1', '2'], ['frame1.jpg', 'frame2.jpg']],
    ['numbers, below numbers with gaps', ['1034', '29931'], ['1.jpg', '2.jpg']],
  ])('contain frames if their files are %s', (_, folders, names) => {
    expect(areFrames(folders.map((folder) => folderOf(folder, names)))).toBe(true)
  })

  test.each([
    ['the folders are digits', ['0', '1', '2'], frames],
    ['the files are tracks of signs', ['00000', '00001'], ['00000_00000.ppm', '00000_00001.ppm']],
    ['the files do not start at 1', ['1', '2'], ['06734.jpg', '06735.jpg']],
    ['the numbers are not padded', ['1', '2'], ['1.jpg', '2.jpg']],
    ['the folders are words', ['cat', 'dog'], frames],
  ])('do not contain frames if %s', (_, folders, names) => {
    expect(areFrames(folders.map((folder) => folderOf(folder, names)))).toBe(false)
  })
})

test('hundreds of thousands of numbered folders may contain frames', () => {
  const folders = Array.from({ length: 300_000 }, (_, i) => ({ folder: String(i), paths: ['00001.jpg', '00002.jpg'] }))
  expect(areFrames(folders)).toBe(true)
})
