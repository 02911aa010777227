import { describe, expect, test } from 'vitest'
import { othersOfTwin, twinEnding } from '../../../src/dataset/layouts/twin_names.ts'

const paths = (folder: string, names: readonly string[]) => ({
  folder,
  paths: names.map((name) => `${folder}/${name}`),
})
const twins = (folder: string, ending: string) =>
  paths(
    folder,
    ['001', '002', '003'].flatMap((name) => [`${name}.BMP`, `${name}${ending}.bmp`]),
  )

test('the names of the other file', () => {
  expect(othersOfTwin('001-d.bmp')).toEqual(['001.bmp', '001.BMP'])
  expect(othersOfTwin('001.bmp')).toEqual([])
})

describe('the ending of twins', () => {
  test('is the one that half of the files of each folder add', () => {
    expect(twinEnding([twins('a', '-d'), twins('b', '-d')])).toBe('-d')
  })

  test('is missing if one folder has none, or another one', () => {
    expect(twinEnding([twins('a', '-d'), paths('b', ['1.bmp', '2.bmp', '3.bmp', '4.bmp', '5.bmp', '6.bmp'])])).toBe(
      undefined,
    )
    expect(twinEnding([twins('a', '-d'), twins('b', '_x')])).toBe(undefined)
  })

  test('is missing if there are few twins among many files', () => {
    const names = Array.from({ length: 20 }, (_, i) => `${i}.png`)
    expect(twinEnding([paths('a', [...names, '1_a.png', '2_a.png'])])).toBe(undefined)
  })
})
