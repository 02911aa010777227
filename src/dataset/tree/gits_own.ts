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

function isOfAnnex(steps: readonly string[]): boolean {
  return /\/annex\/objects\//.test(steps.join('/')) && steps.at(-1) === steps.at(-2)
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
