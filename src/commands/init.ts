import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Distribution, describeDistribution, type LookAlike, noteLookAlikes } from '../analysis/index.ts'
import { lookAlikesOf } from '../check/index.ts'
import { CONFIG_FILE, canBeShown, commandLine, githubLabel, InputError, pathWord, Undetected } from '../config/index.ts'
import { configOfFound, countClasses, type Dataset, mayHaveGroups } from '../dataset/index.ts'
import { distributionHeadline, type GroupSuggestionData, safeText } from '../report/index.ts'
import { initialConfig, suggestionLine, workflowText } from './init_texts.ts'
import { type InitOptions, openProject, type Project, readCounts } from './input/index.ts'
import { deliver, printNotice, refuseFolders, refuseUnwritable, writeFileSafely } from './output/index.ts'
import { ADDRESS, addressLine, proposalText, startedWith } from './setup/index.ts'

const WORKFLOW_FILE = '.github/workflows/dataset-balance.yml'
const INDEX_FILE = 'data/split_indices.json'
const GIT_ATTRIBUTES = '.gitattributes'
const LF = 10

/**
 * Writes a config and a workflow for the detected dataset to the working directory, and overwrites nothing. If the
 * dataset cannot be detected, the config contains the proposals as comments, and the exit code is 2.
 */
export async function init(path: string | undefined, options: InitOptions): Promise<0 | 2> {
  for (const file of [CONFIG_FILE, WORKFLOW_FILE]) refuseExisting(file)
  const project = await openProject(path, options)
  refuseConfigured(path, project)
  const overrideLabel = overrideLabelOf(options) ?? project.config.report.overrideLabel
  // Check all files before the first one is written.
  for (const file of [CONFIG_FILE, WORKFLOW_FILE, GIT_ATTRIBUTES]) {
    await refuseUnwritable(file, { project, rule: refuseFolders })
  }
  const dataset = await readCounts(project).catch((error: unknown) => {
    if (error instanceof Undetected) return error
    throw error
  })
  if (dataset instanceof Undetected) return proposeOnly(dataset, project)
  const counts = countClasses(dataset.table)
  const distribution = describeDistribution(counts)
  const alike = lookAlikesOf({ counts, configs: [] })
  const misspelt = [...alike.misspelt, ...alike.others]
  const { data } = configOfFound(project.config, dataset.layout)
  const { groupSuggestionsOf } = await import(/* webpackMode: "eager" */ './input/suggestions.ts')
  const suggestions = (await mayHaveGroups(dataset)) ? await groupSuggestionsOf(dataset, project) : []
  const config = initialConfig({ data, dataset, distribution, misspelt, suggestions, index: INDEX_FILE, overrideLabel })
  await writeFileSafely(CONFIG_FILE, config, { project, rule: refuseFolders })
  await writeFileSafely(WORKFLOW_FILE, workflowText(overrideLabel), { project, rule: refuseFolders })
  const marked = await markGenerated(project)
  await deliver(
    summary({ dataset, distribution, misspelt, suggestions, marked }),
    { ...options, output: undefined },
    project,
  )
  return 0
}

async function proposeOnly(found: Undetected, project: Project): Promise<2> {
  await writeFileSafely(CONFIG_FILE, proposalText(project.config.data, found), { project, rule: refuseFolders })
  const help = `Wrote ${CONFIG_FILE} with this list as comments. Describe the dataset in it, then run \`${startedWith()} check\``
  printNotice(`${found.message.split('\n').map(safeText).join('\n')}\n${help}\n`)
  return 2
}

function overrideLabelOf({ overrideLabel }: InitOptions): string | undefined {
  if (overrideLabel === undefined) return undefined
  const name = githubLabel.read(overrideLabel)
  if (name === undefined)
    throw new InputError(`Cannot use '${overrideLabel}' for --override-label: it must be ${githubLabel.allowed}`)
  return name
}

function refuseExisting(file: string): void {
  if (!existsSync(file)) return
  throw new InputError(`Cannot write '${file}': it already exists. Delete it, or edit it by hand.`)
}

/** The paths of a project's config are relative to the project, so they would be wrong in the working directory. */
function refuseConfigured(path: string | undefined, { root }: Project): void {
  if (path === undefined || resolve(root) === process.cwd()) return
  const words = ['check', pathWord(path)]
  const next = canBeShown(words) ? ` Run \`${startedWith()} ${commandLine(words)}\`, or delete that file.` : ''
  throw new InputError(`Cannot write a config for '${path}': it already has one, '${join(path, CONFIG_FILE)}'.${next}`)
}

/** Marks the index file as generated, so that GitHub collapses it in diffs. */
async function markGenerated(project: Project): Promise<boolean> {
  const line = `${INDEX_FILE} linguist-generated`
  // The paths in it can have any encoding.
  const before = bytesOf(GIT_ATTRIBUTES)
  if (Buffer.from(before).toString('latin1').split(/\r?\n/).includes(line)) return false
  const separator = before.length === 0 || before.at(-1) === LF ? '' : '\n'
  const content = Buffer.concat([before, Buffer.from(`${separator}${line}\n`)])
  await writeFileSafely(GIT_ATTRIBUTES, content, { project, rule: refuseFolders })
  return true
}

function whereFound({ found }: Dataset['layout']): string {
  return found === undefined ? '' : `${safeText(found.description)}: `
}

/** The path is a parameter because the bundler would bundle a file with a constant path. */
function bytesOf(file: string): Uint8Array {
  return existsSync(file) ? readFileSync(file) : new Uint8Array()
}

interface Found {
  readonly dataset: Dataset
  readonly distribution: Distribution
  readonly misspelt: readonly LookAlike[]
  readonly suggestions: readonly GroupSuggestionData[]
  readonly marked: boolean
}

function summary({ dataset: { layout }, distribution, misspelt, suggestions, marked }: Found): string {
  const alike = noteLookAlikes(misspelt, {
    hasMap: false,
    sizes: Object.values(distribution.counts),
    multiLabel: distribution.multiLabel,
  }).map(({ message }) => safeText(message))
  const command = startedWith()
  const attributes = marked ? [`  ${GIT_ATTRIBUTES} (the index file is marked as generated)`] : []
  return [
    `Found ${whereFound(layout)}${distributionHeadline(distribution)} (${safeText(layout.description)})`,
    'Wrote:',
    `  ${CONFIG_FILE}`,
    `  ${WORKFLOW_FILE}`,
    ...attributes,
    ...alike,
    ...suggestions.map(suggestionLine),
    addressLine(ADDRESS),
    `Next, run \`${command} check\`. To write the first index file, run \`${command} split .\``,
    '',
  ].join('\n')
}
