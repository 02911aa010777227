import { expect, test } from 'vitest'
import { rememberingIds } from '../../src/check/remembered_ids.ts'
import { memoryTree } from '../support/memory_tree.ts'

test('git is called once per folder, however its path is written', async () => {
  const asked: string[] = []
  const blobIds = async (path: string) => {
    asked.push(path)
    return new Map([['a.mid', path]])
  }
  const tree = rememberingIds({ ...memoryTree({ 'data/a.mid': '' }), blobIds })
  const first = await tree.blobIds?.('./data')
  expect(await tree.blobIds?.('data')).toBe(first)
  expect(asked).toEqual(['./data'])
  await tree.blobIds?.('other')
  expect(asked).toEqual(['./data', 'other'])
})

test('a tree without git is unchanged', () => {
  const { blobIds: _, ...tree } = memoryTree({})
  expect(rememberingIds(tree)).toBe(tree)
})
