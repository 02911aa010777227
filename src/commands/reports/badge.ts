import { extname } from 'node:path'
import { check } from '../../check/index.ts'
import { type BadgeOptions, databaseUrl, dayOf, isInDatabase, openBase, openProject } from '../input/index.ts'
import { deliver, progressLine, tellFound, unknownEnding } from '../output/index.ts'

/** Writes a badge with the imbalance ratio and the verdict of `check`. The exit code is 0 even if a check fails. */
export async function badge(path: string | undefined, { format, ...options }: BadgeOptions): Promise<0> {
  const kind = format ?? kindOf(options.output)
  const project = await openProject(path, options)
  const base = await openBase(project, options)
  const progress = progressLine(options)
  const { config, tree: head } = project
  const result = await check({
    ...(isInDatabase(project) && databaseUrl()),
    config,
    head,
    base,
    today: dayOf(),
    progress: progress.tell,
  }).finally(progress.clear)
  tellFound(result.dataset.layout, project, options)
  const { renderBadge } = await import(/* webpackMode: "eager" */ '../../report/exchange/badge.ts')
  await deliver(renderBadge(result, kind), options, project)
  return 0
}

function kindOf(output: string | undefined): 'json' | 'svg' {
  if (output === undefined) return 'json'
  const ending = extname(output).toLowerCase()
  if (ending === '.json') return 'json'
  if (ending === '.svg') return 'svg'
  throw unknownEnding(output, ['.json', '.svg'], 'set --format')
}
