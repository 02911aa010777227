import { relative, resolve, sep } from 'node:path'
import { check } from '../check/index.ts'
import { commandLine, pathWord } from '../config/index.ts'
import { openRepository, realOrSame } from '../dataset/index.ts'
import { failsAt } from '../gate/index.ts'
import { renderCheckJson, renderCheckText, renderComment } from '../report/index.ts'
import { VERSION } from '../version.ts'
import { type CheckFormat, type CheckOptions, dayOf, openBase, openProject, type Project } from './input/index.ts'
import { deliver, formatFor, PAGE_ENDINGS, progressLine, terminal } from './output/index.ts'
import { startedWith } from './setup/index.ts'

/** Runs all checks. Returns exit code 1 if a check fails. */
export async function checkDataset(path: string | undefined, options: CheckOptions): Promise<0 | 1> {
  const format = formatFor(options.format, options.output, ENDINGS)
  const project = await openProject(path, options)
  const base = await openBase(project, options)
  const { config, tree: head } = project
  const progress = progressLine(options)
  const result = await check({
    config,
    head,
    base,
    rebalance: options.rebalance === true,
    splitCommand: splitCommand(path, options),
    today: dayOf(options),
    progress: progress.tell,
  }).finally(progress.clear)
  await deliver(await render(result, project, { ...options, format }), options, project)
  return failsAt(result, 'fail') ? 1 : 0
}

/** What brings the index file up to date, as it would be typed. */
function splitCommand(path: string | undefined, { config, base }: CheckOptions): string {
  const flags = [...(config === undefined ? [] : ['--config', config]), ...(base === undefined ? [] : ['--base', base])]
  return commandLine(['dataset-balance', 'split', pathWord(path ?? '.'), ...flags])
}

const ENDINGS: ReadonlyMap<string, CheckFormat> = new Map([['.sarif', 'sarif'], ['.xml', 'junit'], ...PAGE_ENDINGS])

async function render(
  result: Awaited<ReturnType<typeof check>>,
  { config, root }: Project,
  { format, output }: CheckOptions & { readonly format: CheckFormat },
): Promise<string> {
  const key = config.file ?? config.data.datasetPath
  switch (format) {
    case 'json':
      return renderCheckJson(result)
    case 'text':
      return renderCheckText(result, { ...terminal(output !== undefined), start: startedWith() })
    case 'markdown':
      return renderComment(result, {
        key,
        toolVersion: VERSION,
        commit: { kind: 'not requested' },
        permissionNotes: [],
      })
    case 'html': {
      const { renderCheckPage } = await import(/* webpackMode: "eager" */ '../report/page/index.ts')
      return renderCheckPage(result, { toolVersion: VERSION })
    }
    default: {
      const { renderExchange } = await import(/* webpackMode: "eager" */ '../report/exchange/exchange.ts')
      const fromRoot = pathsFromRoot(root)
      return renderExchange(result, format, { key: fromRoot(key), fromRoot })
    }
  }
}

/** Other tools expect paths from the repository's root. Outside a repository, they are relative to the working directory. */
function pathsFromRoot(root: string): (path: string) => string {
  const top = openRepository(root)?.place.topLevel ?? realOrSame(process.cwd())
  const real = realOrSame(root)
  return (path) => {
    const inside = relative(top, resolve(real, path)).split(sep).join('/')
    return inside === '..' || inside.startsWith('../') ? path : inside || '.'
  }
}
