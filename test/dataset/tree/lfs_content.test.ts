import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { lfsContent, withLfsContent } from '../../../src/dataset/tree/lfs_content.ts'
import { type LfsPointer, lfsPointerText } from '../../../src/dataset/tree/lfs_pointer.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { repository, temporaryFolder, text, write } from './repository.ts'

afterEach(() => vi.unstubAllEnvs())

const SERVER = 'https://example.org/octo/emopia.git/info/lfs'
const CONTENT = 'id,label\na,joy\n'
const POINTER = pointerTo(CONTENT)

function pointerTo(content: string): LfsPointer {
  return { oid: createHash('sha256').update(content).digest('hex'), size: content.length }
}

function placeOf(root: string) {
  return { topLevel: root, gitFolder: join(root, '.git') }
}

/** Puts a `git-lfs` first on the PATH that records how it was started. */
function fakeLfs(script: string): { readonly seen: (name: string) => string | undefined } {
  const folder = temporaryFolder()
  const reported = `env >'${folder}/env'; pwd >'${folder}/pwd'; git config --list >'${folder}/config'`
  write(folder, { 'git-lfs': `#!/bin/sh\n${reported}\n${script}\n` })
  chmodSync(join(folder, 'git-lfs'), 0o755)
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`)
  const file = (name: string) => join(folder, name)
  return { seen: (name) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : undefined) }
}

describe('lfsContent', () => {
  const stored = join('.git/lfs/objects', POINTER.oid.slice(0, 2), POINTER.oid.slice(2, 4), POINTER.oid)

  test('returns what the repository has already fetched', async () => {
    const root = repository({})
    write(root, { [stored]: CONTENT })
    expect(text((await lfsContent({ place: placeOf(root) })(POINTER)) ?? new Uint8Array())).toBe(CONTENT)
  })

  test('never returns content that was stored under the wrong name', async () => {
    const root = repository({})
    write(root, { [stored]: CONTENT.replace('joy', 'sad') })
    expect(await lfsContent({ place: placeOf(root) })(POINTER)).toBeUndefined()
  })

  test('comes from git-lfs if the server is known', async () => {
    fakeLfs(`printf 'id,label\\na,joy\\n'`)
    const content = await lfsContent({ place: placeOf(repository({})), server: SERVER })(POINTER)
    expect(content && text(content)).toBe(CONTENT)
  })

  test('comes from the given server alone, whatever the repository configures', async () => {
    const root = repository({ '.lfsconfig': '[lfs]\n\turl = https://evil.example\n' })
    write(root, { '.git/config': '[lfs]\n\turl = https://evil.example\n[lfs "customtransfer.x"]\n\tpath = /evil\n' })
    const { seen } = fakeLfs('exit 1')
    vi.stubEnv('INPUT_TOKEN', 'canary')
    vi.stubEnv('GITHUB_TOKEN', 'canary')
    expect(await lfsContent({ place: placeOf(root), server: SERVER })(POINTER)).toBeUndefined()
    expect(seen('config')).toContain(`lfs.url=${SERVER}`)
    expect(seen('config')).not.toContain('evil')
    expect(seen('env')).not.toContain('canary')
    expect(existsSync(join(seen('pwd')?.trim() ?? '', '.lfsconfig'))).toBe(false)
    expect(existsSync(seen('pwd')?.trim() ?? '')).toBe(false)
  })

  test.each([
    ['fails', 'exit 1'],
    ['returns other content', `printf 'id,label\\na,sad\\n'`],
    ['never finishes', 'yes'],
  ])('is missing if git-lfs %s', async (_, script) => {
    fakeLfs(script)
    expect(await lfsContent({ place: placeOf(repository({})), server: SERVER })(POINTER)).toBeUndefined()
  })

  test.each([
    ['does not respond', 'sleep 20'],
    ['reports a timeout', 'echo "dial tcp: i/o timeout" >&2; exit 2'],
  ])('is missing if the server %s, which is not asked again', async (_, script) => {
    const folder = temporaryFolder()
    fakeLfs(`echo asked >>'${folder}/asked'; ${script}`)
    const content = lfsContent({ place: placeOf(repository({})), server: SERVER, patience: 2000 })
    const start = performance.now()
    expect(await content(POINTER)).toBeUndefined()
    expect(await content(POINTER)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(15_000)
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('asked\n')
  })

  test('is missing beyond a gigabyte, and is not requested', async () => {
    const { seen } = fakeLfs('yes')
    const content = lfsContent({ place: placeOf(repository({})), server: SERVER })
    expect(await content({ ...POINTER, size: 2 ** 31 })).toBeUndefined()
    expect(seen('env')).toBeUndefined()
  })
})

describe('withLfsContent', () => {
  const tree = memoryTree({ 'label.csv': text(lfsPointerText(POINTER)), 'other.csv': CONTENT })

  test('reads a pointer as the content that it refers to', async () => {
    const read = withLfsContent(tree, async () => new TextEncoder().encode(CONTENT))
    expect(text(await read.read('label.csv'))).toBe(CONTENT)
  })

  test('keeps a pointer whose content is not available', async () => {
    expect(text(await withLfsContent(tree, async () => undefined).read('label.csv'))).toBe(
      text(lfsPointerText(POINTER)),
    )
  })

  test('does not change any other file', async () => {
    const asked = vi.fn()
    expect(text(await withLfsContent(tree, asked).read('other.csv'))).toBe(CONTENT)
    expect(asked).not.toHaveBeenCalled()
  })
})
