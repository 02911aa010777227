import { folderOf, namedSplit } from '../../paths/index.ts'
import type { Find, LoneSplit } from './find.ts'

/**
 * Finds split folders that are no split of a dataset, because there is nothing to train on next to them: `test/` next to
 * `data/`.
 *
 * @returns The lone split folder that contains all label files of a find, if there is one.
 */
export function loneSplits(files: readonly string[]): (find: Find) => LoneSplit | undefined {
  const folders = new Set(files.map(folderOf))
  for (const folder of folders) if (folder !== '') folders.add(folderOf(folder))
  const siblings = new Map<string, string[]>()
  for (const folder of folders) {
    if (folder === '' || namedSplit(nameOf(folder)) === undefined) continue
    const others = siblings.get(folderOf(folder))
    if (others === undefined) siblings.set(folderOf(folder), [folder])
    else others.push(folder)
  }
  const lone = new Map(
    [...siblings.values()].filter(isLone).flatMap((names) => names.map((name) => [name, split(name)])),
  )
  return ({ labelFiles, path }) => {
    const [first = path, ...others] = labelFiles ?? []
    const found = stepsTo(first).find((folder) => lone.has(folder))
    if (found === undefined || !others.every((other) => other.startsWith(`${found}/`))) return undefined
    return { folder: found, isHeldOut: lone.get(found)?.kind === 'held-out' }
  }
}

function isLone(folders: readonly string[]): boolean {
  const kinds = folders.map((folder) => split(folder)?.kind)
  return folders.length < 2 || !(kinds.includes('train') || kinds.every((kind) => kind === 'fold'))
}

function split(folder: string) {
  return namedSplit(nameOf(folder))
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1)
}

/** The folders that contain a file. */
function stepsTo(path: string): string[] {
  const steps = path.split('/').slice(0, -1)
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'))
}
