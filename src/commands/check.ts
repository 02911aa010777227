import { relative, resolve, sep } from 'node:path'
import { check } from '../check/index.ts'
import { leavesRoot, openRepository, realOrSame } from '../dataset/index.ts'
import { failsAt } from '../gate/index.ts'
import { asStarted, type CheckResult, renderCheckJson, renderCheckText, renderComment } from '../report/index.ts'
import { VERSION } from '../version.ts'
import {
  type CheckFormat,
  type CheckOptions,
  databaseUrl,
  dayOf,
  type Given,
  isInDatabase,
  openBase,
  openProject,
  type Project,
  restoringCommand,
  splitCommand,
} from './input/index.ts'
import { deliver, formatFor, PAGE_ENDINGS, progressLine, tellFound, terminal } from './output/index.ts'
import { startedWith } from './setup/index.ts'

/** Runs all checks. Returns exit code 1 if a check fails. */
export async function checkDataset(path: string | undefined, options: CheckOptions): Promise<0 | 1> {
  const format = formatFor(options.format, options.output, ENDINGS)
  const project = await openProject(path, options)
  const base = await openBase(project, options)
  const { config, tree: head } = project
  const progress = progressLine(options)
  const given = { path, options }
  const checked = await check({
    config,
    head,
    base,
    rebalance: options.rebalance === true,
    splitCommand: splitCommand(project, given),
    today: dayOf(options),
    progress: progress.tell,
    ...(isInDatabase(project) && databaseUrl()),
  }).finally(progress.clear)
  const result = await withRestoringCommand(checked, project, given)
  tellFound(result.dataset.layout, project, options)
  await deliver(await render(result, project, { ...options, format }), options, project)
  return failsAt(result, 'fail') ? 1 : 0
}

/** A split cannot grow from an index file that cannot be read. */
async function withRestoringCommand(result: CheckResult, project: Project, given: Given): Promise<CheckResult> {
  const { splits } = result
  const before = splitCommand(project, given)
  const isLost = splits?.file.state === 'broken' && splits.file.command === before
  if (!isLost) return result
  const command = await restoringCommand(project, given, splits.file.path)
  const findings = result.findings.map((one) => ({
    ...one,
    message: one.message.replace(`\`${before}\``, () => `\`${command}\``),
  }))
  return { ...result, findings, splits: { ...splits, file: { ...splits.file, command } } }
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
      return asStarted(
        renderComment(result, { key, toolVersion: VERSION, commit: { kind: 'not requested' }, permissionNotes: [] }),
        startedWith(),
      )
    case 'html': {
      const { renderCheckPage } = await import(/* webpackMode: "eager" */ '../report/page/index.ts')
      return asStarted(renderCheckPage(result, { toolVersion: VERSION }), startedWith())
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
    return leavesRoot(inside) ? path : inside || '.'
  }
}
