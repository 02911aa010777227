import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { type RunOutcome, runAction } from '../support/runner.ts'
import { SCRIPT } from '../support/runtimes.ts'
import { CONFIG_FILE } from '../support/scenario.ts'
import { CORPUS, type Ending, type HostileInput } from './corpus.ts'
import { git, newFolder, removeFolders } from './traps.ts'

afterEach(removeFolders)

/** Every run is a separate process with limited memory and time, so unlimited use ends the process and is detected. */
const MEMORY = '--max-old-space-size=1500'
const TIME = 100_000

function lay({ lay: layOut }: HostileInput): string {
  const folder = newFolder()
  layOut(folder)
  git(folder, 'init', '--quiet')
  return folder
}

interface Ended {
  readonly code: number | null
  readonly said: string
}

/** The words that start the script. HOSTILE_RUNTIME replaces Node.js, for example by `bun`. */
const [RUNTIME = '', ...WORDS] = process.env['HOSTILE_RUNTIME']?.split(' ') ?? [process.execPath, MEMORY]

function script(folder: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(RUNTIME, [...WORDS, SCRIPT, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: TIME,
  })
  return { code: status, said: stdout + stderr }
}

async function action(folder: string): Promise<Ended> {
  const server = { url: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9', graphqlUrl: 'http://127.0.0.1:9/graphql' }
  const run: RunOutcome = await runAction({
    eventName: 'workflow_dispatch',
    event: {},
    workspace: folder,
    server,
    repository: 'octo-org/emopia',
    token: '',
    sha: '0'.repeat(40),
    ref: 'refs/heads/main',
    inputs: { 'dry-run': 'true', splits: 'off' },
    env: { NODE_OPTIONS: MEMORY },
  })
  return { code: run.exitCode, said: run.log + run.summary }
}

/** What a program that uses the library gets: a result, or an error that it can distinguish from a bug. */
const PROGRAM = `
import { readFileSync } from 'node:fs'
const [module, config] = process.argv.slice(2)
const { check, folderTree, InputError, loadConfig } = await import(module)
try {
  const head = folderTree(process.cwd(), { confined: true })
  const request = { config: await loadConfig(config), head, base: { kind: 'none', reason: 'none' } }
  const { result } = await check(request)
  console.log(result)
  process.exitCode = result === 'fail' ? 1 : 0
} catch (error) {
  console.log(error.message)
  process.exitCode = error instanceof InputError ? 2 : 3
}
`

function library(folder: string): Ended {
  const program = join(folder, 'program.mjs')
  writeFileSync(program, PROGRAM)
  const module = pathToFileURL(join(SCRIPT, '../mod.js')).href
  const { status, stdout, stderr } = spawnSync(process.execPath, [MEMORY, program, module, CONFIG_FILE], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: TIME,
  })
  return { code: status, said: stdout + stderr }
}

const CODES: Readonly<Record<'script' | 'action', Readonly<Record<Ending, number>>>> = {
  script: { result: 0, fails: 1, error: 2 },
  action: { result: 0, fails: 1, error: 1 },
}

const CRASH = /\n\s+at .+:\d+:\d+|This is a bug|heap out of memory|Maximum call stack/

function expectCalm({ said }: Ended, { never }: HostileInput): void {
  expect(said).not.toMatch(CRASH)
  if (never !== undefined) expect(said).not.toMatch(never)
}

describe.each(CORPUS)('$what must $must', (input) => {
  test('by the script', () => {
    const folder = lay(input)
    const checked = script(folder, 'check', '.', '--format', 'markdown')
    expectCalm(checked, input)
    const allowed = input.ending === 'error' ? [CODES.script.error, ...elsewhere(input)] : [CODES.script[input.ending]]
    expect(allowed, checked.said).toContain(checked.code)
    if (input.says !== undefined) expect(checked.said).toMatch(input.says)
    for (const command of ['analyze', 'split'] as const) expectCalm(script(folder, command, '.'), input)
    expect(existsSync(join(folder, 'sprung'))).toBe(false)
  })

  test('by the action', async () => {
    const ended = await action(lay(input))
    expectCalm(ended, input)
    expect(ended.code, ended.said).toBe(CODES.action[input.ending])
    if (input.says !== undefined) expect(ended.said).toMatch(input.says)
  })

  test('by the library', () => {
    const ended = library(lay(input))
    expect(ended.said).not.toMatch(CRASH)
    expect([0, 1, 2], ended.said).toContain(ended.code)
  })
})

/** On the command line, a dataset can be anywhere. */
function elsewhere({ what }: HostileInput): readonly number[] {
  return what === 'a dataset outside the workspace' ? [0, 1] : []
}
