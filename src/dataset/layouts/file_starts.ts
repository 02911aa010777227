import { joinPath, lastStep } from '../paths/index.ts'
import { type SourceContext, startOfFile } from '../tree/index.ts'

/** Returns the start of a file of the dataset as text. */
export type StartOf = (path: string) => Promise<string>

/** Reads the starts of files of a dataset. */
export function startsIn({ tree, folder }: Pick<SourceContext, 'tree' | 'folder'>): StartOf {
  return async (path) => new TextDecoder().decode((await startOfFile(tree, joinPath(folder, path))).bytes)
}

/** Groups values by a key of each. */
export function byKey<Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

/** Groups paths by the folder of each file, '' for the top level. */
export function byFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return byKey(paths, folderOfFile)
}

export function folderOfFile(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

/** The first, the middle and the last of several files, which represent the others. */
export function fewOf(paths: readonly string[]): readonly string[] {
  return [...new Set([paths[0], paths[paths.length >> 1], paths.at(-1)].flatMap((path) => path ?? []))]
}

export function pathStemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '')
}

export function stemOf(path: string): string {
  return lastStep(path).replace(/\.[^.]+$/, '')
}

/** Computes once per folder what is the same for all its files. */
export function byFolderOf<T>(compute: (folder: string) => T): (path: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (path) => {
    const folder = folderOfFile(path)
    const found = known.get(folder) ?? { value: compute(folder) }
    known.set(folder, found)
    return found.value
  }
}
