/** Folders of programs and their libraries, which hold no dataset of this repository. */
const NEVER = /(?:^|\/)(?:node_modules|site-packages|dist-packages|bower_components|__pycache__|__macosx|conda-meta)\//i
/** The file that marks a virtual environment of Python. */
const ENVIRONMENT = /^(.*\/)pyvenv\.cfg$/

/** Folders that hold code and what describes it: beside a dataset they are none. */
const CODE_FOLDERS =
  /(?:^|\/)(?:src|libs?|scripts?|utils?|tests|docs?|assets|notebooks?|models?|code|bin|tools|third[-_]?party|vendor|venv|env)\//i

/** The files in which a dataset may be looked for. */
export function searchedFiles(files: readonly string[]): readonly string[] {
  const environments = files.flatMap((path) => ENVIRONMENT.exec(path)?.[1] ?? [])
  const isInEnvironment = (path: string) => environments.some((folder) => path.startsWith(folder))
  return files.filter((path) => !NEVER.test(path) && !isInEnvironment(path))
}

/** Those of them that are in no folder of code. */
export function filesBesideCode(files: readonly string[]): readonly string[] {
  return files.filter((path) => !CODE_FOLDERS.test(path))
}

/** Folders of what a project shows or makes, rather than of what it is made from. */
const ASIDE =
  /^(?:examples?|demos?|samples?|sample[-_]data|toy|fixtures?|results?|outputs?|out|predictions?|preds?|runs?|logs?|old|backups?|bak|archived?|tmp|temp|cache|deprecated|figures?|figs?|plots?)$/i

/** The first folder on the way to a dataset that speaks against it: `examples`, `results`. */
export function asideFolder(path: string): string | undefined {
  return path.split('/').find((step) => ASIDE.test(step))
}
