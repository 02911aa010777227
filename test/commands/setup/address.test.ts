import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { ADDRESS } from '../../../src/commands/setup/index.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** Where a document names the action or the repository of this tool. */
const NAMED = /(?:uses: |github:|github\.com\/|--repo )([\w.-]+\/dataset-balance)(?![\w-])(?:[@#](v\d+))?/g

function documents(): string[] {
  const below = ['docs', 'examples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|ya?ml)$/.test(entry.name))
      .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name))),
  )
  return ['README.md', 'SECURITY.md', ...below]
}

test('every document names the address that the tool has', () => {
  const others = documents().flatMap((path) =>
    Array.from(readFileSync(join(ROOT, path), 'utf8').matchAll(NAMED), ([, repository, ref = ADDRESS.ref]) => ({
      path,
      repository,
      ref,
    })).filter(({ repository, ref }) => repository !== ADDRESS.repository || ref !== ADDRESS.ref),
  )
  expect(others).toEqual([])
})

test('the package names the repository, from which npm completes the links and pictures of the README', () => {
  const { repository } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(repository).toEqual({ type: 'git', url: `git+https://github.com/${ADDRESS.repository}.git` })
})

test('the README names the address', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`github:${ADDRESS.repository}#${ADDRESS.ref}`)
})
