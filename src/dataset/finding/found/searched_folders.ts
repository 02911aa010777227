import { lastAnswer } from '../../../config/index.ts'
import { byFolderOf, isNeverData } from '../../layouts/index.ts'
import { foldersAbove, kindOfFile } from '../../paths/index.ts'

/** The maximum number of folder levels below the given folder at which a dataset is found. */
export const MOST_LEVELS = 3

/** The file that marks a Python virtual environment, and the folder that marks a conda environment. */
const ENVIRONMENT = /^(.*\/)(?:pyvenv\.cfg$|conda-meta\/)/

/** Folders with code and its documentation. Next to a dataset, they are not datasets. */
const CODE_FOLDER =
  /^(?:src|libs?|scripts?|utils?|tests|docs?|assets|notebooks?|models?|code|bin|tools|third[-_]?party|vendor|env)$/i

/** Returns the files in which a dataset may be, without those of libraries and virtual environments. */
export const searchedFiles: (files: readonly string[]) => readonly string[] = lastAnswer(
  (files: readonly string[]): readonly string[] => {
    const environments = new Set(files.flatMap((path) => ENVIRONMENT.exec(path)?.[1] ?? []))
    const isSearched = byFolderOf((folder) => !folder.split('/').some(isNeverData) && !isWithin(folder, environments))
    return sameIfAll(files, isSearched)
  },
)

/** Whether one of the folders, each with a slash at its end, is this folder or above it. */
function isWithin(folder: string, folders: ReadonlySet<string>): boolean {
  return folders.size > 0 && foldersAbove(`${folder}/`).some((above) => folders.has(`${above}/`))
}

/** A folder `test` can also be a split. */
const IN_TEST_FOLDER = /^((?:.*\/)?)test\//
const NAMED_TRAIN = /(?<=^|\/)train/g

/** Returns the files that are not in a folder of code, or in a folder `test` that contains code and is not a split. */
export const filesOutsideCode: (files: readonly string[]) => readonly string[] = lastAnswer(
  (files: readonly string[]): readonly string[] => {
    const tests = testsWithCode(files)
    const isCode = (folder: string) =>
      folder.split('/').some((step) => CODE_FOLDER.test(step)) || isWithin(folder, tests)
    return sameIfAll(
      files,
      byFolderOf((folder) => !isCode(folder)),
    )
  },
)

/** Returns the folders `test` that contain code, without a file or folder next to them whose name starts with `train`. */
function testsWithCode(files: readonly string[]): ReadonlySet<string> {
  const parents = new Set(
    files.flatMap((path) => (kindOfFile(path) === 'code' ? (IN_TEST_FOLDER.exec(path)?.[1] ?? []) : [])),
  )
  for (const path of parents.size > 0 ? files : [])
    for (const { index } of path.matchAll(NAMED_TRAIN)) parents.delete(path.slice(0, index))
  return new Set(Array.from(parents, (parent) => `${parent}test/`))
}

/** Returns the same list if all files are accepted, so what is known about it is not computed again. */
function sameIfAll(files: readonly string[], accepts: (path: string) => boolean): readonly string[] {
  const found = files.filter(accepts)
  return found.length === files.length ? files : found
}

/** Folders with examples or outputs of a project instead of its data. */
const ASIDE =
  /^(?:examples?|demos?|samples?|sample[-_]data|toy|fixtures?|results?|outputs?|out|predictions?|preds?|runs?|logs?|old|backups?|bak|archived?|tmp|temp|cache|deprecated|figures?|figs?|plots?)$/i

/** Returns the first folder on the path to a dataset that makes it less likely: `examples`, `results`. */
export function asideFolder(path: string): string | undefined {
  return path.split('/').find((step) => ASIDE.test(step))
}

/** Folders with test data of code. `test` alone may be a split. */
const FOR_TESTS = /^(?:tests|__tests__|specs?|fixtures?|test[-_]?(?:data|files|fixtures|resources|assets))$/i
const IN_TEST = /^(?:data|files|fixtures?|resources?|assets)$/i

/** Returns the first folder on the path to a dataset that contains test data of code: `tests`, `fixtures`. */
export function testsFolder(path: string): string | undefined {
  const steps = path.split('/')
  return steps.find(
    (step, i) =>
      FOR_TESTS.test(step) ||
      (/^test$/i.test(step) && (IN_TEST.test(steps[i + 1] ?? '') || /^src$/i.test(steps[i - 1] ?? ''))),
  )
}
