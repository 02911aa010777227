import { type FoundIndexFile, readIndexFile } from '../../check/index.ts'
import { commandLine, InputError, overridesOf, pathWord } from '../../config/index.ts'
import { isReplaceable } from '../../split/index.ts'
import { openBase } from './base.ts'
import type { CheckOptions } from './options.ts'
import { flagsGiven } from './overrides.ts'
import type { Project } from './project.ts'

type GivenOptions = Omit<CheckOptions, 'format'> & { readonly index?: string | undefined }

type Broken = Extract<FoundIndexFile, { readonly kind: 'broken' }>

/** The path and the options that a command was given. */
export interface Given {
  readonly path: string | undefined
  readonly options: GivenOptions
}

/** Returns a command for the same dataset with the same settings, as it would be typed. */
export function ownCommand(
  name: 'balance' | 'split' | 'verify' | 'weights',
  { path, options }: Given,
  more: readonly string[] = [],
): string {
  const { config, base, folds } = options
  const flags = [
    ...(config === undefined ? [] : ['--config', pathWord(config)]),
    ...flagsGiven(withoutLimits(options)),
    ...(folds === undefined || name !== 'split' ? [] : ['--folds', folds]),
    ...(base === undefined ? [] : ['--base', base]),
    ...(options.index === undefined || name !== 'verify' ? [] : ['--index', pathWord(options.index)]),
  ]
  return commandLine(['dataset-balance', name, pathWord(path ?? '.'), ...flags, ...more])
}

/** Returns the command for the rows of all splits. */
export function commandForAll(command: 'balance' | 'weights', given: Given): string {
  const { output } = given.options
  return ownCommand(command, given, [...(output === undefined ? [] : ['-o', pathWord(output)]), '--all'])
}

/** Returns the command that writes the index file. Without a config, `split` needs `-o` to write one. */
export function splitCommand({ config, configPath }: Project, { path, options }: Given): string {
  const isConfigured = configPath !== undefined && config.data.saveSplitIndices
  const file = options.index ?? (isConfigured ? undefined : config.data.splitIndicesPath)
  return ownCommand('split', { path, options }, file === undefined ? [] : ['-o', pathWord(file)])
}

/**
 * Returns the command that writes an index file that cannot be read: from the file of a commit, or else from scratch.
 *
 * @param path The path of the index file in the project's tree.
 */
export async function restoringCommand(project: Project, given: Given, path: string): Promise<string> {
  const base = given.options.base ?? 'HEAD'
  const options = { ...given.options, base }
  if (await isReadable(project, options, path)) return splitCommand(project, { ...given, options })
  return `${splitCommand(project, given)} --rebalance`
}

/** Returns what to do about an index file that cannot be read, as the end of a sentence: \`run ...\`. */
export async function restoringStep(project: Project, given: Given, path: string, there: Broken): Promise<string> {
  const command = await restoringCommand(project, given, path)
  const onBase = { kind: command.endsWith(' --rebalance') ? 'missing' : 'read' } as const
  return `${isReplaceable({ there, onBase }) ? '' : 'move it away or delete it, and '}run \`${command}\``
}

/** Returns the error about an index file that cannot be read, with what to do. */
export async function unreadableIndex(
  project: Project,
  given: Given,
  path: string,
  there: Broken,
): Promise<InputError> {
  const step = await restoringStep(project, given, path, there)
  return new InputError(`${there.reason.replace(/\.$/, '')}. To write it again, ${step}.`)
}

async function isReadable(project: Project, options: GivenOptions, path: string): Promise<boolean> {
  try {
    const base = await openBase(project, options)
    return base.kind === 'tree' && (await readIndexFile(base.tree, path)).kind === 'read'
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/** Only `check` has the flags that set limits. */
function withoutLimits(options: GivenOptions): GivenOptions {
  const limits = new Set<string>(overridesOf().flatMap(([name, { for: only }]) => (only === 'check' ? [name] : [])))
  return Object.fromEntries(Object.entries(options).filter(([name]) => !limits.has(name)))
}
