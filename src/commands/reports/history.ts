import { relative, resolve } from 'node:path'
import { InputError } from '../../config/index.ts'
import {
  leavesRoot,
  lfsContent,
  openRepository,
  pathInRepository,
  realOrSame,
  withLfsContent,
  withSlashes,
} from '../../dataset/index.ts'
import { type HistoryReport, safeText } from '../../report/index.ts'
import { VERSION } from '../../version.ts'
import { configOfCommit, dayOf, type HistoryOptions, openProject, placed } from '../input/index.ts'
import { deliver, formatFor, formatTable, PAGE_ENDINGS, progressLine, renderOptions } from '../output/index.ts'

/** Shows the classes at each commit that changed the labels or the config. The exit code is always 0, because it checks nothing. */
export async function showHistory(path: string | undefined, { format: asked, ...options }: HistoryOptions): Promise<0> {
  const format = formatFor(asked, options.output, ENDINGS)
  const project = await openProject(path, options)
  const { root, config, configPath } = project
  const today = dayOf(options)
  const repository = openRepository(resolve(root, config.data.datasetPath))
  if (repository === undefined) throw new InputError('Cannot show the history: the dataset is not in a Git repository')
  const { git, place } = repository
  const { history } = await import(/* webpackMode: "eager" */ '../../check/history/history.ts')
  const progress = progressLine(options)
  const lfs = lfsContent({ place })
  const realRoot = realOrSame(resolve(root))
  const report = await history({
    git,
    config,
    today,
    configPath: configPath && withSlashes(relative(root, configPath)),
    since: options.since,
    place: (tree) => withLfsContent(placed(tree, root, place.topLevel), lfs),
    ownConfig: async (tree) => {
      const own = await configOfCommit(tree, project, tree.name)
      return 'missing' in own ? undefined : own
    },
    inRepository: (one) => {
      // Git does not follow links in the paths of a history.
      const inside = pathInRepository(place, resolve(realRoot, one))
      return leavesRoot(inside) ? undefined : inside
    },
    progress: progress.tell,
  }).finally(progress.clear)
  await deliver(await render(report, format, options.output), options, project)
  return 0
}

const ENDINGS: ReadonlyMap<string, 'csv' | 'html'> = new Map<string, 'csv' | 'html'>([['.csv', 'csv'], ...PAGE_ENDINGS])

async function render(
  report: HistoryReport,
  format: NonNullable<HistoryOptions['format']>,
  output: string | undefined,
): Promise<string> {
  if (format === 'html') {
    const { renderHistoryPage } = await import(/* webpackMode: "eager" */ '../../report/page/index.ts')
    return renderHistoryPage(report, VERSION)
  }
  const { HISTORY_COLUMNS, historyCells, renderHistory } = await import(
    /* webpackMode: "eager" */ '../../report/history/render_history.ts'
  )
  if (format === 'csv') {
    const cells = historyCells(report)
    // A file has the texts as they are, but a terminal or a log would obey them.
    const shown = (cell: string | number) => (typeof cell === 'string' ? safeText(cell) : cell)
    const rows = output === undefined ? cells.map((row) => row.map(shown)) : cells
    return formatTable('history.csv', { columns: HISTORY_COLUMNS, rows })
  }
  return renderHistory(report, renderOptions({ output, format }))
}
