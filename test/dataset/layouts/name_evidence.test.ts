import { describe, expect, test } from 'vitest'
import { sameFilesAmong } from '../../../src/dataset/layouts/name_evidence.ts'

function folder(name: string, ending: string, numbers: readonly number[]) {
  return { folder: name, paths: numbers.map((number) => `${name}/${number}.${ending}`) }
}

describe('sameFilesAmong', () => {
  const hasSame = sameFilesAmong([folder('texts', 'txt', [3, 1, 2]), folder('few', 'txt', [7, 8])])

  test('finds a folder with the same names, whatever the order and the extensions are', () => {
    expect(hasSame(folder('images', 'jpg', [1, 2, 3]))).toBe(true)
  })

  test.each([
    ['other names', folder('images', 'jpg', [1, 2, 4])],
    ['fewer files', folder('images', 'jpg', [1, 2])],
    ['more files', folder('images', 'jpg', [1, 2, 3, 4])],
    ['too few files to tell', folder('images', 'jpg', [7, 8])],
    ['the folder itself', folder('texts', 'jpg', [1, 2, 3])],
  ])('finds none for %s', (_, one) => {
    expect(hasSame(one)).toBe(false)
  })

  test('takes time in proportion to the number of folders', () => {
    const count = 20_000
    const one = (i: number, ending: string) => folder(`${ending}${i}`, ending, [i, i + 1, i + 2])
    const hasText = sameFilesAmong(Array.from({ length: count }, (_, i) => one(i, 'txt')))
    const images = Array.from({ length: count }, (_, i) => one(i + count, 'jpg'))
    expect(images.slice(3).some(hasText)).toBe(false)
  })
})
