import { readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Distribution, describeDistribution, type LookAlike, noteLookAlikes } from '../analysis/index.ts'
import { lookAlikesOf } from '../check/index.ts'
import {
  CONFIG_FILE,
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
import { folderLine, initialConfig, stepLines, suggestionLine, TYPES_LINE, workflowText } from './init_texts.ts'
import { flagName, type InitOptions, openProject, type Project, readCounts } from './input/index.ts'
import { deliver, printNotice, refuseFolders, refuseUnwritable, terminal, writeTogether } from './output/index.ts'
import {
  ADDRESS,
  addressLine,
  isProposal,
  proposalText,
  startedWith,
  type WorkflowPlace,
  workflowPlace,
} from './setup/index.ts'

const INDEX_FILE = 'data/split_indices.json'
const GIT_ATTRIBUTES = '.gitattributes'
const LF = 10
/** The command in errors of detection, and the one that writes what the errors describe. */
const TO_ANALYZE = 'dataset-balance analyze'
const TO_INIT = 'dataset-balance init'

/**
 * Writes a config to the working directory and a workflow to the root of its repository, for the detected dataset. Overwrites nothing: if one
 * of the two exists, it writes the other. If the dataset cannot be detected, the config contains the proposals as comments, and the
 * exit code is 2.
 */
export async function init(path: string | undefined, options: InitOptions): Promise<0 | 2> {
  const asked = overrideLabelOf(options)
  const place = workflowPlace('')
  const isConfigured = isFile(CONFIG_FILE) && !isProposal(textOf(CONFIG_FILE))
  if (isConfigured) refuseUnused(options, isCovered(place))
  const given = await openProject(path, options)
  const project = isConfigured ? await openProject(undefined, options) : given
  const index = isConfigured ? project.config.data.splitIndicesPath : INDEX_FILE
  const attributes = markedAsGenerated(index)
  if (isConfigured) refuseOtherDataset(path, project)
  else refuseConfigured(path, project)
  if (isConfigured && isCovered(place) && attributes === undefined) throw alreadyThere()
  await refuseAll(isConfigured, place, project)
  const dataset = await readCounts(project).catch((error: unknown) => {
    if (!isConfigured && hasProposals(error)) return error
    throw error
  })
  if (dataset instanceof InputError) return proposeOnly(dataset, project)
  const counts = countClasses(dataset.table)
  const distribution = describeDistribution(counts)
  const alike = lookAlikesOf({ counts, configs: [] })
  const misspelt = isConfigured ? [] : [...alike.misspelt, ...alike.others]
  const { data } = configOfFound(project.config, dataset.layout)
  const { groupSuggestionsOf } = await import(/* webpackMode: "eager" */ './input/suggestions.ts')
  const suggestions = !isConfigured && (await mayHaveGroups(dataset)) ? await groupSuggestionsOf(dataset, project) : []
  const overrideLabel = asked ?? project.config.report.overrideLabel
  const config = initialConfig({ data, dataset, distribution, misspelt, suggestions, index, overrideLabel })
  const files = [
    ...(attributes === undefined ? [] : [{ path: GIT_ATTRIBUTES, content: attributes, root: project.root }]),
    ...(isFile(place.file)
      ? []
      : [{ path: place.file, content: workflowText(overrideLabel, place.folder), root: place.root }]),
    ...(isConfigured ? [] : [{ path: CONFIG_FILE, content: config, root: project.root }]),
  ]
  const kept = keptLines({ place, isConfigured, overrideLabel })
  await writeTogether(files, project)
  const written = files.map((file) => file.path).toReversed()
  await deliver(
    summary({ dataset, distribution, misspelt, suggestions, written, kept }),
    { ...options, output: undefined },
    project,
  )
  return 0
}

/** Checks all places before the first one is read or written. */
async function refuseAll(isConfigured: boolean, { file, root }: WorkflowPlace, project: Project): Promise<void> {
  if (!isConfigured) await refuseUnwritable(CONFIG_FILE, { project, rule: refuseFolders })
  if (!isFile(file)) await refuseUnwritable(file, { project: { ...project, root }, rule: refuseFolders })
  await refuseUnwritable(GIT_ATTRIBUTES, { project, rule: refuseFolders })
}

/** A dataset that cannot be detected has proposals even if there are no lines. Other errors do if they have lines to run. */
function hasProposals(error: unknown): error is InputError {
  return error instanceof Undetected || (error instanceof InputError && error.problems.some(({ lines }) => lines))
}

async function proposeOnly(found: InputError, project: Project): Promise<2> {
  const said = found.message.replaceAll(TO_ANALYZE, TO_INIT)
  const content = proposalText(project.config.data, { message: said, problems: found.problems }, startedWith())
  await writeTogether([{ path: CONFIG_FILE, content, root: project.root }], project)
  const describe = said.includes(`\n${TO_INIT} `) ? 'Run a command above, or describe' : 'Describe'
  const help = `Wrote ${CONFIG_FILE} with this list as comments. ${describe} the dataset in this config and run \`${TO_INIT}\` again.`
  printNotice(messageLines(`${said}\n${help}`))
  return 2
}

/** The config exists, so there must be no flag that would have to change it. */
function refuseUnused(options: InitOptions, isWorkflowThere: boolean): void {
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
    `Cannot use ${listed(flags)}: '${CONFIG_FILE}' already exists, and init does not change it. Edit it by hand${isWorkflowThere ? '' : without}.`,
  )
}

