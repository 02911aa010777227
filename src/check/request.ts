import {
  type Config,
  checkFlag,
  checkOptions,
  checkShape,
  checkText,
  checkWord,
  date,
  wrongValue,
} from '../config/index.ts'
import type { Tree } from '../dataset/index.ts'

/** What `check` works on: a dataset, its config, and the state it is compared with. */
export interface CheckRequest {
  /** The head's config, with inputs or flags applied. */
  readonly config: Config
  /** The files to check. */
  readonly head: Tree
  /** The state that the head is compared with. */
  readonly base: Base
  /**
   * Whether this run cannot commit (a tag, the merge queue), so `report.splits: commit` cannot write the file. If left out,
   * the caller only checks, as on the command line: an edited or unreadable file is a finding, and a missing or outdated
   * file is not.
   */
  readonly cannotCommit?: boolean
  /** Whether to split again from scratch instead of keeping every sample in its split. The default is `false`. */
  readonly rebalance?: boolean
  /**
   * The day of the check in UTC, as `YYYY-MM-DD`, which decides whether a waiver has expired. Needed if the config has
   * waivers.
   */
  readonly today?: string
  /** Called from time to time during long work. */
  readonly progress?: Progress
  /** The command that writes the index file, quoted in findings about that file. */
  readonly splitCommand?: string
  /** The URL of the database with a user and a password, if the labels are in one. It is never printed. */
  readonly databaseUrl?: string
}

/** Whether the change is a push to the branch that is its own base, so it may restore what the base lacks. */
export function isPush(base: Base): boolean {
  return base.kind === 'tree' && base.headBinds !== undefined
}

/** The state that a check compares with, or the reason why there is none. */
export type Base =
  | {
      readonly kind: 'tree'
      /** The files of the base. */
      readonly tree: Tree
      /** The commit of the base, in hexadecimal. */
      readonly sha: string
      /** What reports call it, such as `main`. */
      readonly name: string
      /** The base's own config with the same inputs applied; or why it has none. */
      readonly config:
        | Config
        | {
            /** Why the base has no usable config. */
            readonly missing: string
          }
      /** Why the thresholds of the head apply although there is a base, such as for a push to the default branch. */
      readonly headBinds?: string
    }
  | {
      readonly kind: 'none'
      /** Why there is nothing to compare with. */
      readonly reason: string
      /** Set if there is a base but it cannot be read; a first push and a scheduled run have no base at all. */
      readonly unreadable?: true
    }

const KNOWN = [
  'config',
  'head',
  'base',
  'cannotCommit',
  'rebalance',
  'progress',
  'splitCommand',
  'today',
  'databaseUrl',
]
const CONFIG_KEYS = ['data', 'labels', 'thresholds', 'balancing', 'report', 'waivers', 'written', 'notes']
const TREE_KEYS = ['kindOf', 'files', 'read']
const NO_BASE = '{ kind: "none", reason: "there is nothing to compare with" }'
const CALL = { doing: 'check a dataset' }

/** @throws {TypeError} if the request has another shape, and {RangeError} if the base has an unknown kind. */
export function checkRequest(request: CheckRequest): void {
  const example = 'an object such as { config, head: tree, base: { kind: "none", reason: "" } }'
  const whole = { ...CALL, name: 'the request' }
  checkShape(request, whole, example, ['config', 'head', 'base'])
  checkOptions(request, { ...whole, known: KNOWN, example })
  checkConfig(request.config, 'config')
  checkTree(request.head, 'head')
  for (const name of ['cannotCommit', 'rebalance'] as const) {
    if (request[name] !== undefined) checkFlag(request[name], { ...CALL, name })
  }
  checkBase(request.base)
  if (request.today !== undefined && date.read(request.today) === undefined)
    throw wrongValue({ ...CALL, name: 'today' }, date.allowed, request.today)
}

/** @throws {TypeError} if the config has waivers and the request has no day. */
export function dayFor({ waivers }: Pick<Config, 'waivers'>, { today }: CheckRequest): string {
  if (today !== undefined || waivers.length === 0) return today ?? ''
  throw new TypeError(
    "Cannot check a dataset: the config has waivers, so the request needs the day in UTC, for example { today: '2027-01-31' }",
  )
}

function checkBase(base: Base): void {
  checkShape(base, { ...CALL, name: 'base' }, `${NO_BASE}, or { kind: "tree", tree, sha, name, config }`, ['kind'])
  const { kind } = base
  checkWord(kind, { ...CALL, name: 'base.kind' }, ['none', 'tree'])
  const known =
    kind === 'none' ? ['kind', 'reason', 'unreadable'] : ['kind', 'tree', 'sha', 'name', 'config', 'headBinds']
  const example = kind === 'none' ? NO_BASE : '{ kind: "tree", tree, sha, name, config }'
  checkOptions(base, { ...CALL, name: 'base', known, example })
  if (base.kind === 'none') checkText(base.reason, { ...CALL, name: 'base.reason' }, 'a string')
  else checkBaseTree(base)
}

function checkBaseTree(base: Extract<Base, { readonly kind: 'tree' }>): void {
  checkTree(base.tree, 'base.tree')
  checkText(base.sha, { ...CALL, name: 'base.sha' }, 'a commit SHA')
  checkText(base.name, { ...CALL, name: 'base.name' }, 'a name such as "main"')
  const call = { ...CALL, name: 'base.config' }
  checkShape(base.config, call, 'a config, or { missing: "why there is none" }', [])
  if (!('missing' in base.config)) checkConfig(base.config, 'base.config')
}

function checkConfig(config: unknown, name: string): void {
  checkShape(config, { ...CALL, name }, 'a config from loadConfig, parseConfig or DataConfig.toConfig()', CONFIG_KEYS)
}

function checkTree(tree: unknown, name: string): void {
  checkShape(tree, { ...CALL, name }, 'a tree such as folderTree(".", { confined: true })', TREE_KEYS)
}

/**
 * Called from time to time during long work.
 *
 * @param what For example `hashing files`. It never contains a name from the data.
 */
export type Progress = (what: string, done?: number, total?: number) => void
