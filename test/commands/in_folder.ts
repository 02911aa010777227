import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { folderWith } from '../support/folders.ts'

/** Runs a function in a new folder with these files, which becomes the working directory. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  run: (folder: string) => Promise<T> | T,
): Promise<T> {
  const before = process.cwd()
  const folder = realpathSync(folderWith(files))
  process.chdir(folder)
  try {
    return await run(folder)
  } finally {
    process.chdir(before)
  }
}

/** Commits all files of the working directory to its repository, which is created if there is none. */
export function commitAll(): void {
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@b.c']
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...author, 'commit', '--quiet', '--message=x'],
  ])
    execFileSync('git', args)
}
