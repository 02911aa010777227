import { check } from '../check/index.ts'
import { date, InputError, utcDay } from '../config/index.ts'
import { failsAt } from '../gate/index.ts'
import { renderCheckJson, renderCheckText, renderComment } from '../report/index.ts'
import { VERSION } from '../version.ts'
import { type CheckOptions, openBase, openProject, type Project } from './input/index.ts'
import { deliver, formatFor, progressLine, terminal } from './output/index.ts'

/** Runs all checks. Returns exit code 1 if a check fails. */
export async function checkDataset(path: string | undefined, options: CheckOptions): Promise<0 | 1> {
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
  await deliver(render(result, project, options), options, project)
  return failsAt(result, 'fail') ? 1 : 0
}

/** The day that decides whether a waiver has expired. */
function dayOf({ today }: CheckOptions): string {
  if (today === undefined) return utcDay(new Date())
  const day = date.read(today)
  if (day === undefined) throw new InputError(`Cannot use '${today}' for --today: it must be ${date.allowed}`)
  return day
}

/** What brings the index file up to date, as it would be typed. */
function splitCommand(path: string | undefined, { config, base }: CheckOptions): string {
  const flags = [...(config === undefined ? [] : ['--config', config]), ...(base === undefined ? [] : ['--base', base])]
  return ['dataset-balance', 'split', path ?? '.', ...flags].join(' ')
}

function render(result: Awaited<ReturnType<typeof check>>, { config }: Project, options: CheckOptions): string {
  const format = formatFor(options.format, options.output)
  if (format === 'json') return renderCheckJson(result)
  if (format === 'text') return renderCheckText(result, terminal(options.output !== undefined))
  const key = config.file ?? config.data.datasetPath
  return renderComment(result, { key, toolVersion: VERSION, commit: { kind: 'not requested' }, permissionNotes: [] })
}
