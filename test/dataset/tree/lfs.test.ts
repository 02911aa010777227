import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gitIn } from '../../../src/dataset/tree/git.ts'
import { isDvcFile, isLfsPointer, lfsPointer, smudgeLfs } from '../../../src/dataset/tree/lfs.ts'
import { repository, text, write } from './repository.ts'

const CONTENT = 'id,label\n1,joy\n'
const OID = createHash('sha256').update(CONTENT).digest('hex')
const POINTER = pointer(OID, CONTENT.length)

function pointer(oid: string, size: number): Uint8Array {
  return bytes(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`)
}

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

describe('isLfsPointer', () => {
  test('knows a pointer, with extensions and with CRLF too', () => {
    expect(lfsPointer(POINTER)).toEqual({ oid: OID, size: CONTENT.length })
    expect(isLfsPointer(bytes(text(POINTER).replace('oid', `ext-0-foo sha256:${OID}\noid`)))).toBe(true)
    expect(isLfsPointer(bytes(text(POINTER).replaceAll('\n', '\r\n')))).toBe(true)
  })

  test.each([
    ['an empty file', ''],
    ['a label file', CONTENT],
    ['a file that talks about pointers', `path,label\nversion https://git-lfs.github.com/spec/v1\noid sha256:${OID}\n`],
    ['a version line alone', 'version https://git-lfs.github.com/spec/v1\n'],
    ['a large file', `${text(POINTER)}${'x'.repeat(2000)}`],
  ])('does not take %s for one', (_, content) => {
    expect(isLfsPointer(bytes(content))).toBe(false)
  })
})

describe('smudgeLfs', () => {
  const stored = join('.git/lfs/objects', OID.slice(0, 2), OID.slice(2, 4), OID)

  test('gives the content that a pointer stands for, or nothing where git-lfs is not there', async () => {
    const root = repository({ 'label.csv': POINTER })
    write(root, { [stored]: CONTENT })
    const hasLfs = (await gitIn(root)(['lfs', 'version'])).code === 0
    const smudged = await smudgeLfs(gitIn(root), POINTER)
    expect(smudged && text(smudged)).toBe(hasLfs ? CONTENT : undefined)
  })

  test('gives nothing where the content cannot be had', async () => {
    expect(await smudgeLfs(gitIn(repository({ 'label.csv': POINTER })), POINTER)).toBeUndefined()
  })

  test('gives nothing for what is no pointer', async () => {
    expect(await smudgeLfs(gitIn('.'), bytes(CONTENT))).toBeUndefined()
  })
})

describe('isDvcFile', () => {
  test('knows what dvc add writes', () => {
    expect(
      isDvcFile(bytes('outs:\n- md5: 22a1a2931c8370d3aeedd7183606fd7f\n  size: 14\n  hash: md5\n  path: label.csv\n')),
    ).toBe(true)
    expect(isDvcFile(bytes(CONTENT))).toBe(false)
  })
})
