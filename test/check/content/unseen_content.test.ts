import { describe, expect, test } from 'vitest'
import { whyContentUnseen } from '../../../src/check/content/index.ts'

const sources = [
  { name: 'main', start: 0, end: 4 },
  { name: 'more', start: 4, end: 8 },
]
const head = { sources }
const rows = Int32Array.of(1, 2, 5, 6, 7)

describe('the content of the test split', () => {
  test('is unknown in a dataset without a column and without files', () => {
    const content = Int32Array.of(0, 1, 2, 3, -1, -1, -1, -1)
    expect(whyContentUnseen({ table: { sources, content }, rows, head, fileOf: undefined })).toEqual({
      why: "the content of 3 of 5 samples of the test split is unknown, so replaced samples of 'more' cannot be found. Set labels.content for this dataset.",
      isEverywhere: false,
    })
  })

  test('is known if its samples have files, or if a sample of each dataset has content', () => {
    const content = Int32Array.of(0, 1, 2, 3, -1, -1, -1, -1)
    expect(
      whyContentUnseen({ table: { sources, content }, rows, head, fileOf: (row) => (row > 3 ? 'x' : undefined) }),
    ).toBeUndefined()
    const some = Int32Array.of(0, 1, -1, 3, -1, 4, -1, -1)
    expect(whyContentUnseen({ table: { sources, content: some }, rows, head, fileOf: undefined })).toBeUndefined()
  })

  test('is accepted if the change adds the column', () => {
    const content = Int32Array.of(0, 1, 2, 3, -1, -1, -1, -1)
    const added = { sources, content: Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7) }
    expect(whyContentUnseen({ table: { sources, content }, rows, fileOf: undefined, head: added })).toBeUndefined()
  })

  test('is unknown everywhere', () => {
    expect(whyContentUnseen({ table: { sources }, rows, head, fileOf: () => undefined })).toEqual({
      why: 'the content of the samples is unknown, so replaced samples cannot be found. Set labels.content to the column with the content, or data.dataset_path to a folder that also contains the files.',
      isEverywhere: true,
    })
  })

  test('does not matter if the dataset has no test samples', () => {
    const content = Int32Array.of(0, 1, 2, 3, -1, -1, -1, -1)
    expect(
      whyContentUnseen({ table: { sources, content }, rows: Int32Array.of(1), head, fileOf: undefined }),
    ).toBeUndefined()
  })
})
