import { fromRoot } from './checkout.ts'
import type { Context } from './context.ts'
import type { Inputs } from './inputs.ts'
import type { Project } from './project.ts'

/** The command that gives the same on a laptop. */
export function repeatCommand(context: Context, { request, checkout }: Project, inputs: Inputs): string {
  const path = checkout.project === '' || inputs.config !== undefined ? [] : [checkout.project]
  const config = inputs.config === undefined ? [] : ['--config', fromRoot(checkout, inputs.config)]
  const base = request.base.kind === 'tree' ? ['--base', request.base.sha] : []
  return repeatTool(context, ['check', ...path, ...config, ...base])
}

/** The tool by the repository that the workflow names, never by a bare package name, which somebody else may own. */
export function repeatTool({ action }: Context, words: readonly string[]): string {
  const tool = action === undefined ? 'node dist/analyze_balance.js' : `npx github:${action.repository}#${action.ref}`
  return [tool, ...words.map(quoted)].join(' ')
}

function quoted(word: string): string {
  return /^[\w./@:-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
