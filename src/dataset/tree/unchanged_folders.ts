import { statSync } from 'node:fs'
import { InputError } from '../../config/errors.ts'

/** Notices folders that changed after they were read, so that files that went meanwhile are not just missing. */
export interface UnchangedFolders {
  /** Remembers a folder; to be called before it is read. */
  before(folder: string): void
  /** @throws {InputError} where a folder is gone, or something was added to it or taken from it. */
  check(): void
}

export function unchangedFolders(): UnchangedFolders {
  const folders: string[] = []
  const times: number[] = []
  return {
    before(folder) {
      folders.push(folder)
      times.push(changedAt(folder))
    },
    check() {
      for (const [position, folder] of folders.entries()) {
        if (changedAt(folder) !== times[position]) throw changedMeanwhile(folder)
      }
    },
  }
}

/** When a name was last added to the folder or taken from it; -1 where there is no such folder. */
function changedAt(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? -1
}

export function changedMeanwhile(folder: string): InputError {
  return new InputError(
    'Cannot count files while they change. Run the command again when nothing writes to the folder.',
    {
      file: folder,
    },
  )
}
