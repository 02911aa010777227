import { type DataSettings, flagsIn, type InputError, type LabelSettings, wordsIn } from '../../config/index.ts'
import { scalar, settingsLines, settingsOfFlags } from '../../dataset/index.ts'
import { asStarted, showUnseen } from '../../report/index.ts'

/** A dataset that could be meant: its path, and the lines of the block `labels`. */
interface Proposal {
  readonly path: string
  readonly labels: readonly string[]
}

const COMMAND = 'dataset-balance analyze '
const UNDETECTED = '# The dataset could not be detected. This was found:'

/** Whether a config only consists of the path and the comments of `proposalText`, so it can be replaced. */
export function isProposal(config: string): boolean {
  const lines = config.split(/\r?\n/)
  const settings = lines.filter((line) => line !== '' && !line.startsWith('#'))
  return lines.includes(UNDETECTED) && /^data:\n {2}dataset_path: .*$/.test(settings.join('\n'))
}

interface Writing {
  /** How the tool was started. */
  readonly start: string
  /** Returns a path as the config has to name it. */
  readonly named: (path: string) => string
}

/**
 * A config for a dataset that could not be detected. What was found and the proposals are comments.
 *
 */
export function proposalText(
  { datasetPath }: DataSettings,
  { message, problems }: Pick<InputError, 'message' | 'problems'>,
  { start, named }: Writing,
): string {
  const lines = problems.flatMap((problem) => problem.lines ?? [])
  const proposals = proposalsIn(lines, datasetPath).map((one) => ({ ...one, path: named(one.path) }))
  const paths = new Set(proposals.map(({ path }) => path))
  // Of several datasets, none is chosen.
  const [only = named(datasetPath)] = paths.size === 1 ? paths : []
  return [
    '# What dataset-balance checks on every pull request.',
    'data:',
    `  dataset_path: ${scalar(only)}`,
    '',
    UNDETECTED,
    ...message.split('\n').map((line) => `#   ${showUnseen(asStarted(line, start))}`),
    '#',
    ...(proposals.length === 0 ? WITHOUT_PROPOSAL : proposals.flatMap((one, i) => blockOf(one, i, only))),
    '',
  ].join('\n')
}

/** Without a blank after the `#`, removing only that makes valid YAML. */
const WITHOUT_PROPOSAL = [
  '# To describe it, remove the # in front of these lines and complete them:',
  '#labels:',
  '#  file: labels.csv   # the label file, relative to dataset_path',
  '#  label: COLUMN      # the column with the class',
]

function blockOf({ path, labels }: Proposal, place: number, chosen: string): string[] {
  // An empty line shows that it is not one of the lines above.
  if (labels.length === 0)
    return [
      ...(place === 0 ? [] : ['']),
      `# ${place === 0 ? 'To' : 'Or, to'} read '${showUnseen(path)}', set \`dataset_path: ${showUnseen(scalar(path))}\` above.`,
    ]
  const where = path === chosen ? '' : ` and set \`dataset_path: ${showUnseen(scalar(path))}\` above`
  return [
    place === 0 && labels.some((line) => /\bCOLUMN$/.test(line))
      ? `# Replace COLUMN with a column, and remove the # in front of these lines${where}:`
      : place === 0
        ? `# If this is right, remove the # in front of these lines${where}:`
        : `# Or use these lines${where}:`,
    ...labels.map((line) => `#${showUnseen(line)}`),
  ]
}

const DATASET_PATH = /^data: \{ dataset_path: (.*) \}$/

/** Reads the lines that an error proposes. A line with the path is for the lines below it. */
function proposalsIn(lines: readonly string[], datasetPath: string): Proposal[] {
  let path = datasetPath
  return lines.flatMap((line) => {
    const given = DATASET_PATH.exec(line)?.[1]
    if (given === undefined) return proposalOf(line, path)
    path = given.replace(/^'(.*)'$/s, (_, text: string) => text.replaceAll("''", "'"))
    return []
  })
}

/** Reads a line that an error proposes: a command, or a line of the config. */
function proposalOf(line: string, datasetPath: string): Proposal[] {
  if (line.startsWith('labels: ')) return [{ path: datasetPath, labels: [line] }]
  if (!line.startsWith(COMMAND)) return []
  const [path = '', ...words] = wordsIn(line.slice(COMMAND.length))
  const flags = words.flatMap((word) => /^(--\w[\w-]*)=(.*)$/s.exec(word)?.slice(1) ?? [word])
  const settings: LabelSettings = { ...settingsOfFlags(flags), ignore: [] }
  const isEmpty = flagsIn(flags).length === 0
  return [{ path, labels: isEmpty ? [] : ['labels:', ...settingsLines(settings).map((one) => `  ${one}`)] }]
}
