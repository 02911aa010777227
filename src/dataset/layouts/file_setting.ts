import { baseName, compileGlob, folderOf, joinPath } from '../paths/index.ts'

/** The value of `labels.file` that selects these files among all files of the dataset. */
export function fileSetting(paths: readonly string[], files: readonly string[]): string {
  const [only = '', ...others] = paths
  if (others.length === 0) return only
  const folders = [...new Set(paths.map(folderOf))]
  const ending = only.slice(only.lastIndexOf('.'))
  const globs = [
    folders.length === 1 ? joinPath(only, `../*${ending}`) : `*/${baseName(only)}`,
    `**/*${ending}`,
    commonGlob(paths),
  ]
  const fits = (glob: string) => {
    const isMatch = compileGlob(glob)
    let count = 0
    return files.every((path) => !isMatch(path) || path === paths[count++]) && count === paths.length
  }
  return globs.find(fits) ?? `{${paths.join(',')}}`
}

/** The common start and end of all paths, with a `*` between: `annotations/instances_*2017.json`. */
function commonGlob(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let [front, back] = [first.length, first.length]
  for (const path of others) {
    const most = Math.min(first.length, path.length)
    let i = 0
    while (i < most && first[i] === path[i]) i++
    front = Math.min(front, i)
    for (i = 0; i < most && first.at(-1 - i) === path.at(-1 - i); i++);
    back = Math.min(back, i)
  }
  const shortest = paths.reduce((least, { length }) => Math.min(least, length), first.length)
  const end = first.slice(first.length - Math.min(back, shortest - front))
  return `${first.slice(0, front).replace(/(?<![A-Za-z])[A-Za-z]+$/, '')}*${end.replace(/^[A-Za-z]+/, '')}`
}
