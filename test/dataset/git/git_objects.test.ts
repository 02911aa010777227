import { expect, test } from 'vitest'
import { cachedBlobs } from '../../../src/dataset/git/git_objects.ts'

function blobs(mostBytes: number) {
  const asked: string[] = []
  const read = cachedBlobs(async (id) => {
    asked.push(id)
    if (id === 'missing') throw new Error('It is missing')
    return new Uint8Array(10)
  }, mostBytes)
  return { asked, read }
}

test('a blob is read once, even if it is wanted twice at the same time', async () => {
  const { asked, read } = blobs(100)
  await Promise.all([read('a'), read('a'), read('b')])
  await read('a')
  expect(asked).toEqual(['a', 'b'])
})

test('the blobs that were read first are forgotten when there are too many bytes', async () => {
  const { asked, read } = blobs(20)
  for (const id of ['a', 'b', 'c', 'c', 'b', 'a']) await read(id)
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})

test('a blob that is larger than all bytes is kept until the next one', async () => {
  const { asked, read } = blobs(5)
  for (const id of ['a', 'a', 'b', 'a']) await read(id)
  expect(asked).toEqual(['a', 'b', 'a'])
})

test('a blob that could not be read is read again', async () => {
  const { asked, read } = blobs(20)
  await expect(read('missing')).rejects.toThrow('It is missing')
  await expect(read('missing')).rejects.toThrow('It is missing')
  expect(asked).toEqual(['missing', 'missing'])
})
