import { InputError, type LabelSettings, NoDataset, type Problem, Undetected } from '../../../config/index.ts'
import { NotUtf8 } from '../../formats/index.ts'
import type { Dataset, Note } from '../../table/index.ts'
import type { SourceContext } from '../../tree/index.ts'
import type { CroissantLabels } from '../found/index.ts'

interface Reading {
  readonly context: SourceContext
  readonly read: (context: SourceContext) => Promise<Dataset>
}

/**
 * Reads a dataset as its Croissant file describes it.
 *
 * @param name The name of the Croissant file, which errors about its columns name.
 */
export async function readAsDescribed(
  { settings = { ignore: [] }, splitOfFile, notes }: CroissantLabels,
  name: string,
  { context, read }: Reading,
): Promise<Dataset> {
  const given: LabelSettings = context.settings
  try {
    const dataset = await read({ ...context, settings, ...(splitOfFile !== undefined && { splitOfFile }) })
    return { ...dataset, notes: [...dataset.notes, ...notes] }
  } catch (error) {
    throw changed(error, (problem) => inDescription(problem, name, given))
  }
}

/** There may be no config, so an error about a column names the field that the column comes from. */
function inDescription({ setting, ...problem }: Problem, name: string, given: LabelSettings): Problem {
  const message = problem.message.replaceAll(
    /\(labels\.(file|label|split)\)/g,
    (whole, key: 'file' | 'label' | 'split') =>
      given[key] === undefined ? `(${key === 'file' ? '' : `the ${key} field of `}${name})` : whole,
  )
  return message === problem.message && setting !== undefined ? { ...problem, setting } : { ...problem, message }
}

/** Adds notes to a dataset, or to the error if it cannot be read. */
export async function readNoting(notes: readonly Note[], read: () => Promise<Dataset>): Promise<Dataset> {
  try {
    const dataset = await read()
    return notes.length === 0 ? dataset : { ...dataset, notes: [...dataset.notes, ...notes] }
  } catch (error) {
    let isFirst = true
    throw changed(error, (problem) => {
      const added = isFirst ? notes.map(({ message }) => `- ${message}`) : []
      isFirst = false
      return added.length === 0 ? problem : { ...problem, lines: [...added, ...(problem.lines ?? [])] }
    })
  }
}

function changed(error: unknown, change: (problem: Problem) => Problem): unknown {
  if (!(error instanceof InputError) || error instanceof NotUtf8) return error
  const problems = error.problems.map(change)
  if (error instanceof NoDataset) return new NoDataset(problems)
  return error instanceof Undetected ? new Undetected(problems) : new InputError(problems)
}
