import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { hasGitStep, isGitName } from '../../config/index.ts'

/**
 * Whether an absolute path goes through a `.git` folder, below the root if it is inside the root. The objects of
 * git-annex in such a folder are an exception: they are the files of the dataset, which its links lead to.
 */
export function isInGitFolder(path: string, root: string): boolean {
  if (!hasGitStep(path)) return false
  const steps = below(path, root).split(sep)
  return steps.some(isGitName) && !isOfAnnex(steps)
}

/**
 * The hash folders of git-annex (one or two, with two or three characters each) and its key, which is both a folder
 * and the file in it.
 */
const ANNEX_OBJECT = /^annex\/objects\/(?:[\dA-Za-z]{2,3}\/){1,2}([^/]+)\/\1$/

/** `SHA256E-s12--1f2a.csv`: a backend, sizes and a name. No file of git has such a name. */
const ANNEX_KEY = /^[A-Z][A-Z\d_]*(?:-[smSC]\d+)*--./

/** A submodule can be named `a/annex/objects`, so the files below such a folder can still be git's own. */
function isOfAnnex(steps: readonly string[]): boolean {
  const at = steps.findIndex(isGitName)
  if (steps[at] !== '.git') return false
  const inside = steps.slice(at + 1)
  const annex = inside.lastIndexOf('annex')
  if (inside[0] === 'modules' ? annex < 2 : annex !== 0) return false
  const key = ANNEX_OBJECT.exec(inside.slice(annex).join('/'))?.[1]
  return key !== undefined && ANNEX_KEY.test(key)
}

/** The path of the root can contain links. */
function below(path: string, root: string): string {
  for (const folder of [root, realRoot(root)]) {
    const inside = relative(folder, path)
    if (inside !== '..' && !inside.startsWith(`..${sep}`)) return inside
  }
  return path
}

function realRoot(root: string): string {
  try {
    return realpathSync.native(root)
  } catch {
    return root
  }
}
