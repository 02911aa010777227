import { InputError } from './errors.ts'
import { compilePattern, type Pattern } from './pattern.ts'
import type { PathProblem } from './problems.ts'
import type { Config, LabelSettings } from './settings.ts'

/** The patterns of a config that cannot be compiled, or lack the group that they are there for. */
export async function patternProblems({
  data,
  labels,
}: Pick<Config, 'data' | 'labels'>): Promise<readonly PathProblem[]> {
  const blocks = [
    problemsIn(labels, ['labels']),
    ...data.additionalDatasets.map((entry, position) =>
      problemsIn(entry.labels, ['data', 'additional_datasets', position, 'labels']),
    ),
  ]
  return (await Promise.all(blocks)).flat()
}

async function problemsIn(
  labels: LabelSettings | undefined,
  path: readonly PropertyKey[],
): Promise<readonly PathProblem[]> {
  const checks = [
    problemOf(labels?.pattern, [...path, 'pattern'], lacksLabel),
    problemOf(labels?.groupPattern, [...path, 'group_pattern'], lacksGroup),
  ]
  return (await Promise.all(checks)).filter((problem) => problem !== undefined)
}

async function problemOf(
  source: string | undefined,
  path: readonly PropertyKey[],
  lack: (pattern: Pattern) => string | undefined,
): Promise<PathProblem | undefined> {
  if (source === undefined) return undefined
  try {
    const message = lack(await compilePattern(source))
    return message === undefined ? undefined : { path, message }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { path, message: error.message }
  }
}

function lacksLabel({ names }: Pattern): string | undefined {
  if (names.includes('label') || names.includes('group')) return undefined
  return 'Found no group (?<label>...) in the pattern: it says which part of a name is the class'
}

function lacksGroup({ groupCount }: Pattern): string | undefined {
  if (groupCount > 0) return undefined
  return 'Found no group (...) in the group_pattern: it says which part of a name belongs together'
}
