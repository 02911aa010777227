import * as core from '@actions/core'
import { InputError, type Overrides, oneOf, overridesOf } from '../../config/index.ts'
import type { FailOn } from '../../gate/index.ts'

/** The inputs under `with:` in the workflow. Missing and empty inputs are absent. */
export interface Inputs {
  readonly config?: string
  /** The inputs that override the config file, as they are written. */
  readonly overrides: Overrides
  readonly commitMessage?: string
  readonly failOn: FailOn
  readonly dryRun: boolean
  /** The path relative to the workspace; '' is the workspace. */
  readonly workingDirectory: string
  readonly commitStatus?: string
  readonly reportJson?: string
  /** The name of the artifact in which the workflow uploads the HTML report. */
  readonly reportArtifact?: string
  readonly token: string
  /** The URL of the database with a user and a password. It is never printed. */
  readonly databaseUrl?: string
}

const FAIL_ON: readonly FailOn[] = ['fail', 'warn', 'never']

/** How a message names an input. */
export function inputName(key: keyof Overrides): string {
  const [, override] = overridesOf().find(([name]) => name === key) ?? []
  return `the input '${override?.input ?? key}'`
}

/** @throws {InputError} if an input has a value that is not allowed */
export function readInputs(): Inputs {
  return {
    ...optional('config', 'config'),
    overrides: readOverrides(),
    ...optional('commitMessage', 'commit-message'),
    failOn: readFailOn(),
    dryRun: readSwitch('dry-run'),
    workingDirectory: core.getInput('working-directory'),
    ...optional('commitStatus', 'commit-status'),
    ...optional('reportJson', 'report-json'),
    ...optional('reportArtifact', 'report-artifact'),
    token: readToken(),
    ...readDatabaseUrl(),
  }
}

function optional<Key extends string>(key: Key, name: string): { readonly [K in Key]?: string } {
  const value = core.getInput(name)
  return (value === '' ? {} : { [key]: value }) as { readonly [K in Key]?: string }
}

function readOverrides(): Overrides {
  const given = overridesOf().flatMap(([key, { input }]) =>
    input === undefined || key === 'additionalDatasets' ? [] : [[key, core.getInput(input)] as const],
  )
  const additional = core.getMultilineInput('additional-datasets')
  return {
    ...Object.fromEntries(given.filter(([, value]) => value !== '')),
    ...(additional.length === 0 ? {} : { additionalDatasets: additional }),
  }
}

function readFailOn(): FailOn {
  const text = core.getInput('fail-on')
  const known = FAIL_ON.find((one) => one === text)
  if (known !== undefined) return known
  if (text === '') return 'fail'
  throw new InputError(`Cannot use '${text}' for the input 'fail-on': it must be ${oneOf(FAIL_ON)}`)
}

/** Refuses a token that cannot be in a header, because the client's error would print it in the log. */
function readToken(): string {
  const token = core.getInput('token')
  if (/^[\x21-\x7e]*$/.test(token)) return token
  throw new InputError(
    "Cannot use the input 'token': it contains spaces, line breaks or characters that are not allowed in a token",
  )
}

/** GitHub hides the secret itself in the log, and this hides the password in it. */
function readDatabaseUrl(): Pick<Inputs, 'databaseUrl'> {
  const databaseUrl = core.getInput('database-url') || (process.env['DATASET_BALANCE_DATABASE_URL'] ?? '')
  if (databaseUrl === '') return {}
  const password = /^[^:]+:\/\/[^/@]*?:([^@]+)@/.exec(databaseUrl)?.[1] ?? ''
  for (const secret of new Set([databaseUrl, password, decoded(password)])) if (secret !== '') core.setSecret(secret)
  return { databaseUrl }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readSwitch(name: string): boolean {
  const text = core.getInput(name).toLowerCase()
  if (text === 'true') return true
  if (text === '' || text === 'false') return false
  throw new InputError(`Cannot use '${text}' for the input '${name}': it must be true or false`)
}
