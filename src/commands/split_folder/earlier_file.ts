import { relative } from 'node:path'
import { fileIn, readBaseIndexFileAt, readIndexFile } from '../../check/index.ts'
import { InputError } from '../../config/index.ts'
import { withSlashes } from '../../dataset/index.ts'
import { type expectedSplit, isReplaceable } from '../../split/index.ts'
import {
  type Given,
  openBase,
  type Project,
  restoringStep,
  type SplitOptions,
  unreadableIndex,
} from '../input/index.ts'
import { tell } from '../output/index.ts'
import { shownPath, type Target } from './target.ts'

type Earlier = Pick<Parameters<typeof expectedSplit>[0], 'head' | 'base'>

/**
 * Reads the index files that the split can grow from. If the one on the base is readable, a broken one in the project
 * does not matter.
 */
export async function readEarlier(
  project: Project,
  { index }: Target,
  given: Given & { readonly options: SplitOptions },
): Promise<Earlier> {
  const { options } = given
  const base = await openBase(project, options)
  if (options.base !== undefined && base.kind === 'none')
    tell(`Cannot compare with ${options.base}: ${base.reason}`, {})
  if (index === undefined) return {}
  const path = withSlashes(relative(project.root, index))
  const head = await readIndexFile(project.tree, path)
  const baseFile = await readBaseIndexFileAt(base, path)
  if (head.kind === 'broken') {
    const again = { ...given, options: { ...options, index: options.output } }
    if (!isReplaceable({ there: head, onBase: baseFile })) {
      const step = await restoringStep(project, again, path, head)
      const what = `Cannot replace '${shownPath(index)}': it is not an index file of this tool`
      throw new InputError(`${what}. To keep it, choose another file with -o. Otherwise, ${step}.`)
    }
    if (baseFile.kind !== 'read' && options.rebalance !== true) throw await unreadableIndex(project, again, path, head)
  }
  return { head: fileIn(head), base: fileIn(baseFile) }
}
