import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ReportData } from '../../src/report/index.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface RunOptions {
  readonly eventName: string
  readonly event: object
  /** The checkout, which is the working directory of the step. */
  readonly workspace: string
  readonly server: Server
  readonly repository: string
  readonly sha: string
  readonly ref: string
  /** The values under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** `github.token`. */
  readonly token: string
  /** Additional variables, such as those of a job. */
  readonly env?: Readonly<Record<string, string>>
  readonly runId?: number
  readonly bundle?: string
  /** A line of `sh` that starts `$0 $1`. If it is not set, they are started directly. */
  readonly shell?: string
}

export interface Server {
  readonly url: string
  /** `https://HOST/api/v3` on GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly graphqlUrl: string
}

export interface RunOutcome {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  /** Both streams, for the message of a test that fails. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** `RUNNER_TEMP`. */
  readonly temp: string
}

/** Starts the action like a runner: as a separate process with only the variables of the runner. */
export async function runAction(options: RunOptions): Promise<RunOutcome> {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'))
  const files = runnerFiles(temp, options.event)
  const bundle = options.bundle ?? process.env['ACTION_BUNDLE'] ?? join(ROOT, 'dist/action/index.js')
  const node = join(ROOT, 'node_modules/.bin/node')
  const { shell } = options
  const [program, ...rest] = shell === undefined ? [node, bundle] : ['/bin/sh', '-c', shell, node, bundle]
  const step = spawn(program, rest, {
    cwd: options.workspace,
    env: { ...systemVariables(temp), ...files, ...runVariables(options), ...inputVariables(options), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = [collect(step.stdout), collect(step.stderr)]
  const exitCode = await new Promise<number | null>((resolve) => step.on('close', resolve))
  return {
    exitCode,
    stdout: stdout(),
    stderr: stderr(),
    log: stdout() + stderr(),
    outputs: readOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    temp,
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}

type RunnerFile = 'GITHUB_EVENT_PATH' | 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY' | 'GITHUB_ENV' | 'GITHUB_PATH'

function runnerFiles(temp: string, event: object): Record<RunnerFile, string> {
  const folder = join(temp, '_runner_file_commands')
  mkdirSync(folder)
  const file = (name: string, content = '') => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  return {
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event)),
    GITHUB_OUTPUT: file('set_output'),
    GITHUB_STEP_SUMMARY: file('step_summary'),
    GITHUB_ENV: file('set_env'),
    GITHUB_PATH: file('add_path'),
  }
}

function systemVariables(temp: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    GIT_CONFIG_NOSYSTEM: '1',
    LANG: 'C.UTF-8',
    CI: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'Hosted Agent',
    RUNNER_TEMP: temp,
  }
}

function runVariables({
  eventName,
  workspace,
  server,
  repository,
  sha,
  ref,
  runId = 1,
}: RunOptions): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: eventName,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: String(runId),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'balance',
    GITHUB_WORKFLOW: 'Dataset balance',
    GITHUB_ACTION: '__octo-org_dataset-balance',
    GITHUB_ACTION_REPOSITORY: 'octo-org/dataset-balance',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: 'ada',
    GITHUB_SERVER_URL: server.url,
    GITHUB_API_URL: server.apiUrl,
    GITHUB_GRAPHQL_URL: server.graphqlUrl,
  }
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

/** Every input that `action.yml` declares has its variable: the given value, or else its default, or else ''. */
function inputVariables({ inputs = {}, token }: RunOptions): Record<string, string> {
  const { inputs: declared }: ActionFile = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  const unknown = Object.keys(inputs).filter((name) => !(name in declared))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`)
  const value = (name: string) =>
    inputs[name] ?? declared[name]?.default?.replace(/^\$\{\{ github\.token \}\}$/, token) ?? ''
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
  return Object.fromEntries(Object.keys(declared).map((name) => [variable(name), value(name)]))
}

/** Reads `name<<delimiter`, lines, `delimiter`. */
function readOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = file.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[at] ?? '') ?? []
    if (name === undefined || delimiter === undefined) continue
    const end = lines.indexOf(delimiter, at + 1)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

/** The report that a run leaves for later steps. */
export function reportOf({ outputs }: RunOutcome): ReportData {
  return JSON.parse(readFileSync(outputs['report-json'] ?? '', 'utf8'))
}
