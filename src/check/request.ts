import { checkFlag, checkOptions, checkShape, checkText, checkWord } from '../config/arguments.ts'
import type { Config } from '../config/settings.ts'
import type { Tree } from '../dataset/tree/tree.ts'
import type { Progress } from './progress.ts'

/** The main job's question: one dataset, its config, and what it started from. */
export interface CheckRequest {
  /** The head's config with inputs or flags laid over it. */
  readonly config: Config
  readonly head: Tree
  readonly base: Base
  /** Nothing can be committed where this runs (a tag, the merge queue), so that `splits: commit` puts nothing right. */
  readonly cannotCommit?: boolean
  /** Split afresh instead of keeping every sample where it is. */
  readonly rebalance?: boolean
  readonly progress?: Progress
  /** The command that writes the index file, for findings about it. */
  readonly splitCommand?: string
}

/** What the change starts from, or why nothing can be compared. */
export type Base =
  | {
      readonly kind: 'tree'
      readonly tree: Tree
      readonly sha: string
      /** For the report: `main`. */
      readonly name: string
      /** The base's own config with the same inputs laid over it; why not, where it has none or a broken one. */
      readonly config: Config | { readonly missing: string }
      /** Why the head's own policy binds all the same: nobody has to agree to a push any more. */
      readonly headBinds?: string
    }
  | {
      readonly kind: 'none'
      readonly reason: string
      /** Whether there is a base, which cannot be read; a first push and a schedule have none. */
      readonly unreadable?: true
    }

const KNOWN = ['config', 'head', 'base', 'cannotCommit', 'rebalance', 'progress', 'splitCommand']
const CONFIG_KEYS = ['data', 'labels', 'thresholds', 'report', 'written', 'notes']
const TREE_KEYS = ['kindOf', 'files', 'read']
const NO_BASE = '{ kind: "none", reason: "there is nothing to compare with" }'
const CALL = { doing: 'check a dataset' }

/** @throws {TypeError} where the request is of another shape, and {RangeError} where the base is of an unknown kind. */
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
}

function checkBase(base: Base): void {
  checkShape(base, { ...CALL, name: 'base' }, `${NO_BASE}, or { kind: "tree", tree, sha, name, config }`, ['kind'])
  const { kind } = base
  checkWord(kind, { ...CALL, name: 'base.kind' }, ['none', 'tree'])
  const known =
    kind === 'none' ? ['kind', 'reason', 'unreadable'] : ['kind', 'tree', 'sha', 'name', 'config', 'headBinds']
  const example = kind === 'none' ? NO_BASE : '{ kind: "tree", tree, sha, name, config }'
  checkOptions(base, { ...CALL, name: 'base', known, example })
  if (base.kind === 'none') checkText(base.reason, { ...CALL, name: 'base.reason' }, 'a text')
  else checkBaseTree(base)
}

function checkBaseTree(base: Extract<Base, { readonly kind: 'tree' }>): void {
  checkTree(base.tree, 'base.tree')
  checkText(base.sha, { ...CALL, name: 'base.sha' }, "a commit's hash")
  checkText(base.name, { ...CALL, name: 'base.name' }, 'a name such as "main"')
  const call = { ...CALL, name: 'base.config' }
  checkShape(base.config, call, 'a config, or { missing: "why there is none" }', [])
  if (!('missing' in base.config)) checkConfig(base.config, 'base.config')
}

function checkConfig(config: unknown, name: string): void {
  checkShape(config, { ...CALL, name }, "what loadConfig, parseConfig or a DataConfig's toConfig() gives", CONFIG_KEYS)
}

function checkTree(tree: unknown, name: string): void {
  checkShape(tree, { ...CALL, name }, 'a tree such as folderTree(".", { confined: true })', TREE_KEYS)
}
