import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeExamples } from '../../scripts/make_examples.ts'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')

/** The files below a folder, `/`-separated. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
}

describe('examples/', () => {
  const made = folderWith({})
  beforeAll(() => makeExamples(made))

  test('contains what `npm run examples` writes, and its README', () => {
    expect(filesIn(EXAMPLES).filter((path) => path !== 'README.md')).toEqual(filesIn(made))
    const differing = filesIn(made).filter(
      (path) => !readFileSync(join(made, path)).equals(readFileSync(join(EXAMPLES, path))),
    )
    expect(differing).toEqual([])
  })

  const projects = filesIn(EXAMPLES)
    .filter((path) => path.endsWith('.github/dataset-balance.yml'))
    .map((path) => path.slice(0, -'/.github/dataset-balance.yml'.length))

  test('has six projects, and the README lists each comment', () => {
    expect(projects).toHaveLength(6)
    const readme = readFileSync(join(EXAMPLES, 'README.md'), 'utf8')
    for (const project of projects) expect(readme).toContain(`(${project}/COMMENT.md)`)
  })

  test.each(projects)('%s passes its checks, and its index file is up to date', (project) => {
    for (const command of ['check', 'verify']) {
      expect(runScript([command, '.'], join(EXAMPLES, project))).toMatchObject({ code: 0, stderr: '' })
    }
  })

  test('has workflows of docs/workflows, which another test checks', () => {
    const documented = ['dataset-balance.yml', 'monorepo.yml'].map((name) =>
      readFileSync(join(EXAMPLES, '../docs/workflows', name), 'utf8'),
    )
    const workflows = filesIn(EXAMPLES).filter((path) => path.includes('.github/workflows/'))
    expect(workflows).toHaveLength(5)
    for (const path of workflows) expect(documented).toContain(readFileSync(join(EXAMPLES, path), 'utf8'))
  })
})
