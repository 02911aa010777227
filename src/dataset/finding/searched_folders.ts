import { isNeverData } from '../layouts/describing_folders.ts'
import { byFolderOf } from '../layouts/file_starts.ts'

/** The file that marks a virtual environment of Python, and the folder that marks one of conda. */
const ENVIRONMENT = /^(.*\/)(?:pyvenv\.cfg$|conda-meta\/)/

/** Folders that hold code and what describes it: beside a dataset they are none. */
const CODE_FOLDER =
  /^(?:src|libs?|scripts?|utils?|tests|docs?|assets|notebooks?|models?|code|bin|tools|third[-_]?party|vendor|env)$/i

/** The files in which a dataset may be looked for: not those of libraries and virtual environments. */
export function searchedFiles(files: readonly string[]): readonly string[] {
  const environments = new Set(files.flatMap((path) => ENVIRONMENT.exec(path)?.[1] ?? []))
  const isSearched = byFolderOf(
    (folder) =>
      !folder.split('/').some(isNeverData) && ![...environments].some((start) => `${folder}/`.startsWith(start)),
  )
  return files.filter(isSearched)
}

/** Those of them that are in no folder of code. */
export function filesBesideCode(files: readonly string[]): readonly string[] {
  return files.filter(byFolderOf((folder) => !folder.split('/').some((step) => CODE_FOLDER.test(step))))
}

/** Folders of what a project shows or makes, rather than of what it is made from. */
const ASIDE =
  /^(?:examples?|demos?|samples?|sample[-_]data|toy|fixtures?|results?|outputs?|out|predictions?|preds?|runs?|logs?|old|backups?|bak|archived?|tmp|temp|cache|deprecated|figures?|figs?|plots?)$/i

/** The first folder on the way to a dataset that speaks against it: `examples`, `results`. */
export function asideFolder(path: string): string | undefined {
  return path.split('/').find((step) => ASIDE.test(step))
}

/** Folders of what code is tested with; `test` alone may be a split. */
const FOR_TESTS = /^(?:tests|__tests__|specs?|fixtures?|test[-_]?(?:data|files|fixtures|resources|assets))$/i
const IN_TEST = /^(?:data|files|fixtures?|resources?|assets)$/i

/** The first folder on the way to a dataset that holds what code is tested with: `tests`, `fixtures`. */
export function testsFolder(path: string): string | undefined {
  const steps = path.split('/')
  return steps.find(
    (step, i) =>
      FOR_TESTS.test(step) ||
      (/^test$/i.test(step) && (IN_TEST.test(steps[i + 1] ?? '') || /^src$/i.test(steps[i - 1] ?? ''))),
  )
}
