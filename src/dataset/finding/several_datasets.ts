import {
  analyzeCommand,
  CONFIG_FILE,
  counted,
  flagsIn,
  formatCount,
  type InputError,
  type LabelFormat,
  type LabelSettings,
  shortened,
  Undetected,
} from '../../config/index.ts'
import { columnFlag, datasetPathLine, lineToRead } from '../formats/index.ts'
import { fileSetting } from '../layouts/index.ts'
import { belowFolder, joinPath, normalPath } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type Find, MOST_LINES, shownLines, type Weighed } from './found/index.ts'
import type { Conversion } from './offers/index.ts'

const MOST_OFFERED = 5

/** Returns the error for several datasets of which each may be the intended one, with the line that reads each. */
export function severalDatasets(
  found: readonly Weighed[],
  context: SourceContext,
  others: readonly Conversion[] = [],
): InputError {
  const path = normalPath(context.path)
  const offered = offeredOf(found).slice(0, others.length > 0 ? MOST_OFFERED - 1 : MOST_OFFERED)
  const commands = offered.map(({ find }) => lineFor(find, context))
  const shown = shownLines(
    offered.map(({ find }) => linesOfLabels(find, context)?.length ?? 1),
    MOST_LINES,
  )
  const lines = offered.flatMap(({ find }, at) => {
    const isRepeated = commands.some((command, other) => other !== at && command === commands[at])
    const areLines = find.kind === 'text-pairs' && find.needsConfig === true
    return isRepeated || areLines ? configLinesFor(find, context) : linesFor(find, context, shown[at])
  })
  const more = found.length > offered.length ? [`... and ${formatCount(found.length - offered.length)} more`] : []
  const converted = others
    .slice(0, Math.max(1, MOST_OFFERED - offered.length))
    .flatMap(({ what, command }) => [`- ${what}`, ...(command ? [command] : [])])
  const where = path === '' ? 'here' : `in '${shortened(path)}'`
  const what =
    offered.length === 1
      ? `Found one possible dataset ${where}. If it is the right one, use this:`
      : `Found several datasets ${where}. To choose one, run its command or set \`dataset_path\` in a config:`
  return new Undetected(what, { lines: [...lines, ...more, ...converted] })
}

/** Returns the most likely finds, but at least one of each kind. */
function offeredOf(found: readonly Weighed[]): readonly Weighed[] {
  const kinds = new Set<Find['kind']>()
  const ofEachKind = found.filter(({ find }) => {
    const isFirst = !kinds.has(find.kind)
    kinds.add(find.kind)
    return isFirst
  })
  const together = found.filter(({ find }) => find.isTogether)
  const rounds = new Set(furtherRounds(found))
  const others = [...found.filter((one) => !rounds.has(one)), ...rounds].filter((one) => !ofEachKind.includes(one))
  const offered = new Set([...together, ...ofEachKind, ...others].slice(0, MOST_OFFERED))
  return [...new Set([...together, ...found])].filter((one) => offered.has(one))
}

/** The second and further datasets whose files differ only by a number, such as those of cross-validation, if all are many. */
function furtherRounds(found: readonly Weighed[]): readonly Weighed[] {
  if (found.length <= MOST_OFFERED) return []
  const known = new Set<string>()
  return found.filter(({ find }) => {
    const key = (find.labelFiles ?? [find.path]).join('\n').replaceAll(/\d+/g, '#')
    const isKnown = known.has(key)
    known.add(key)
    return isKnown
  })
}

/** Describes a dataset, then shows the line that reads it. Nothing is added to that line, so it can be pasted into any shell. */
function linesFor(find: Find, context: SourceContext, most: number | undefined): string[] {
  const what = describe(find)
  const line = lineFor(find, context)
  if (line === undefined) return [`- ${what}, in '${shortened(find.path)}'`]
  if (!line.startsWith('labels:')) return [`- ${what}:`, ...(linesOfLabels(find, context)?.slice(0, most) ?? [line])]
  return [`- ${what}, with these lines in \`${CONFIG_FILE}\`:`, datasetPathLine(normalPath(context.path)), line]
}

/** Returns the lines of the config for one of several datasets in the same folder. */
function configLinesFor(find: Find, context: SourceContext): string[] {
  const { folder, labelFiles = [], settings } = find
  const files = labelFiles.map((path) => belowFolder(path, folder)).sort()
  const file = files.length === 0 ? {} : { file: fileSetting(files, []) }
  const line = lineToRead({ ...context.settings, ...file, ...formatOf(find), ...settings }, context)
  return [
    `- ${describe(find)}, with these lines in \`${CONFIG_FILE}\`:`,
    datasetPathLine(joinPath(context.path, folder)),
    line,
  ]
}

/** Returns one command for each column that may contain the labels. */
function linesOfLabels({ path, flags = [], labelChoices = [] }: Find, context: SourceContext): string[] | undefined {
  const lines = labelChoices.flatMap(
    (name) =>
      analyzeCommand(joinPath(context.path, path) || '.', flagsIn([...flags, '--label', columnFlag(name)])) ?? [],
  )
  return lines.length > 1 && context.settings.label === undefined ? lines : undefined
}

/** Returns a command, or a line of the config if one folder contains several datasets that a path cannot distinguish. */
function lineFor(find: Find, context: SourceContext): string | undefined {
  if (find.needsConfig !== true && (find.path !== '' || find.flags !== undefined)) {
    return analyzeCommand(joinPath(context.path, find.path) || '.', flagsIn(find.flags ?? []))
  }
  const { labelFiles = [], settings, kind } = find
  const file = settings.file ?? (kind === 'table' && labelFiles.length > 0 ? fileSetting(labelFiles, []) : undefined)
  const below = file === undefined ? {} : { file: settings.file === undefined ? file : joinPath(find.folder, file) }
  return lineToRead({ ...context.settings, ...formatOf(find), ...find.settings, ...below }, context)
}

/** Returns the settings that select one of several kinds, if detection found it without them. */
function formatOf({ kind }: Find): Partial<LabelSettings> {
  if (kind === 'folders') return { file: 'folders' }
  const format = FORMATS.find((one) => one === kind)
  return format === undefined ? {} : { format }
}

const FORMATS: readonly LabelFormat[] = ['voc', 'yolo', 'labelme', 'text-pairs', 'path-list']

function describe({ description, samples }: Find): string {
  return samples === undefined ? description : `${description}, ${counted(samples, 'sample')}`
}
