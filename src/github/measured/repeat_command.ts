import type { Base } from '../../check/index.ts'
import { commandLine, flagWords, pathWord } from '../../config/index.ts'
import type { Context, Inputs } from '../runner/index.ts'
import { type Checkout, fromRoot } from './checkout.ts'

interface Repeated {
  readonly context: Context
  readonly inputs: Inputs
  readonly checkout: Checkout
  readonly base: Base
}

/** So many digits identify a commit, and fit on a phone. */
const SHORT_SHA = 12

/** The command that produces the same result on another computer, from the repository's root. */
export function repeatCommand(command: 'check' | 'split', { context, inputs, checkout, base }: Repeated): string {
  const path = checkout.project === '' || inputs.config !== undefined ? [] : [pathWord(checkout.project)]
  const config = inputs.config === undefined ? [] : flagWords(['--config', fromRoot(checkout, inputs.config)])
  const against = base.kind === 'tree' ? ['--base', base.sha.slice(0, SHORT_SHA)] : []
  return repeatTool(context, [command, ...path, ...config, ...against])
}

/** Names the tool by the repository in the workflow, never by a package name, which another person can own. */
export function repeatTool({ action }: Context, words: readonly string[]): string {
  const tool = action === undefined ? 'node dist/analyze_balance.js' : `npx github:${action.repository}#${action.ref}`
  return `${tool} ${commandLine(words)}`
}
