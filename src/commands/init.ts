import { join, relative, resolve } from 'node:path'
import { type Distribution, describeDistribution, type LookAlike, noteLookAlikes } from '../analysis/index.ts'
import { lookAlikesOf } from '../check/index.ts'
import {
  CONFIG_FILE,
  type Config,
  canBeShown,
  commandLine,
  githubLabel,
  InputError,
  LABEL_KEYS,
  listed,
  pathWord,
  Undetected,
} from '../config/index.ts'
import { configOfFound, countClasses, type Dataset, mayHaveGroups } from '../dataset/index.ts'
import { distributionHeadline, type GroupSuggestionData, safeText, wrap } from '../report/index.ts'
import { messageLines } from './errors.ts'
import { initialConfig, suggestionLine } from './init_texts.ts'
import { flagName, type InitOptions, openProject, type Project, readCounts } from './input/index.ts'
import { deliver, printNotice, refuseFolders, refuseUnwritable, terminal, writeTogether } from './output/index.ts'
import {
  ADDRESS,
  addressLine,
  bytesOf,
  fileText,
  type InitPlace,
  initPlace,
  isCovered,
  isFile,
  isProposal,
  keptWorkflow,
  nextLines,
  proposalText,
  startedWith,
  usesAction,
  workflowText,
} from './setup/index.ts'

const INDEX_FILE = 'data/split_indices.json'
const GIT_ATTRIBUTES = '.gitattributes'
const LF = 10
/** The command in errors of detection, and the one that writes what the errors describe. */
const TO_ANALYZE = 'dataset-balance analyze'
const TO_INIT = 'dataset-balance init'

/**
 * Writes a config to the working directory, or to the dataset's own repository, and a workflow to the root of that repository, for the detected dataset. Overwrites nothing: if one
 * of the two exists, it writes the other. If the dataset cannot be detected, the config contains the proposals as comments, and the
 * exit code is 2.
 */
export async function init(path: string | undefined, options: InitOptions): Promise<0 | 2> {
  const asked = overrideLabelOf(options)
  const place = initPlace(path)
  const { root, workflow, at, named } = place
  const isConfigured = isFile(at(CONFIG_FILE)) && !isProposal(fileText(at(CONFIG_FILE)))
  if (isConfigured) refuseUnused(options, place)
  const given = await openProject(path, options)
  const project = isConfigured ? await openProject(place.shown || undefined, options) : given
  const index = isConfigured ? project.config.data.splitIndicesPath : INDEX_FILE
  const attributes = markedAsGenerated(index, at(GIT_ATTRIBUTES))
  if (isConfigured) refuseOtherDataset(path, project, place)
  else refuseConfigured(path, project, root)
  if (isConfigured && isCovered(workflow) && attributes === undefined) throw alreadyThere(at(CONFIG_FILE))
  await refuseAll(isConfigured, place, project)
  const dataset = await readCounts(project).catch((error: unknown) => {
    if (!isConfigured && hasProposals(error)) return error
    throw error
  })
  if (dataset instanceof InputError) return proposeOnly(dataset, project, place)
  const counts = countClasses(dataset.table)
  const distribution = describeDistribution(counts)
  const alike = lookAlikesOf({ counts, configs: [] })
  const misspelt = isConfigured ? [] : [...alike.misspelt, ...alike.others]
  const data = withNamed(configOfFound(project.config, dataset.layout).data, (one) => named(one, project.root))
  const { groupSuggestionsOf } = await import(/* webpackMode: "eager" */ './input/suggestions.ts')
  const suggestions = !isConfigured && (await mayHaveGroups(dataset)) ? await groupSuggestionsOf(dataset, project) : []
  const overrideLabel = asked ?? project.config.report.overrideLabel
  const config = initialConfig({ data, dataset, distribution, misspelt, suggestions, index, overrideLabel })
  const isWorkflowThere = isFile(workflow.file)
  const files = [
    ...(attributes === undefined ? [] : [{ path: at(GIT_ATTRIBUTES), content: attributes, root }]),
    ...(isWorkflowThere
      ? []
      : [{ path: workflow.file, content: workflowText(overrideLabel, workflow.folder), root: workflow.root }]),
    ...(isConfigured ? [] : [{ path: at(CONFIG_FILE), content: config, root }]),
  ]
  const unchanged = isConfigured ? [`${at(CONFIG_FILE)} is unchanged.`] : []
  const kept = isWorkflowThere ? keptWorkflow(workflow, overrideLabel) : unchanged
  await writeTogether(files, project)
  const written = files.map((file) => file.path).toReversed()
  await deliver(
    summary({ dataset, distribution, misspelt, suggestions, written, kept, place }),
    { ...options, output: undefined },
    project,
  )
  return 0
}

