import { describe, expect, test } from 'vitest'
import { escapedPattern, levelsOf, splitFront } from '../../../../src/dataset/finding/names/folder_front.ts'

describe('splitFront', () => {
  test.each([
    [['evaluation/0_1.jpg', 'training/0_2.jpg', 'validation/1_2.jpg'], '^(?<split>[^/]+)/'],
    [['part1/a.txt', 'part10/b.txt'], '^(?<split>[^/]+)/'],
    [['min/tr/a.wav', 'min/cv/b.wav', 'min/tt/c.wav'], '^[^/]+/(?<split>[^/]+)/'],
    [['nsynth-train/audio/a.wav', 'nsynth-test/audio/b.wav'], '^nsynth-(?<split>[^/]+)/[^/]+/'],
  ])('is made of the folders in %j', (paths, expected) => {
    const front = splitFront(paths)
    expect(front).toBe(expected)
    for (const path of paths) expect(new RegExp(front ?? '-').exec(path)?.groups?.['split']).toBeTruthy()
  })

  test.each([[['a.jpg', 'b.jpg']], [['cat/a.jpg', 'dog/b.jpg']], [['train/a.jpg', 'test/x/b.jpg']], [['train/a.jpg']]])(
    'does not exist for %j',
    (paths) => {
      expect(splitFront(paths)).toBeUndefined()
    },
  )
})

test('levelsOf lists the folders of each level', () => {
  expect(levelsOf(['b/x/1', 'a/y/2', 'a/x/3'])).toEqual([
    ['a', 'b'],
    ['x', 'y'],
  ])
})

test('escapedPattern matches only the text', () => {
  expect(new RegExp(`^${escapedPattern('a.b(c)')}$`).test('a.b(c)')).toBe(true)
  expect(new RegExp(`^${escapedPattern('a.b')}$`).test('axb')).toBe(false)
})
