/** Folders of programs, their libraries and archivers. */
const NEVER = /^(?:node_modules|bower_components|site-packages|dist-packages|\.?venv|__pycache__|__macosx)$/i

/** Folders of pictures about a project, and of what it made. */
const SHOWING =
  /^(?:assets?|figures?|figs?|plots?|screenshots?|thumbnails?|badges?|favicons?|results?|outputs?|checkpoints?|weights|notebooks?|slides|drawable(?:-\w+)*|mipmap(?:-\w+)*)$/i

/** Folders of code, which now and then are the name of a class: `docs` beside `letters`, `models` beside `cars`. */
const CODE =
  /^(?:src|libs?|scripts?|utils?|tests|docs?|documentation|models?|code|bin|tools?|examples?|demos?|fixtures?|testdata|icons?|logos?|web|www|website|public|static|res|css|js|fonts|templates?|android|ios|frontend|backend|packages|plugins|vendor|third[-_]?party|build|dist|configs?|docker|deploy|benchmarks?)$/i

/** Whether a folder holds no samples, wherever it lies. */
export function isNeverData(name: string): boolean {
  return NEVER.test(name)
}

/** Whether a folder most often shows or keeps what a project made: however many pictures it holds, it is no class. */
export function isForShow(name: string): boolean {
  return SHOWING.test(name)
}

/** Whether a folder beside a dataset most often is no part of it. */
export function isBesideData(name: string): boolean {
  return NEVER.test(name) || SHOWING.test(name) || CODE.test(name)
}
