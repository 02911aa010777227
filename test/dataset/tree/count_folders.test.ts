import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countFolders } from '../../../src/dataset/tree/count_folders.ts'

const CHANGED = 'Cannot count files while they change. Run the command again when nothing writes to the folder.'

function withFolder<T>(files: readonly string[], use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'folders-'))
  try {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), '')
    }
    return use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

function asObjects(root: string) {
  return countFolders(root)?.map(({ folder, files, endings }) => ({
    folder,
    files,
    endings: Object.fromEntries(endings),
  }))
}

/** Counts with Node's own recursive listing. */
function slowly(root: string) {
  const folders = new Map<string, Record<string, number>>([['', {}]])
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'))
  for (const path of paths.filter((path) => !`/${path}`.includes('/.'))) {
    if (statSync(join(root, path)).isDirectory()) folders.set(path, folders.get(path) ?? {})
    else {
      const folder = relative('.', dirname(path))
      const endings = folders.get(folder) ?? {}
      const ending = /\.([^.]*)$/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1]?.toLowerCase() ?? ''
      folders.set(folder, { ...endings, [ending]: (endings[ending] ?? 0) + 1 })
    }
  }
  return [...folders]
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([folder, endings]) => ({ folder, files: Object.values(endings).reduce((a, b) => a + b, 0), endings }))
}

describe('files by folder', () => {
  test('match a recursive listing', () => {
    const step = fc.constantFrom('joy', 'ärger', '.hidden', 'a.b')
    const name = fc.constantFrom('1.mid', '2.MID', '3.mid', 'x.tar.gz', 'none1', '.DS_Store', 'dot.', '4.mid')
    const file = fc.tuple(fc.array(step, { maxLength: 2 }), name).map(([steps, last]) => [...steps, last].join('/'))
    fc.assert(
      fc.property(fc.array(file, { maxLength: 20 }), (files) => {
        withFolder(files, (root) => expect(asObjects(root)).toEqual(slowly(root)))
      }),
      { numRuns: 60 },
    )
  })

  test('do not exist in an empty folder', () => {
    withFolder([], (root) => expect(asObjects(root)).toEqual([{ folder: '', files: 0, endings: {} }]))
  })

  test('are left to the plain listing if there is a link', () => {
    withFolder(['joy/1.mid'], (root) => {
      symlinkSync(join(root, 'joy'), join(root, 'calm'))
      expect(countFolders(root)).toBeUndefined()
    })
  })

  test('are left to the plain listing if a folder is missing', () => {
    withFolder([], (root) => expect(countFolders(join(root, 'missing'))).toBeUndefined())
  })

  test('are an error if a folder is deleted while they are counted', () => {
    withFolder(['calm/1.mid', 'joy/1.mid', 'joy/2.mid'], (root) => {
      const deleting = () => {
        rmSync(join(root, 'joy'), { recursive: true, force: true })
        return true
      }
      expect(() => countFolders(root, deleting)).toThrow(CHANGED)
    })
  })

  test.each(['calm', 'joy'])('are an error if a file disappears after it was counted: in %s', (name) => {
    withFolder(['calm/1.mid', 'calm/2.mid', 'joy/1.mid', 'joy/2.mid'], (root) => {
      utimesSync(join(root, name), 1000, 1000)
      const deleting = ({ folder }: { readonly folder: string }) => {
        if (folder === name) rmSync(join(root, name, '1.mid'))
        return true
      }
      expect(() => countFolders(root, deleting)).toThrow(CHANGED)
    })
  })

  test('are an error if the last folder disappears before the end', () => {
    withFolder(['calm/1.mid', 'joy/1.mid'], (root) => {
      const seen: string[] = []
      const deleting = ({ folder }: { readonly folder: string }) => {
        if (seen.push(folder) === 3) rmSync(join(root, folder), { recursive: true })
        return true
      }
      expect(() => countFolders(root, deleting)).toThrow(CHANGED)
    })
  })
})
