import { analyzeCommand } from '../../../config/index.ts'
import { type FileKind, isMedia, joinPath } from '../../paths/index.ts'
import { MOST_LEVELS } from './searched_folders.ts'

/** Files of one kind, with the number of files in each folder. */
interface FilesOfKind {
  readonly kind: FileKind
  readonly folders: ReadonlyMap<string, number>
}

const NO_DATA: ReadonlySet<FileKind> = new Set(['documentation', 'code', 'notebook', 'config', 'model', 'archive'])
/** With more folders, the path of none of them is that of the dataset. */
const MOST_FOLDERS = 2

/** Returns the commands that search the folders with files below the levels that are searched, unless other files are above. */
export function commandsForDeepFolders(path: string, kinds: readonly FilesOfKind[]): readonly string[] {
  const deep = new Set<string>()
  for (const { kind, folders } of kinds) {
    if (NO_DATA.has(kind) || isMedia(kind)) continue
    for (const folder of folders.keys()) {
      const steps = folder.split('/')
      if (steps.length <= MOST_LEVELS) return []
      deep.add(steps.slice(0, MOST_LEVELS).join('/'))
    }
  }
  return deep.size > MOST_FOLDERS ? [] : [...deep].flatMap((folder) => analyzeCommand(joinPath(path, folder)) ?? [])
}
