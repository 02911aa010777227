import { statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { leavesRoot, openRepository, realOrSame, withSlashes, writtenInRepository } from '../../dataset/index.ts'
import { workflowPlace } from './workflow_place.ts'

/** Where `init` writes its files. */
export interface InitPlace {
  /** The folder of the config: the working directory, or the dataset's own repository. */
  readonly root: string
  /** The folder as it is written in a command; empty if it is the working directory. */
  readonly shown: string
  /** Whether the folder is in a Git repository. */
  readonly isInRepository: boolean
  readonly workflow: ReturnType<typeof workflowPlace>
  /** Returns the path of a file in the folder, from the working directory. */
  readonly at: (file: string) => string
  /** Returns a path, which is relative to `from`, as the config has to name it. */
  readonly named: (path: string, from: string) => string
}

/**
 * Returns the place for a dataset: the working directory if the dataset is in it or in the same repository; otherwise the
 * root of the dataset's repository, or its folder if there is none. The action cannot read a dataset outside the repository.
 */
export function initPlace(path: string | undefined): InitPlace {
  const here = process.cwd()
  const root = rootFor(resolve(path ?? ''), here)
  const isHere = root === here
  const below = relative(here, root)
  const shown = isHere ? '' : withSlashes(below.startsWith(join('..', '..', '..')) ? root : below)
  return {
    root,
    shown,
    isInRepository: topLevelOf(root) !== undefined,
    workflow: workflowPlace(root, shown),
    at: (file) => (isHere ? file : `${shown}/${file}`),
    named: (written, from) => {
      if (isHere && !isAbsolute(written)) return written
      const inside = writtenInRepository({ topLevel: root }, resolve(from, written)) || '.'
      return isAbsolute(written) && leavesRoot(inside) ? written : inside
    },
  }
}

function rootFor(dataset: string, here: string): string {
  const own = topLevelOf(here)
  const other = topLevelOf(dataset)
  const isBelow = isIn(dataset, here)
  const isBeside = own !== undefined && own === other && !isIn(here, dataset)
  if (isBeside || (isBelow && (own !== undefined || other === undefined))) return here
  if (other !== undefined) return other
  return statSync(dataset, { throwIfNoEntry: false })?.isFile() === true ? dirname(dataset) : dataset
}

function isIn(path: string, folder: string): boolean {
  return !leavesRoot(withSlashes(relative(folder, path)))
}

function topLevelOf(path: string): string | undefined {
  return openRepository(realOrSame(path))?.place.topLevel
}
