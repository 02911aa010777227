import { describe, expect, test } from 'vitest'
import { versionsApart } from '../../../../src/dataset/finding/annotations/versions.ts'

const NAMES = ['1.xml', '2.xml', '3.xml']
const group = (...folders: readonly string[]) => ({
  root: '',
  folders,
  files: folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)),
})
const never = () => false

describe('versions of annotations', () => {
  test('are folders next to each other with the same files', () => {
    expect(versionsApart(group('Annotations/hbb', 'Annotations/obb'), never)).toMatchObject([
      { folders: ['Annotations/hbb'], versions: ['Annotations/obb'] },
      { folders: ['Annotations/obb'], versions: ['Annotations/hbb'] },
    ])
  })

  test.each([
    ['splits', group('Annotations/train', 'Annotations/val')],
    ['folders of other datasets', group('a/Annotations', 'b/Annotations')],
    ['one folder', group('Annotations')],
  ])('are not %s', (_, one) => {
    expect(versionsApart(one, never)).toEqual([one])
  })

  test('are not next to their own images', () => {
    const one = group('cat', 'dog')
    expect(versionsApart(one, () => true)).toEqual([one])
  })
})