function refuseOtherDataset(path: string | undefined, { root, config }: Project): void {
  if (path === undefined) return
  const inside = relative(resolve(path), resolve(root, config.data.datasetPath))
  if (inside === '..' || /^\.\.[\\/]/.test(inside)) throw alreadyThere()
}

function alreadyThere(): InputError {
  return new InputError(`Cannot write '${CONFIG_FILE}': it already exists. Delete it, or edit it by hand.`)
}

/** Whether a workflow exists that checks this folder. */
function isCovered({ file, folder }: WorkflowPlace): boolean {
  if (!isFile(file)) return false
  const lines = textOf(file)
    .split('\n')
    .map((line) => line.trim())
  return folder === '' || lines.includes(folderLine(folder))
}

interface Keeping {
  readonly place: WorkflowPlace
  readonly isConfigured: boolean
  readonly overrideLabel: string
}

/** What is unchanged, and what to add to a workflow that was there before. */
function keptLines({ place, isConfigured, overrideLabel }: Keeping): readonly string[] {
  const { file, folder } = place
  if (!isFile(file)) return isConfigured ? [`${CONFIG_FILE} is unchanged.`] : []
  const steps = isCovered(place)
    ? []
    : [
        `GitHub does not check this folder yet. Add this step to ${file}:`,
        ...stepLines(folder).map((line) => `  ${line}`),
      ]
  const types =
    overrideLabel === '' || textOf(file).includes('unlabeled')
      ? []
      : [`To start it when the label is set, add this below pull_request in ${file}:`, `  ${TYPES_LINE}`]
  return [`${file} is unchanged.`, ...steps, ...types]
}

function overrideLabelOf({ overrideLabel }: InitOptions): string | undefined {
  if (overrideLabel === undefined) return undefined
  const name = githubLabel.read(overrideLabel)
  if (name === undefined)
    throw new InputError(`Cannot use '${overrideLabel}' for --override-label: it must be ${githubLabel.allowed}`)
  return name
}

/** The paths of a project's config are relative to the project, so they would be wrong in the working directory. */
function refuseConfigured(path: string | undefined, { root }: Project): void {
  if (path === undefined || resolve(root) === process.cwd()) return
  const words = ['check', pathWord(path)]
  const next = canBeShown(words) ? ` Run \`${startedWith()} ${commandLine(words)}\`, or delete that file.` : ''
  throw new InputError(`Cannot write a config for '${path}': it already has one, '${join(path, CONFIG_FILE)}'.${next}`)
}

/** Returns a `.gitattributes` in which the index file is generated, so that GitHub collapses it in diffs; undefined if it is already. */
function markedAsGenerated(path: string): Uint8Array | undefined {
  const index = path.replace(/^\.\//, '')
  if (!/^[\w-][\w./-]*$/.test(index)) return undefined
  const line = `${index} linguist-generated`
  // The paths in it can have any encoding.
  const before = bytesOf(GIT_ATTRIBUTES)
  if (Buffer.from(before).toString('latin1').split(/\r?\n/).includes(line)) return undefined
  const separator = before.length === 0 || before.at(-1) === LF ? '' : '\n'
  return Buffer.concat([before, Buffer.from(`${separator}${line}\n`)])
}

function whereFound({ found }: Dataset['layout']): string {
  return found === undefined ? '' : `${safeText(found.description)}: `
}

/** The path is a parameter because the bundler would bundle a file with a constant path. */
function bytesOf(file: string): Uint8Array {
  return isFile(file) ? readFileSync(file) : new Uint8Array()
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function textOf(file: string): string {
  return Buffer.from(bytesOf(file)).toString('utf8')
}

interface Found {
  readonly dataset: Dataset
  readonly distribution: Distribution
  readonly misspelt: readonly LookAlike[]
  readonly suggestions: readonly GroupSuggestionData[]
  /** The paths of the new files. */
  readonly written: readonly string[]
  readonly kept: readonly string[]
}

/** A setting that a note proposes. */
const PROPOSED = /`labels(?:: |`)/

function summary({ dataset: { layout, notes }, distribution, misspelt, suggestions, written, kept }: Found): string {
  const alike = noteLookAlikes(misspelt, {
    hasMap: false,
    sizes: Object.values(distribution.counts),
    multiLabel: distribution.multiLabel,
  }).map(({ message }) => safeText(message))
  const command = startedWith()
  const lines = [
    `Found ${whereFound(layout)}${distributionHeadline(distribution)} (${safeText(layout.description)})`,
    'Wrote:',
    ...written.map((file) => `  ${file}${file === GIT_ATTRIBUTES ? ' (the index file is marked as generated)' : ''}`),
    ...kept,
    ...alike,
    ...notes.flatMap(({ message }) => (PROPOSED.test(message) ? safeText(message) : [])),
    ...suggestions.map(suggestionLine),
    addressLine(ADDRESS),
    `Next, run \`${command} check\`. To write the first index file, run \`${command} split .\``,
    '',
  ]
  const { width } = terminal(false)
  return lines.map((line) => wrap(line, width, '  ')).join('\n')
}
