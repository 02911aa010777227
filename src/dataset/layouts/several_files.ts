import { analyzeCommand, CONFIG_FILE, firstFew, InputError, linesAndMore, Undetected } from '../../config/index.ts'
import { columnFlag, datasetPathLine, errorWithChoices, lineToRead, settingsLines } from '../formats/index.ts'
import { joinPath, splitOfFile } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Candidate } from './candidate.ts'
import { fileSetting } from './candidates.ts'
import { chooseColumn } from './label_column_choice.ts'
import { labelLikePlaces } from './manifest_labels.ts'

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

/** The same as `severalFiles`, with one command per label column for tables with several, so that no command asks again. */
export async function severalTables(
  candidates: readonly Candidate[],
  all: readonly string[],
  context: SourceContext,
): Promise<InputError> {
  const choices = new Map<Paths, readonly string[]>()
  for (const one of candidates.slice(0, MOST_COMMANDS)) {
    const places = one.kind === 'manifest' ? labelLikePlaces(one.manifest.columns) : []
    if (one.kind !== 'manifest' || places.length < 2 || context.settings.label !== undefined) continue
    if (await isChosen(() => chooseColumn(one.manifest, places, context))) continue
    choices.set(
      one,
      places.map((place) => one.manifest.columns[place] ?? ''),
    )
  }
  return severalFiles(candidates, all, context, choices)
}

/** The first of each list, then the second of each, and so on. */
function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const most = lists.reduce((max, { length }) => Math.max(max, length), 0)
  return Array.from({ length: most }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
}

async function isChosen(choose: () => Promise<unknown>): Promise<boolean> {
  try {
    await choose()
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

type Paths = Pick<Candidate, 'paths'>

/** The error for several label files of one layout, with the command or the config line that reads each. */
export function severalFiles(
  candidates: readonly (Candidate | Paths)[],
  all: readonly string[],
  { settings, ...source }: SourceContext,
  columns: ReadonlyMap<Paths, readonly string[]> = new Map(),
): InputError {
  const files = candidates.map(({ paths }) => fileSetting(paths, all))
  const together = mayBeOne(candidates) ? [fileSetting(candidates.flatMap(({ paths }) => paths).sort(), all)] : []
  const found = `Found several label files: ${firstFew(files)}`
  const isPlain = source.role === 'main' && settingsLines(settings).length === 0
  const perTable = candidates.flatMap((one) => {
    const [path = '', ...more] = one.paths
    if (!isPlain || more.length > 0) return []
    const flags = columns.get(one)?.map((name) => [['--label', columnFlag(name)]] as const) ?? [[]]
    const commands = flags.flatMap((each) => analyzeCommand(joinPath(source.path, path), each) ?? [])
    return commands.length === 0 ? [] : [commands]
  })
  if (perTable.length === files.length) {
    const lines = together.flatMap((file) => [
      `- all as one dataset, with these lines in \`${CONFIG_FILE}\`:`,
      datasetPathLine(source.path),
      lineToRead({ ...settings, file }, source),
      '- one of them:',
    ])
    const what = `${found}. To choose one, run its command or set \`dataset_path\` in a config:`
    return new Undetected(what, {
      lines: [...lines, ...linesAndMore(inTurn(perTable), MOST_COMMANDS - together.length)],
    })
  }
  // Only the first lines are shown.
  const choices = (files.length < MOST_BEFORE ? [...files, ...together] : [...together, ...files]).map((file) => ({
    ...settings,
    file,
  }))
  return errorWithChoices({ message: found, choices }, source)
}
