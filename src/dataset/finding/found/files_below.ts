import { lastAnswer } from '../../../config/index.ts'
import { formatOf } from '../../formats/index.ts'
import { byKey } from '../../layouts/index.ts'
import { folderOf } from '../../paths/index.ts'

/** Returns the files below a folder, relative to it. For all folders together, this takes as long as a few passes over the files. */
export const filesBelow: (files: readonly string[]) => (folder: string) => readonly string[] = lastAnswer(
  (files: readonly string[]) => {
    const known = new Map<string, readonly string[]>([['', files]])
    const below = (folder: string): readonly string[] => {
      const found = known.get(folder)
      if (found !== undefined) return found
      const above = folderOf(folder)
      const front = above === '' ? '' : `${above}/`
      const inFolders = below(above).filter((path) => path.includes('/'))
      for (const [step, paths] of byKey(inFolders, (path) => path.slice(0, path.indexOf('/')))) {
        known.set(
          front + step,
          paths.map((path) => path.slice(step.length + 1)),
        )
      }
      return known.get(folder) ?? []
    }
    return below
  },
)

/** Whether no table is directly in a folder. */
export const areWithoutTables: (below: readonly string[]) => boolean = lastAnswer((below: readonly string[]) =>
  below.every((path) => path.includes('/') || formatOf(path) === undefined),
)
