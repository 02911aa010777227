import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { hasGitStep, isGitName } from '../../config/index.ts'

/**
 * Whether an absolute path goes through a `.git` folder, below the root where it lies there. What git-annex keeps in one are
 * the files of the dataset, which its links lead to: each in a folder of its own name.
 */
export function isGitsOwn(path: string, root: string): boolean {
  if (!hasGitStep(path)) return false
  const steps = below(path, root).split(sep)
  return steps.some(isGitName) && !isOfAnnex(steps)
}

/** The hash folders of git-annex, one or two of two or three characters, and its key, which is a folder and the file in it. */
const ANNEX_OBJECT = /^annex\/objects\/(?:[\dA-Za-z]{2,3}\/){1,2}([^/]+)\/\1$/

/** `SHA256E-s12--1f2a.csv`: a back end, sizes, a name. No file of git is called so. */
const ANNEX_KEY = /^[A-Z][A-Z\d_]*(?:-[smSC]\d+)*--./

/** A submodule may be named `a/annex/objects`, so what lies below such a folder may still be the files of git. */
function isOfAnnex(steps: readonly string[]): boolean {
  const at = steps.findIndex(isGitName)
  if (steps[at] !== '.git') return false
  const inside = steps.slice(at + 1)
  const annex = inside.lastIndexOf('annex')
  if (inside[0] === 'modules' ? annex < 2 : annex !== 0) return false
  const key = ANNEX_OBJECT.exec(inside.slice(annex).join('/'))?.[1]
  return key !== undefined && ANNEX_KEY.test(key)
}

/** The root may be written with links in it. */
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