/** Checks all places before the first one is read or written. */
async function refuseAll(isConfigured: boolean, { root, workflow, at }: InitPlace, given: Project): Promise<void> {
  const project = { ...given, root }
  if (!isConfigured) await refuseUnwritable(at(CONFIG_FILE), { project, rule: refuseFolders })
  if (!isFile(workflow.file))
    await refuseUnwritable(workflow.file, { project: { ...given, root: workflow.root }, rule: refuseFolders })
  await refuseUnwritable(at(GIT_ATTRIBUTES), { project, rule: refuseFolders })
}

/** The data settings with the paths that the new config has to contain. */
function withNamed(data: Config['data'], named: (path: string) => string): Config['data'] {
  return {
    ...data,
    datasetPath: named(data.datasetPath),
    additionalDatasets: data.additionalDatasets.map((one) => ({ ...one, path: named(one.path) })),
  }
}

/** A dataset that cannot be detected has proposals even if there are no lines. Other errors do if they have lines to run. */
function hasProposals(error: unknown): error is InputError {
  return error instanceof Undetected || (error instanceof InputError && error.problems.some(({ lines }) => lines))
}

async function proposeOnly(found: InputError, project: Project, { root, shown, at, named }: InitPlace): Promise<2> {
  const said = found.message.replaceAll(TO_ANALYZE, TO_INIT)
  const content = proposalText(
    project.config.data,
    { message: said, problems: found.problems },
    { start: startedWith(), named: (path) => named(path, project.root) },
  )
  await writeTogether([{ path: at(CONFIG_FILE), content, root }], project)
  const help = [`Wrote ${at(CONFIG_FILE)} with this list as comments.`, ...nextLines(said, shown)]
  printNotice(messageLines([said, ...help].join('\n')))
  return 2
}

/** The config exists, so there must be no flag that would have to change it. */
function refuseUnused(options: InitOptions, { workflow, at }: InitPlace): void {
  const labels = (Object.keys(LABEL_KEYS) as (keyof typeof LABEL_KEYS)[]).filter((key) => options[key] !== undefined)
  const flags = [
    ...labels.map(flagName),
    ...(options.additional === undefined ? [] : ['--additional']),
    ...(options.seed === undefined ? [] : ['--seed']),
    ...(options.overrideLabel === undefined ? [] : ['--override-label']),
  ]
  if (flags.length === 0) return
  const without = `, and run init without ${flags.length === 1 ? 'it' : 'them'} to write the workflow`
  throw new InputError(
    `Cannot use ${listed(flags)}: '${at(CONFIG_FILE)}' already exists, and init does not change it. Edit it by hand${isCovered(workflow) ? '' : without}.`,
  )
}

function refuseOtherDataset(path: string | undefined, { root, config }: Project, { at }: InitPlace): void {
  if (path === undefined) return
  const inside = relative(resolve(path), resolve(root, config.data.datasetPath))
  if (inside === '..' || /^\.\.[\\/]/.test(inside)) throw alreadyThere(at(CONFIG_FILE))
}

