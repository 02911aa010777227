import { describe, expect, test } from 'vitest'
import { findableLeaks } from '../../src/check/checked_leaks.ts'
import type { SampleContent } from '../../src/check/sample_content.ts'
import type { LabelTable } from '../../src/dataset/index.ts'
import { textColumn } from '../../src/dataset/index.ts'

const TABLE: LabelTable = {
  size: 2,
  classes: ['joy'],
  labels: new Int32Array(2),
  ids: textColumn(['a', 'b']),
  sources: [{ name: '', start: 0, end: 2 }],
}
const NO_CONTENT: SampleContent = { of: undefined, notes: [] }
const CONTENT: SampleContent = { of: () => 'x', notes: [] }
const groups = (...codes: readonly number[]) => ({
  groups: { codes: Int32Array.from(codes), names: ['s'], key: 'song', noun: 'groups' },
})

function looked(more: Partial<LabelTable>, content = NO_CONTENT) {
  return findableLeaks({ table: { ...TABLE, ...more }, content, ownLeaks: [] })
}

describe('leakage of groups', () => {
  test('is checked if a sample has a group', () => {
    const { checkedLeaks: kinds, whyNot } = looked(groups(-1, 0))
    expect([kinds, whyNot?.group]).toEqual([['group'], undefined])
  })

  test('is not checked if no sample has a group', () => {
    expect(looked(groups(-1, -1)).whyNot?.group).toBe(
      "no sample has a group for the group key 'song'. Check labels.group.",
    )
  })

  test('is not checked if no setting says which samples belong together', () => {
    expect(looked({}).whyNot?.group).toBe(
      'no setting determines which samples belong together. Set labels.group (to a column, or to content) or labels.group_pattern.',
    )
  })

  test('is checked in repeated ids of a dataset with its own split', () => {
    const repeated = { rows: Int32Array.of(1), firsts: Int32Array.of(0) }
    const splits = { names: ['train'], codes: new Int32Array(2) }
    expect(looked({ repeated, splits } as Partial<LabelTable>).checkedLeaks).toEqual(['group'])
    expect(looked({ repeated }).checkedLeaks).toEqual([])
  })

  test('is checked if the dataset’s own split has some already', () => {
    const leak = { kind: 'group', by: 'id', count: 1, examples: ['a'], fix: '' } as never
    expect(findableLeaks({ table: TABLE, content: NO_CONTENT, ownLeaks: [leak] }).checkedLeaks).toEqual(['group'])
  })
})

describe('identical content', () => {
  test('is checked if files were compared', () => {
    expect(looked({}, CONTENT).checkedLeaks).toEqual(['content'])
  })

  test('is checked in the column of labels.content', () => {
    expect(looked({ content: Int32Array.of(-1, 0) }).checkedLeaks).toEqual(['content', 'near'])
  })

  test('is compared as texts only in a column', () => {
    expect(looked({}, CONTENT).whyNot?.near).toBe(
      'no column with texts is known. Set labels.content to the column with the texts.',
    )
    expect(looked({ content: Int32Array.of(-1, -1) }).whyNot?.near).toBe(
      'the column in labels.content is empty. Set labels.content to another column.',
    )
  })

  test('is not looked for in an empty column', () => {
    expect(looked({ content: Int32Array.of(-1, -1) }).whyNot?.content).toBe(
      'the column in labels.content is empty. Set labels.content to another column.',
    )
  })

  test('is not checked if no sample names a file', () => {
    expect(looked({}).whyNot?.content).toBe(
      'no sample names a file of the dataset. Set labels.content to the column with the content, or labels.id to the column with the paths.',
    )
  })

  test('is not checked if Git is not available, with the reason', () => {
    expect(looked({}, { ...NO_CONTENT, unavailable: 'git was not found' }).whyNot?.content).toBe('git was not found')
  })

  test.each([
    [1, '1 labelled sample does not name a file of the dataset, so its content is not compared.'],
    [1200, '1,200 labelled samples do not name a file of the dataset, so their content is not compared.'],
  ])('says that it was not looked for in all samples if %i name no file', (unnamed, start) => {
    expect(looked({}, { ...CONTENT, unnamed }).whyNotAll).toEqual({
      content: `${start} Add the missing files, or set labels.content to the column with the content.`,
    })
  })

  test('was looked for in all samples if each names a file', () => {
    expect(looked({}, { ...CONTENT, unnamed: 0 })).not.toHaveProperty('whyNotAll')
  })
})

describe('a dataset without content beside one with labels.content', () => {
  const sources = [
    { name: 'main', start: 0, end: 1 },
    { name: 'extra', start: 1, end: 2 },
  ]
  const why =
    "1 labelled sample of 'extra' has no content, so it is not compared. Set data.additional_datasets.0.labels.content to the column with the content."

  test('is not compared, neither for identical nor for nearly identical content', () => {
    const { checkedLeaks, whyNotAll } = looked({ sources, content: Int32Array.of(0, -1) })
    expect(checkedLeaks).toEqual(['content', 'near'])
    expect(whyNotAll).toEqual({ content: why, near: why })
  })

  test('is compared if its samples name files, but not as texts', () => {
    expect(looked({ sources, content: Int32Array.of(0, -1) }, CONTENT).whyNotAll).toEqual({ near: why })
  })

  test('does not matter if it has content, or no labels', () => {
    expect(looked({ sources, content: Int32Array.of(0, 1) })).not.toHaveProperty('whyNotAll')
    expect(looked({ sources, content: Int32Array.of(0, -1), labels: Int32Array.of(0, -1) })).not.toHaveProperty(
      'whyNotAll',
    )
  })
})
