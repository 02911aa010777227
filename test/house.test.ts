/**
 * The rules for the structure of `src/`, which keep things easy to find. CONTRIBUTING.md shows the folders in a table.
 *
 * If one of these tests fails, the message lists the files. What to do:
 *
 * - A folder is full: look for files that belong together, and give them a folder with a name of its own.
 * - A file is very short: move its content to the file that uses it. A file is long: move an independent part to a new file.
 * - A cycle: move what both sides need to a file below them. Imports of types count, too.
 * - An import bypasses an index: import from the folder's `index.ts`, and export the name there. The bundler skips exports of
 *   an index that nobody uses, so this costs no time at startup. Only `import()`, which loads code on demand,
 *   refers to the file itself.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path/posix'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** One file of `src/`, with the files of ours that it imports. Paths are relative to the repository. */
interface SourceFile {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
}

interface Import {
  readonly path: string
  /** By `import()`, when it is needed. */
  readonly isLate: boolean
}

/** Types are imports too: who has to change a type reads both files. */
const IMPORT = /^(?:import|export)\b[^'"]*?from '(\.[^']+)'/gm
const LATE_IMPORT = /\bimport\((?:\/\*[^*]*\*\/ )?'(\.[^']+)'\)/g

function importsOf(path: string, text: string): Import[] {
  const found = (pattern: RegExp, isLate: boolean) =>
    Array.from(text.matchAll(pattern), ([, to = '']) => ({ path: normalize(join(dirname(path), to)), isLate }))
  return [...found(IMPORT, false), ...found(LATE_IMPORT, true)]
}

const FILES: readonly SourceFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map(({ parentPath, name }) => {
    const path = relative(ROOT, join(parentPath, name))
    const text = readFileSync(join(ROOT, path), 'utf8')
    return { path, text, lines: text.split('\n').length - 1, imports: importsOf(path, text) }
  })

const isIndex = (path: string): boolean => basename(path) === 'index.ts'

const MOST_FILES = 16
/** Their files answer one question, "which layout?" and "which format?", and the names of the files are the answers. */
const WIDE_FOLDERS: readonly string[] = ['src/dataset/formats', 'src/dataset/layouts']

test('A folder holds at most 16 files besides its index', () => {
  const sizes = new Map<string, number>()
  for (const { path } of FILES) if (!isIndex(path)) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1)
  const full = [...sizes].filter(([folder, size]) => size > MOST_FILES && !WIDE_FOLDERS.includes(folder))
  expect(full).toEqual([])
})

test('No file but an index is shorter than 12 lines', () => {
  const short = FILES.filter(({ path, lines }) => lines < 12 && !isIndex(path))
  expect(short.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

/** Written by a program: `src/dataset/scan/wasm/build.mjs`. */
const GENERATED: readonly string[] = ['src/dataset/scan/scanner_bytes.ts']

test('No file is longer than 250 lines', () => {
  const long = FILES.filter(({ path, lines }) => lines > 250 && !GENERATED.includes(path))
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Who imports whom, late imports and types included; `nameOf` may make one node of several files. */
function graph(nameOf: (path: string) => string): Graph {
  const arrows = new Map<string, Set<string>>()
  for (const { path, imports } of FILES) {
    const from = nameOf(path)
    const to = imports.map((one) => nameOf(one.path)).filter((name) => name !== from)
    arrows.set(from, new Set([...(arrows.get(from) ?? []), ...to]))
  }
  return arrows
}

/**
 * What is left when everything is taken away, again and again, that imports nothing of the rest or that nothing of the
 * rest imports: circles, and what lies between two of them. Nothing is left where all imports point downwards.
 */
function circles(arrows: Graph): string[] {
  const rest = new Map([...arrows].map(([from, to]) => [from, new Set(to)]))
  for (let before = -1; before !== rest.size; ) {
    before = rest.size
    const imported = new Set([...rest.values()].flatMap((to) => [...to].filter((name) => rest.has(name))))
    for (const [name, to] of rest) {
      if (!imported.has(name) || ![...to].some((one) => rest.has(one))) rest.delete(name)
    }
  }
  return [...rest].map(([from, to]) => `${from} -> ${[...to].filter((name) => rest.has(name)).join(', ')}`)
}

test('No files import each other in a circle, types and late imports included', () => {
  expect(circles(graph((path) => path))).toEqual([])
})

test('No folders import each other in a circle, a folder and those inside it included', () => {
  // Nothing imports from src/ itself, so each entry point is a separate node.
  expect(circles(graph((path) => (dirname(path) === 'src' ? path : dirname(path))))).toEqual([])
})

/** The layers, from top to bottom. */
const STOREYS: readonly (readonly string[])[] = [
  ['commands', 'github', 'library'],
  ['check'],
  ['report'],
  ['gate'],
  ['split'],
  ['balance'],
  ['analysis'],
  ['dataset'],
  ['config'],
]

test('A folder imports only from the storeys below it', () => {
  const storeyOf = (path: string) => STOREYS.findIndex((folders) => folders.includes(path.split('/')[1] ?? ''))
  const isWrong = (from: string, to: string) => {
    const [upper, lower] = [storeyOf(from), storeyOf(to)]
    // The entries stand above the house, and the version below it.
    if (upper === -1 || to === 'src/version.ts' || from.split('/')[1] === to.split('/')[1]) return false
    return lower <= upper
  }
  const wrong = FILES.flatMap(({ path, imports }) =>
    imports.filter((one) => isWrong(path, one.path)).map((one) => `${path} -> ${one.path}`),
  )
  expect(wrong).toEqual([])
})

/**
 * The file through which one file reaches another: the index of the outermost folder that holds the one and not the other.
 * `src/gate/judge.ts` reaches everything in `src/dataset/` by `src/dataset/index.ts`, and `src/dataset/read_dataset.ts`
 * reaches `src/dataset/tree/tree.ts` by `src/dataset/tree/index.ts`.
 */
function doorTo(target: string, from: string): string {
  const [here, there] = [dirname(from).split('/'), dirname(target).split('/')]
  const shared = there.findIndex((step, depth) => here[depth] !== step)
  return shared === -1 ? target : [...there.slice(0, shared + 1), 'index.ts'].join('/')
}

test('What a folder holds is imported from its index', () => {
  const past = FILES.flatMap(({ path, imports }) =>
    imports
      .filter((one) => !one.isLate && one.path !== doorTo(one.path, path))
      .map((one) => `${path} -> ${one.path}, which it reaches by ${doorTo(one.path, path)}`),
  )
  expect(past).toEqual([])
})

test('An index contains only re-exports', () => {
  const working = FILES.filter(({ path, text }) => isIndex(path) && !/^(?:export[^'"]*from '\.[^']+'\n)+$/.test(text))
  expect(working.map(({ path }) => path)).toEqual([])
})

test('Each export is named in another file', () => {
  // As words: a comment counts, which lets a dead export pass now and then, and never accuses one that lives.
  const wordsIn = (text: string) => new Set(text.match(/[\w$]+/g))
  const tests = readdirSync(join(ROOT, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
  const scripts = [join(ROOT, 'scripts/build.ts'), ...tests].map((path) => wordsIn(readFileSync(path, 'utf8')))
  const sources = FILES.filter(({ path }) => !isIndex(path)).map(({ path, text }) => ({ path, words: wordsIn(text) }))
  const isNamed = (name: string, home: string) =>
    sources.some(({ path, words }) => path !== home && words.has(name)) || scripts.some((words) => words.has(name))
  const EXPORT = /^export (?:async )?(?:function\*?|const|class|interface|type) ([\w$]+)/gm
  const dead = FILES.flatMap(({ path, text }) =>
    Array.from(text.matchAll(EXPORT), ([, name = '']) => name)
      .filter((name) => !isNamed(name, path))
      .map((name) => `${path}: ${name}`),
  )
  expect(dead).toEqual([])
})

/** Beside the mirror of src/: what tests share, whole runs, attacks, and files that tests read. */
const OTHER_TESTS = /^test\/(?:support|e2e|hostile)(?:\/|$)|\/(?:golden|files)(?:\/|$)/

test('The folders of test/ are those of src/', () => {
  const folders = readdirSync(join(ROOT, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
  const isMirror = (folder: string) => FILES.some(({ path }) => path.startsWith(`${folder.replace(/^test/, 'src')}/`))
  expect(folders.filter((folder) => !OTHER_TESTS.test(folder) && !isMirror(folder))).toEqual([])
})

test('A test that is named after a source file of the same stage is in the matching folder', () => {
  const stageOf = (path: string) => path.split('/')[1]
  const places = FILES.map(({ path }) => path.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts'))
  const tests = readdirSync(join(ROOT, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
  const astray = tests.flatMap((path) => {
    const known = places.filter((place) => basename(place) === basename(path) && stageOf(place) === stageOf(path))
    return known.length === 0 || known.includes(path) ? [] : [`${path}, for ${known.join(' or ')}`]
  })
  expect(astray).toEqual([])
})
