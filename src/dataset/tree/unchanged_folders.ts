import { statSync } from 'node:fs'
import { InputError } from '../../config/index.ts'

/**
 * Detects folders that changed after they were read, so files that were removed in the meantime are not just missing.
 */
export interface UnchangedFolders {
  /** Records a folder. Call it before the folder is read. */
  before(folder: string): void
  /** @throws {InputError} if a folder was removed, or something was added to it or removed from it. */
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

/** Returns when a name was last added to the folder or removed from it; -1 if the folder does not exist. */
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
