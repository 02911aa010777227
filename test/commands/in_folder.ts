import { realpathSync } from 'node:fs'
import { folderWith } from '../support/folders.ts'

/** Runs a function in a new folder with these files, which becomes the working directory. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
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
