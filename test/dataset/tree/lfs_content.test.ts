import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Git, withLfsContent } from '../../../src/dataset/index.ts'
import { memoryTree } from '../../support/memory_tree.ts'

const CONTENT = 'id,label\na,joy\n'
const POINTER = `version https://git-lfs.github.com/spec/v1
oid sha256:${createHash('sha256').update(CONTENT).digest('hex')}
size ${CONTENT.length}
`

const tree = memoryTree({ 'label.csv': POINTER, 'other.csv': CONTENT })

async function read(path: string, answer: string, code = 0): Promise<string> {
  const git: Git = async () => ({ code, stdout: new TextEncoder().encode(answer), stderr: '' })
  return new TextDecoder().decode(await withLfsContent(tree, git).read(path))
}

test('a pointer is read as the content that git-lfs gives', async () => {
  expect(await read('label.csv', CONTENT)).toBe(CONTENT)
})

test('a pointer stays one where git-lfs is not there, or gives something else', async () => {
  expect(await read('label.csv', '', 1)).toBe(POINTER)
  expect(await read('label.csv', 'id,label\na,sad\n')).toBe(POINTER)
})

test('any other file is left alone', async () => {
  expect(await read('other.csv', 'never asked')).toBe(CONTENT)
})
