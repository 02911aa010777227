import { InputError, type PathProblem } from '../problems/index.ts'
import { compilePattern, type Pattern } from './pattern.ts'
import type { Config, LabelSettings } from './settings.ts'

/** Returns the problems of patterns that cannot be compiled, or that do not have the required group. */
export async function patternProblems({
  data,
  labels,
}: Pick<Config, 'data' | 'labels'>): Promise<readonly PathProblem[]> {
  const blocks = [
    { labels, path: ['labels'] },
    ...data.additionalDatasets.map((entry, position) => ({
      labels: entry.labels,
      path: ['data', 'additional_datasets', position, 'labels'],
    })),
  ]
  const problems: PathProblem[] = []
  let instructions = 0
  for (const written of blocks.flatMap(({ labels, path }) => patternsIn(labels, path))) {
    const { size, problem } = await judged(written)
    instructions += size
    if (problem !== undefined) problems.push({ path: written.path, message: problem })
    if (instructions > MAX_INSTRUCTIONS) {
      return [
        ...problems,
        {
          path: written.path,
          message: 'Cannot use the patterns of this config: together they are too large. Simplify them.',
        },
      ]
    }
  }
  return problems
}

/** The limit for all patterns together: compiling more takes seconds. */
const MAX_INSTRUCTIONS = 200_000

interface WrittenPattern {
  readonly source: string
  readonly path: readonly PropertyKey[]
  /** Returns a message if the pattern lacks something. */
  readonly lack: (pattern: Pattern) => string | undefined
}

function patternsIn(labels: LabelSettings | undefined, path: readonly PropertyKey[]): readonly WrittenPattern[] {
  const { pattern, groupPattern } = labels ?? {}
  return [
    ...(pattern === undefined ? [] : [{ source: pattern, path: [...path, 'pattern'], lack: lacksLabel }]),
    ...(groupPattern === undefined
      ? []
      : [{ source: groupPattern, path: [...path, 'group_pattern'], lack: lacksGroup }]),
  ]
}

/** Returns the problem of a pattern for classes, such as one from a flag; undefined if it is correct. */
export async function patternProblem(source: string): Promise<string | undefined> {
  return (await judged({ source, path: [], lack: lacksLabel })).problem
}

async function judged({ source, lack }: WrittenPattern): Promise<{ readonly size: number; readonly problem?: string }> {
  try {
    const pattern = await compilePattern(source)
    const problem = lack(pattern)
    return { size: pattern.size, ...(problem === undefined ? {} : { problem }) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { size: 0, problem: error.message }
  }
}

function lacksLabel({ names }: Pattern): string | undefined {
  if (['label', 'group', 'split'].some((name) => names.includes(name))) return undefined
  return 'Found no group (?<label>...) in the pattern. Put it around the part of the name that is the class.'
}

function lacksGroup({ groupCount }: Pattern): string | undefined {
  if (groupCount > 0) return undefined
  return 'Found no group (...) in the group_pattern. Put it around the part of the name that is the group.'
}