function alreadyThere(file: string): InputError {
  return new InputError(`Cannot write '${file}': it already exists. Delete it, or edit it by hand.`)
}

function overrideLabelOf({ overrideLabel }: InitOptions): string | undefined {
  if (overrideLabel === undefined) return undefined
  const name = githubLabel.read(overrideLabel)
  if (name === undefined)
    throw new InputError(`Cannot use '${overrideLabel}' for --override-label: it must be ${githubLabel.allowed}`)
  return name
}

/** The paths of a project's config are relative to the project, so they would be wrong in the working directory. */
function refuseConfigured(path: string | undefined, { root }: Project, place: string): void {
  if (path === undefined || [process.cwd(), place].includes(resolve(root))) return
  const words = ['check', pathWord(path)]
  const next = canBeShown(words) ? ` Run \`${startedWith()} ${commandLine(words)}\`, or delete that file.` : ''
  throw new InputError(`Cannot write a config for '${path}': it already has one, '${join(path, CONFIG_FILE)}'.${next}`)
}

/** Returns a `.gitattributes` in which the index file is generated, so that GitHub collapses it in diffs; undefined if it is already. */
function markedAsGenerated(path: string, file: string): Uint8Array | undefined {
  const index = path.replace(/^\.\//, '')
  if (!/^[\w-][\w./-]*$/.test(index)) return undefined
  const line = `${index} linguist-generated`
  // The paths in it can have any encoding.
  const before = bytesOf(file)
  if (Buffer.from(before).toString('latin1').split(/\r?\n/).includes(line)) return undefined
  const separator = before.length === 0 || before.at(-1) === LF ? '' : '\n'
  return Buffer.concat([before, Buffer.from(`${separator}${line}\n`)])
}

function whereFound({ found }: Dataset['layout']): string {
  return found === undefined ? '' : `${safeText(found.description)}: `
}

interface Found {
  readonly dataset: Dataset
  readonly distribution: Distribution
  readonly misspelt: readonly LookAlike[]
  readonly suggestions: readonly GroupSuggestionData[]
  /** The paths of the new files. */
  readonly written: readonly string[]
  readonly kept: readonly string[]
  readonly place: InitPlace
}

/** A setting that a note proposes. */
const PROPOSED = /`labels(?:: |`)/

function summary(found: Found): string {
  const { distribution, misspelt, suggestions, written, kept, place } = found
  const { layout, notes } = found.dataset
  const alike = noteLookAlikes(misspelt, {
    hasMap: false,
    sizes: Object.values(distribution.counts),
    multiLabel: distribution.multiLabel,
  }).map(({ message }) => safeText(message))
  const command = startedWith()
  const there = place.shown === '' ? [] : [pathWord(place.shown)]
  const lines = [
    `Found ${whereFound(layout)}${distributionHeadline(distribution)} (${safeText(layout.description)})`,
    'Wrote:',
    ...written.map(
      (file) => `  ${file}${file.endsWith(GIT_ATTRIBUTES) ? ' (the index file is marked as generated)' : ''}`,
    ),
    ...kept,
    ...alike,
    ...notes.flatMap(({ message }) => (PROPOSED.test(message) ? safeText(message) : [])),
    ...suggestions.map(suggestionLine),
    ...(usesAction(fileText(place.workflow.file), ADDRESS.repository) ? [addressLine(ADDRESS)] : []),
    ...(place.isInRepository
      ? []
      : [
          `${place.shown === '' ? 'The working directory' : safeText(`'${place.shown}'`)} is not in a Git repository. GitHub runs the workflow after you commit these files to one.`,
        ]),
    `To write the first index file, run \`${command} ${commandLine(['split', ...(there.length > 0 ? there : ['.'])])}\`.`,
  ]
  const { width } = terminal(false)
  // The last line is a command to copy, so it is not wrapped.
  const next = `Next: ${command} ${commandLine(['check', ...there])}\n`
  return [...lines.map((line) => wrap(line, width, '  ')), next].join('\n')
}
