import { analyzeCommand, CONFIG_FILE, firstFew, type InputError, linesAndMore, Undetected } from '../../config/index.ts'
import { datasetPathLine, errorWithChoices, lineToRead, settingsLines } from '../formats/index.ts'
import { joinPath, splitOfFile } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Candidate } from './candidate.ts'
import { fileSetting } from './candidates.ts'

/** With fewer tables with the same columns, each is more likely a dataset of its own. */
const FEWEST_TABLES = 3

/** Whether files may be parts of one dataset: different splits, or several tables with the same columns. */
function mayBeOne(candidates: readonly (Candidate | Pick<Candidate, 'paths'>)[]): boolean {
  const splits = candidates.map(({ paths: [path = ''] }) => splitOfFile(path))
  const areSplits = splits.includes('train') && !splits.includes(undefined) && new Set(splits).size === splits.length
  if (candidates.every((one) => 'kind' in one && one.kind === 'coco')) return areSplits
  const columns = candidates.map((one) =>
    'kind' in one && one.kind === 'manifest' ? one.manifest.columns.join() : undefined,
  )
  return (
    ((areSplits && candidates.every(({ paths }) => paths.length === 1)) || columns.length >= FEWEST_TABLES) &&
    !columns.includes(undefined) &&
    new Set(columns).size === 1
  )
}

const MOST_BEFORE = 10
const MOST_COMMANDS = 5

/** The error for several label files of one layout, with the command or the config line that reads each. */
export function severalFiles(
  candidates: readonly (Candidate | Pick<Candidate, 'paths'>)[],
  all: readonly string[],
  { settings, ...source }: SourceContext,
): InputError {
  const files = candidates.map(({ paths }) => fileSetting(paths, all))
  const together = mayBeOne(candidates) ? [fileSetting(candidates.flatMap(({ paths }) => paths).sort(), all)] : []
  const found = `Found several label files: ${firstFew(files)}`
  const isPlain = source.role === 'main' && settingsLines(settings).length === 0
  const commands = candidates.flatMap(({ paths: [path = '', ...more] }) =>
    isPlain && more.length === 0 ? (analyzeCommand(joinPath(source.path, path)) ?? []) : [],
  )
  if (commands.length === files.length) {
    const lines = together.flatMap((file) => [
      `- all as one dataset, with these lines in \`${CONFIG_FILE}\`:`,
      datasetPathLine(source.path),
      lineToRead({ ...settings, file }, source),
      '- one of them:',
    ])
    const what = `${found}. To choose one, run its command or set \`dataset_path\` in a config:`
    return new Undetected(what, { lines: [...lines, ...linesAndMore(commands, MOST_COMMANDS - together.length)] })
  }
  // Only the first lines are shown.
  const choices = (files.length < MOST_BEFORE ? [...files, ...together] : [...together, ...files]).map((file) => ({
    ...settings,
    file,
  }))
  return errorWithChoices({ message: found, choices }, source)
}
