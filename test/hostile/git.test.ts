import { appendFileSync, chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { HARMLESS, LABELS } from '../support/changes.ts'
import { emopia, labelFile } from '../support/emopia.ts'
import { reportOf } from '../support/runner.ts'
import { type Outcome, runScript, runtimes } from '../support/runtimes.ts'
import {
  BALANCED,
  CONFIG_FILE,
  CONFIG as CONFIG_OF_SCENARIO,
  createScenario,
  REPOSITORY,
  type Scenario,
  TOKEN,
} from '../support/scenario.ts'
import {
  ATTRIBUTES,
  disguise,
  git,
  newFolder,
  plantHooks,
  removeFolders,
  setTrap,
  type Trap,
  trapSettings,
  tryGit,
  write,
} from './traps.ts'

let scenario: Scenario | undefined

afterEach(async () => {
  await scenario?.stop()
  scenario = undefined
  removeFolders()
})

const CONFIG = `data:
  dataset_path: ./EMOPIA_1.0
  save_split_indices: true
thresholds:
  leakage: { group: fail, content: fail }
`
const SMALL = emopia({ joy: 4, anger: 4, sadness: 4, calm: 4 })
const FILES = SMALL.files as Readonly<Record<string, string>>
const CHANGED = labelFile(SMALL.rows.slice(1))

const COMMANDS: readonly (readonly string[])[] = [
  ['analyze', '.'],
  ['compare', '.'],
  ['check', '.'],
  ['check', '.', '--base', 'HEAD'],
  ['check', '.', '--base', 'f'.repeat(40)],
  ['check', 'EMOPIA_1.0'],
  ['check', 'EMOPIA_1.0', '--base', 'HEAD'],
  ['split', '.'],
  ['split', '.', '--base', 'HEAD'],
  ['verify', '.'],
  ['verify', '.', '--base', 'HEAD'],
  ['explain', '.', 'Q1_joy00000001_0'],
  ['balance', '.', '-s', 'oversample', '-o', 'balanced.csv'],
  ['init', 'EMOPIA_1.0'],
  ['badge', '.'],
  ['history', '.'],
  ['history', '.', '--since', 'HEAD'],
]

function runAll(folder: string, trap: Trap): readonly Outcome[] {
  return COMMANDS.map((args) => {
    const outcome = runScript(args, folder)
    expect(trap.sprung(), args.join(' ')).toBeUndefined()
    expect(outcome.stderr, args.join(' ')).not.toMatch(/\n\s+at /)
    return outcome
  })
}

describe('a dataset that looks like a repository', () => {
  function project(trap: Trap): string {
    const folder = newFolder()
    const planted = disguise(trap, { 'label.csv': FILES[LABELS] ?? '' })
    write(folder, { ...FILES, [CONFIG_FILE]: CONFIG })
    for (const [path, content] of Object.entries(planted)) write(folder, { [`EMOPIA_1.0/${path}`]: content })
    git(folder, 'init', '--quiet')
    // Written as a server receives it in a push, because Git itself would not add what looks like a repository.
    git(folder, '--literal-pathspecs', 'add', '--all', '--', CONFIG_FILE)
    for (const path of [...Object.keys(FILES), ...Object.keys(planted).map((name) => `EMOPIA_1.0/${name}`)]) {
      const id = git(folder, 'hash-object', '-w', '--no-filters', path).trim()
      git(folder, 'update-index', '--add', '--cacheinfo', `100644,${id},${path}`)
    }
    git(folder, 'commit', '--quiet', '--message=base')
    write(folder, { [LABELS]: CHANGED })
    return folder
  }

  test('triggers its trap in plain Git', () => {
    const trap = setTrap()
    tryGit(join(project(trap), 'EMOPIA_1.0'), 'ls-files', '--modified')
    expect(trap.sprung()).toBeDefined()
  })

  test('is treated as data by every command', () => {
    const trap = setTrap()
    const folder = project(trap)
    const outcomes = runAll(folder, trap)
    expect(outcomes[0]?.stdout).toContain('15 samples in 4 classes')
    expect(outcomes[3]?.stdout).toMatch(/1 removed|−1|-1/)
  })

  test.each(['pull_request', 'pull_request_target', 'push', 'merge_group', 'schedule', 'workflow_dispatch'])(
    'is treated as data by the action on %s',
    async (eventName) => {
      const trap = setTrap()
      scenario = await createScenario({ config: CONFIG })
      const planted = disguise(trap, { 'label.csv': String(HARMLESS[LABELS]) })
      const files = Object.fromEntries(Object.entries(planted).map(([path, bytes]) => [`EMOPIA_1.0/${path}`, bytes]))
      const run = await runOn(scenario, eventName, { ...HARMLESS, ...files })
      expect(trap.sprung()).toBeUndefined()
      expect(run.log).not.toContain('This is a bug')
      expect(run.outputs['total-samples'], run.log).toBe('71')
    },
  )

  test('provides neither base nor thresholds if the working directory is that folder', async () => {
    const trap = setTrap()
    const strict = 'data:\n  dataset_path: .\nthresholds:\n  max_imbalance_ratio: 1.5\n'
    const own = `EMOPIA_1.0/${CONFIG_FILE}`
    scenario = await createScenario({ config: null, files: { [own]: strict } })
    const relaxed = strict.replace('1.5', '9')
    const planted = disguise(trap, { 'label.csv': labelFile(BALANCED.rows), [CONFIG_FILE]: relaxed })
    const files = Object.fromEntries(Object.entries(planted).map(([path, bytes]) => [`EMOPIA_1.0/${path}`, bytes]))
    const broken = labelFile(BALANCED.rows.slice(0, -12))
    const pull = scenario.open({ ...files, [LABELS]: broken, [own]: relaxed })
    const run = await scenario.run(pull, { inputs: { 'working-directory': 'EMOPIA_1.0' } })
    expect(run.exitCode, run.log).toBe(1)
    expect(reportOf(run).change?.base_sha).toBe(scenario.repository.bare.resolve('refs/heads/main'))
    expect(trap.sprung()).toBeUndefined()
  })
})

describe('a pull request that contains its own history', () => {
  const STRICT = CONFIG_OF_SCENARIO
  const RELAXED = STRICT.replace('fail: 2.5', 'fail: 99')
  const UNBALANCED = { [LABELS]: labelFile(BALANCED.rows.slice(0, -13)) }

  test.each([1, 0])(
    'is compared with the base if its head is a merge commit, in a clone of depth %i',
    async (depth) => {
      scenario = await createScenario()
      const { bare } = scenario.repository
      const main = bare.resolve('refs/heads/main') ?? ''
      const pull = scenario.open({ ...UNBALANCED, [CONFIG_FILE]: RELAXED })
      const evil = bare.resolve(`refs/heads/${pull.headBranch}`) ?? ''
      const tree = git(bare.path, 'rev-parse', `${evil}^{tree}`).trim()
      const merge = git(bare.path, 'commit-tree', '-p', evil, '-p', main, '-m', 'Merge main', tree).trim()
      bare.moveRef(`refs/heads/${pull.headBranch}`, merge)
      const run = await scenario.run(pull, { checkout: 'head', checkoutOptions: { depth } })
      expect(run.exitCode, run.log).toBe(1)
      expect(reportOf(run).change?.base_sha).toBe(main)
    },
  )

  test('is compared with the base if the working directory is a submodule that it adds', async () => {
    const files = Object.fromEntries(Object.entries(BALANCED.files).map(([path, content]) => [`proj/${path}`, content]))
    scenario = await createScenario({ files: { ...files, [`proj/${CONFIG_FILE}`]: STRICT } })
    const pull = scenario.open({ 'proj/README.md': 'A change' })
    const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
    const workspace = scenario.checkout(merge)
    const module = newFolder()
    git(module, 'init', '--quiet')
    write(module, { [LABELS]: UNBALANCED[LABELS], [CONFIG_FILE]: RELAXED })
    git(module, 'add', '--all')
    git(module, 'commit', '--quiet', '--message=evil')
    rmSync(join(workspace, 'proj'), { recursive: true })
    git(workspace, '-c', 'protocol.file.allow=always', 'clone', '--quiet', module, 'proj')
    const run = await scenario.run(pull, { workspace, inputs: { 'working-directory': 'proj' } })
    expect(run.exitCode, run.log).toBe(1)
    expect(reportOf(run).change?.base_sha).toBe(scenario.repository.bare.resolve('refs/heads/main'))
  })
})

async function runOn({ github, repository, ...to }: Scenario, eventName: string, files: typeof HARMLESS) {
  const main = repository.bare.resolve('refs/heads/main') ?? ''
  const about = { full_name: REPOSITORY, default_branch: 'main' }
  if (eventName.startsWith('pull_request')) {
    const pull = to.open(files)
    return to.run(pull, { eventName, checkout: eventName === 'pull_request' ? 'merge' : 'base' })
  }
  const sha = repository.bare.commit('main', files, { message: 'Plant' })
  const events: Readonly<Record<string, object>> = {
    push: { ref: 'refs/heads/main', before: main, after: sha, repository: about },
    merge_group: {
      action: 'checks_requested',
      merge_group: { head_sha: sha, head_ref: 'refs/heads/main', base_sha: main, base_ref: 'refs/heads/main' },
      repository: about,
    },
  }
  return to.runEvent({ eventName, event: events[eventName] ?? { repository: about }, sha, ref: 'refs/heads/main' })
}

describe('an unpacked dataset that contains its own .git', () => {
  /** As in an archive: the repository is real, and its settings are traps. */
  function project(trap: Trap): string {
    const folder = newFolder()
    write(folder, { ...FILES, [CONFIG_FILE]: CONFIG })
    git(folder, 'init', '--quiet')
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=base')
    write(folder, { [LABELS]: CHANGED, '.gitattributes': ATTRIBUTES })
    writeFileSync(
      join(folder, '.git/config'),
      trapSettings(trap).replace('hooksPath = hooks', 'hooksPath = .git/hooks'),
    )
    plantHooks(join(folder, '.git'), trap)
    return folder
  }

  test.each([
    ['a filter', ['ls-files', '--modified']],
    ['a file system monitor', ['status']],
    ['lazy fetching', ['rev-parse', '--verify', `${'f'.repeat(40)}^{commit}`]],
    ['a hook', ['update-ref', 'refs/heads/new', 'HEAD']],
  ])('triggers its trap in plain Git by %s', (_, args) => {
    const trap = setTrap()
    tryGit(project(trap), ...args)
    expect(trap.sprung()).toBeDefined()
  })

  test('starts nothing, with any command', () => {
    const trap = setTrap()
    const outcomes = runAll(project(trap), trap)
    expect(outcomes[0]?.stdout).toContain('15 samples in 4 classes')
    expect(outcomes[3]?.code).toBe(0)
    expect(outcomes[4]?.stderr).toMatch(/Cannot find the revision 'f{40}' \(--base\)/)
  })

  test.each(runtimes().map((runtime) => ({ runtime, name: runtime.name })))(
    'starts nothing on $name',
    ({ runtime }) => {
      const trap = setTrap()
      const folder = project(trap)
      const outcome = runScript(['check', '.', '--base', 'HEAD'], folder, runtime)
      expect(outcome.code, outcome.stderr).toBe(0)
      expect(outcome.stdout).toContain('1 removed')
      runScript(['check', '.', '--base', 'f'.repeat(40)], folder, runtime)
      expect(trap.sprung()).toBeUndefined()
    },
  )

  test('starts nothing if blobs of the base are missing, and says how to get them', () => {
    const trap = setTrap()
    const folder = project(trap)
    const blob = idInIndex(folder, LABELS)
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    const { stdout } = runScript(['check', '.', '--base', 'HEAD'], folder)
    expect(stdout).toContain('git fetch --refetch --no-filter')
    expect(trap.sprung()).toBeUndefined()
  })

  test('starts nothing in its worktrees and submodules', () => {
    const trap = setTrap()
    const folder = project(trap)
    const copy = newFolder()
    cpSync(join(folder, 'EMOPIA_1.0'), join(copy, 'EMOPIA_1.0'), { recursive: true })
    write(copy, { [CONFIG_FILE]: CONFIG, '.gitattributes': ATTRIBUTES, '.git': `gitdir: ${join(folder, '.git')}\n` })
    runAll(copy, trap)
  })

  test('starts nothing in the action, which only fetches the base once', async () => {
    const trap = setTrap()
    scenario = await createScenario()
    const pull = scenario.open({ ...HARMLESS, '.gitattributes': ATTRIBUTES })
    const { merge = '' } = scenario.github.refresh(scenario.repository, pull)
    const workspace = scenario.checkout(merge, { persistCredentials: false })
    appendFileSync(join(workspace, '.git/config'), trapSettings(trap).replace('repositoryformatversion = 1', ''))
    plantHooks(join(workspace, '.git'), trap)
    const run = await scenario.run(pull, { workspace })
    expect(trap.sprung()).toBeUndefined()
    expect(run.exitCode, run.log).toBe(0)
    expect(reportOf(run).change).toMatchObject({ added: 3 })
    expect(scenario.github.gitRequests.map(({ token }) => token)).toContain(TOKEN)
  })
})

/** Read without starting what the folder's own settings name. */
function idInIndex(folder: string, path: string): string {
  const copy = newFolder()
  git(copy, 'init', '--quiet')
  cpSync(join(folder, '.git/index'), join(copy, '.git/index'))
  return git(copy, 'ls-files', '--stage', path).split(' ')[1] ?? ''
}

describe('the credentials of a checkout', () => {
  const STEAL = `data:
  dataset_path: DATASET
labels: { file: config, format: csv, columns: [label], label: label }
`

  test.each(['.git', './.git', 'EMOPIA_1.0/../.git', '.git/../.git'])('are not a dataset: %s', (path) => {
    const folder = newFolder()
    write(folder, { [CONFIG_FILE]: STEAL.replace('DATASET', path) })
    git(folder, 'init', '--quiet')
    git(folder, 'config', 'http.extraheader', 'AUTHORIZATION: basic canary')
    const outcome = runScript(['analyze', '.'], folder)
    expect(outcome.code).toBe(2)
    expect(outcome.stdout + outcome.stderr).not.toContain('canary')
  })

  test.each([
    ['dataset_path: .git', 'labels: { file: config, format: csv, columns: [label], label: label }'],
    ['dataset_path: .', 'labels: { file: .git/config, format: csv, columns: [label], label: label }'],
    ['dataset_path: .', 'labels: { file: "**/config", format: csv, columns: [label], label: label }'],
    ['dataset_path: ./EMOPIA_1.0', 'labels: { file: label.csv, id: ID, label: 4Q, names: ../.git/config }'],
    ['dataset_path: link', 'labels: { file: config, format: csv, columns: [label], label: label }'],
  ])('are never printed by the action with %s and %s', async (dataset, labels) => {
    scenario = await createScenario()
    const config = `data:\n  ${dataset}\n${labels}\n`
    const link = { link: { mode: '120000', content: '.git' } } as const
    const pull = scenario.open({ [CONFIG_FILE]: config, ...(dataset.endsWith('link') ? link : {}) })
    const run = await scenario.run(pull, { checkoutOptions: { persistCredentials: true } })
    const reported = run.log + run.summary + scenario.comments(pull).join('') + JSON.stringify(run.outputs)
    expect(reported).not.toMatch(/extraheader|AUTHORIZATION/i)
    expect(reported).not.toContain(Buffer.from(`x-access-token:${TOKEN}`).toString('base64'))
    expect(run.exitCode, run.log).toBe(1)
  })
})

describe('the environment of a child process', () => {
  test('has no input, no token and no variable of the runner', async () => {
    const trap = setTrap()
    scenario = await createScenario()
    const pull = scenario.open(HARMLESS)
    const folder = newFolder()
    const seen = join(folder, 'seen')
    const real = process.env['PATH'] ?? ''
    // The action always starts this `git`, which records its environment and then runs the real Git.
    write(folder, { git: `#!/bin/sh\n{ echo "== $*"; env; } >>'${seen}'\nPATH='${real}' exec git "$@"\n` })
    chmodSync(join(folder, 'git'), 0o755)
    const run = await scenario.run(pull, {
      checkoutOptions: { persistCredentials: false },
      env: {
        PATH: `${folder}:${real}`,
        GITHUB_TOKEN: 'canary',
        SECRET_OF_THE_JOB: 'canary',
        GIT_SSH_COMMAND: trap.program,
      },
    })
    expect(run.exitCode, run.log).toBe(0)
    const children = readFileSync(seen, 'utf8').split(/^== /m).slice(1)
    expect(children.length).toBeGreaterThan(3)
    const secret = Buffer.from(`x-access-token:${TOKEN}`).toString('base64')
    for (const child of children) {
      expect(child).not.toMatch(/^(INPUT_|GITHUB_|RUNNER_|ACTIONS_|SECRET_|GIT_SSH)/m)
      expect(child).not.toContain('canary')
      expect(child).not.toContain(TOKEN)
      if (!/^.* fetch /.test(child)) expect(child).not.toContain(secret)
    }
    expect(children.filter((child) => child.includes(secret))).toHaveLength(1)
    expect(trap.sprung()).toBeUndefined()
  })

  test('names the repository in every call', async () => {
    scenario = await createScenario()
    const pull = scenario.open(HARMLESS)
    const folder = newFolder()
    const seen = join(folder, 'seen')
    const real = process.env['PATH'] ?? ''
    write(folder, { git: `#!/bin/sh\nprintf '%s\\n' "$*" >>'${seen}'\nPATH='${real}' exec git "$@"\n` })
    chmodSync(join(folder, 'git'), 0o755)
    const workspace = scenario.checkout(scenario.github.refresh(scenario.repository, pull).merge ?? '')
    const run = await scenario.run(pull, { workspace, env: { PATH: `${folder}:${real}` } })
    expect(run.exitCode, run.log).toBe(0)
    for (const call of readFileSync(seen, 'utf8').trim().split('\n')) {
      expect(call).toContain(`--git-dir=${workspace}/.git --work-tree=${workspace} `)
      expect(call).toContain('-c safe.bareRepository=explicit ')
    }
  })
})
