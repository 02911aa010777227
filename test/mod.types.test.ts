import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { API } from 'typescript/unstable/sync'
import { describe, expect, test } from 'vitest'
import * as library from '../src/mod.ts'
import { emopia } from './support/emopia.ts'
import { folderWith } from './support/folders.ts'
import { publicApi, ROOT } from './support/public_api.ts'

const MODULE = join(ROOT, 'src/mod.ts')
const { exported, members, hidden, examples } = publicApi(join(ROOT, 'tsconfig.types.json'), MODULE)

const undocumented = (list: typeof members) => list.filter((one) => one.documentation === '').map(({ name }) => name)

describe('the types of the library', () => {
  test('are all exported, if a signature or a member mentions them', () => {
    expect(hidden).toEqual([])
  })

  test('have doc comments, as do functions, classes and constants', () => {
    expect(exported.length).toBeGreaterThan(100)
    expect(undocumented(exported)).toEqual([])
  })

  test('have a doc comment for each member', () => {
    expect(members.length).toBeGreaterThan(500)
    expect(undocumented(members)).toEqual([])
  })

  test('are reported if they are hidden or undocumented', () => {
    const folder = folderWith({
      'tsconfig.json': JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: [], files: ['mod.ts'] }),
      'mod.ts': `export { make, type Shown } from './inside.ts'\n`,
      'inside.ts': `
        interface Hidden { readonly a: number }
        /** Shown. */
        export interface Shown { readonly kind: 'shown'; readonly plain: string;
          /** Said. */ readonly said: string }
        export function make(options: { readonly of?: readonly Hidden[] }): Shown { throw options }
        export type { Hidden }
      `,
    })
    const found = publicApi(join(folder, 'tsconfig.json'), join(folder, 'mod.ts'))
    expect(found.hidden).toEqual(['Hidden, mentioned by make'])
    expect(undocumented(found.exported)).toEqual(['make'])
    expect(undocumented(found.members)).toEqual(['make.of', 'Shown.plain'])
  })
})

/** An example as a program: each `expression // result` is compared, and a result can be on its own line. */
function programOf(code: string): string {
  const names = Object.keys(library).filter((name) => new RegExp(`\\b${name}\\b`).test(code))
  const lines = code.replaceAll(/\n\/\/ /g, ' // ').split('\n')
  const checked = lines.map((line) => {
    const [, expression, result] = /^(.*?) \/\/ (.*)$/.exec(line) ?? []
    return expression === undefined ? line : `assert.deepStrictEqual(${expression}, ${result})`
  })
  return [
    `import assert from 'node:assert/strict'`,
    `import { ${names.join(', ')} } from ${JSON.stringify(MODULE)}`,
    ...checked,
    '',
  ].join('\n')
}

describe('the examples in doc comments', () => {
  const files = Object.fromEntries(examples.map(({ code }, i) => [`example_${i}.ts`, programOf(code)]))
  const folder = folderWith({
    ...emopia({ joy: 9, anger: 6, sadness: 6, calm: 12 }).files,
    ...files,
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        noUnusedLocals: false,
        rewriteRelativeImportExtensions: false,
        typeRoots: [join(ROOT, 'node_modules/@types')],
      },
      include: ['*.ts'],
    }),
  })

  test('exist for the most important exports', () => {
    const named = examples.map(({ name }) => name)
    for (const name of ['DataConfig', 'EMOPIADataset', 'EmotionBalancer', 'StratifiedSplitter', 'quotas', 'decimal'])
      expect(named).toContain(name)
  })

  test('compile', () => {
    const api = new API()
    try {
      const [project] = api.updateSnapshot({ openProjects: [join(folder, 'tsconfig.json')] }).getProjects()
      const problems = Object.keys(files).flatMap((file) =>
        (project?.program.getSemanticDiagnostics(join(folder, file)) ?? []).map(({ text }) => `${file}: ${text}`),
      )
      expect(project?.rootFiles.length).toBe(examples.length)
      expect(problems).toEqual([])
    } finally {
      api.close()
    }
  })

  test('produce the results that they state', () => {
    const main = Object.keys(files)
      .map((file) => `await import(${JSON.stringify(pathToFileURL(join(folder, file)).href)})\n`)
      .join('')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', main], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('joy')
  })

  test('fail if the result differs', () => {
    expect(programOf('quotas(3, [0.7, 0.15, 0.15]) // [1, 1, 1]')).toContain(
      'assert.deepStrictEqual(quotas(3, [0.7, 0.15, 0.15]), [1, 1, 1])',
    )
    expect(programOf('decimal(1)\n// 1')).toContain('assert.deepStrictEqual(decimal(1), 1)')
  })
})
