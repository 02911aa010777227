import { expect, test } from 'vitest'
import { gitIn } from '../../../src/dataset/git/git.ts'
import { listingBytes } from '../../../src/dataset/git/listing_size.ts'
import { git, repository } from '../tree/repository.ts'

async function printed(folder: string, commit: string): Promise<number> {
  const { stdout } = await gitIn(folder)(['ls-tree', '-r', '-z', '--full-tree', commit])
  return stdout.length
}

test('the size is what git prints, for folders, names that are not ASCII and the same folder twice', async () => {
  const same = (folder: string) => ({ [`${folder}/c/d.txt`]: '1', [`${folder}/c/ü.txt`]: '2', [`${folder}/e`]: '3' })
  const folder = repository({ a: '1', ...same('x'), ...same('longer/y'), ...same('z z') })
  const commit = git(folder, 'rev-parse', 'HEAD')
  expect(await listingBytes(gitIn(folder), commit, 2 ** 20)).toBe(await printed(folder, commit))
})

test('an empty commit lists nothing, and one that is not there has no size', async () => {
  const folder = repository({ a: '1' })
  const tree = git(folder, 'hash-object', '-t', 'tree', '/dev/null')
  const empty = git(folder, 'commit-tree', '-m', 'empty', tree)
  expect(await listingBytes(gitIn(folder), empty, 2 ** 20)).toBe(0)
  expect(await listingBytes(gitIn(folder), 'f'.repeat(40), 2 ** 20)).toBeUndefined()
})

test('a commit whose folders alone are too long is infinite', async () => {
  const folder = repository(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}/a`, `${i}`])))
  const commit = git(folder, 'rev-parse', 'HEAD')
  expect(await listingBytes(gitIn(folder), commit, 500)).toBe(Number.POSITIVE_INFINITY)
})
