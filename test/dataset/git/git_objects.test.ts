import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { gitIn } from '../../../src/dataset/git/git.ts'
import { fetchCommit } from '../../../src/dataset/git/git_fetch.ts'
import { blobReader, cachedBlobs } from '../../../src/dataset/git/git_objects.ts'
import { repository } from '../tree/repository.ts'

const MISSING = '1'.repeat(40)
const LACKING = 'it is not in this clone (run `git fetch --refetch --no-filter` to complete a partial clone)'

describe('an object that this clone does not have', () => {
  test('is an error with the command that completes the clone', async () => {
    const git = gitIn(repository({ 'a.csv': 'x' }))
    await expect(blobReader({ git })(MISSING)).rejects.toThrow(
      new InputError(`Cannot read the Git object ${MISSING}: ${LACKING}`),
    )
  })

  test('is an error with the reason if it cannot be fetched', async () => {
    const git = gitIn(repository({ 'a.csv': 'x' }))
    const fetchObjects = async () => 'remote: not our ref'
    await expect(blobReader({ git, fetchObjects })(MISSING)).rejects.toThrow(
      new InputError(
        `Cannot read the Git object ${MISSING}: ${LACKING}, and it cannot be fetched (remote: not our ref)`,
      ),
    )
  })
})

test('a fetch that fails without a message is reported with its exit code', async () => {
  const failing = async () => ({ code: 128, stdout: new Uint8Array(), stderr: '' })
  const remote = { url: 'https://github.com/o/r' }
  expect(await fetchCommit(failing, { remote, sha: MISSING, shallow: true })).toBe('git fetch exited with code 128')
})

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
