import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { fetchCommit, gitIn } from '../../../src/dataset/git/git.ts'
import { blobReader } from '../../../src/dataset/git/git_objects.ts'
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
