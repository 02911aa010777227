import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isLfsPointer, lfsPointer, lfsPointerText } from '../../../src/dataset/tree/lfs_pointer.ts'
import { text } from './repository.ts'

const CONTENT = 'id,label\n1,joy\n'
const OID = createHash('sha256').update(CONTENT).digest('hex')
const POINTER = lfsPointerText({ oid: OID, size: CONTENT.length })

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

describe('lfsPointerText', () => {
  test('matches what git-lfs writes', () => {
    expect(text(POINTER)).toBe(`version https://git-lfs.github.com/spec/v1\noid sha256:${OID}\nsize 15\n`)
  })
})

describe('isLfsPointer', () => {
  test('recognizes a pointer, with extensions and with CRLF too', () => {
    expect(lfsPointer(POINTER)).toEqual({ oid: OID, size: CONTENT.length })
    expect(isLfsPointer(bytes(text(POINTER).replace('oid', `ext-0-foo sha256:${OID}\noid`)))).toBe(true)
    expect(isLfsPointer(bytes(text(POINTER).replaceAll('\n', '\r\n')))).toBe(true)
  })

  test.each([
    ['an empty file', ''],
    ['a label file', CONTENT],
    ['a file that talks about pointers', `path,label\nversion https://git-lfs.github.com/spec/v1\noid sha256:${OID}\n`],
    ['only a version line', 'version https://git-lfs.github.com/spec/v1\n'],
    ['a large file', `${text(POINTER)}${'x'.repeat(2000)}`],
  ])('does not mistake %s for a pointer', (_, content) => {
    expect(isLfsPointer(bytes(content))).toBe(false)
  })
})
