import { existsSync, readFileSync } from 'node:fs'
import { type Distribution, describeDistribution, type LookAlike, noteLookAlikes } from '../analysis/index.ts'
import { lookAlikesOf } from '../check/look_alikes.ts'
import { CONFIG_FILE, InputError } from '../config/index.ts'
import { configOfFound, countClasses, type Dataset, Undetected } from '../dataset/index.ts'
import { distributionHeadline, safeText } from '../report/index.ts'
import { readCounts } from './counts.ts'
import { configText, proposalText, WORKFLOW } from './init_texts.ts'
import type { CommonOptions } from './options.ts'
import { deliver } from './output.ts'
import { refuseFolders } from './output_place.ts'
import { openProject, type Project } from './project.ts'
import { printNotice } from './terminal.ts'
import { refuseUnwritable, writeFileSafely } from './write_file.ts'

const WORKFLOW_FILE = '.github/workflows/dataset-balance.yml'
const INDEX_FILE = 'data/split_indices.json'
const GIT_ATTRIBUTES = '.gitattributes'
const LF = 10

/**
 * Writes a config and a workflow for the dataset that is found, into the working directory. Overwrites nothing. Where the
 * user has to say what the dataset is, the config has the proposals as comments, and the exit code is 2.
 */
export async function init(path: string | undefined, options: CommonOptions): Promise<0 | 2> {
  for (const file of [CONFIG_FILE, WORKFLOW_FILE]) refuseExisting(file)
  const project = await openProject(path, options)
  // All of them before any is written.
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
  const config = configText({ data, dataset, distribution, misspelt, index: INDEX_FILE })
  await writeFileSafely(CONFIG_FILE, config, { project, rule: refuseFolders })
  await writeFileSafely(WORKFLOW_FILE, WORKFLOW, { project, rule: refuseFolders })
  const marked = await markGenerated(project)
  await deliver(summary({ dataset, distribution, misspelt, marked }), { ...options, output: undefined }, project)
  return 0
}

async function proposeOnly(found: Undetected, project: Project): Promise<2> {
  await writeFileSafely(CONFIG_FILE, proposalText(project.config.data, found), { project, rule: refuseFolders })
  const help = `Wrote ${CONFIG_FILE} with this as comments: say in it what the dataset is, then run \`dataset-balance check\``
  printNotice(`${found.message.split('\n').map(safeText).join('\n')}\n${help}\n`)
  return 2
}

function refuseExisting(file: string): void {
  if (!existsSync(file)) return
  throw new InputError(`Cannot write "${file}": it is there already; delete it first, or edit it by hand`)
}

/** Folds the index file away in diffs. */
async function markGenerated(project: Project): Promise<boolean> {
  const line = `${INDEX_FILE} linguist-generated`
  // A path in it need not be UTF-8.
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

/** Its path comes in, since the bundler would take a path that it knows for a file to bundle. */
function bytesOf(file: string): Uint8Array {
  return existsSync(file) ? readFileSync(file) : new Uint8Array()
}

interface Found {
  readonly dataset: Dataset
  readonly distribution: Distribution
  readonly misspelt: readonly LookAlike[]
  readonly marked: boolean
}

function summary({ dataset: { layout }, distribution, misspelt, marked }: Found): string {
  const alike = noteLookAlikes(misspelt, { hasMap: false, sizes: Object.values(distribution.counts) }).map(
    ({ message }) => safeText(message),
  )
  const attributes = marked ? [`  ${GIT_ATTRIBUTES} (the index file is marked as generated)`] : []
  return [
    `Found ${whereFound(layout)}${distributionHeadline(distribution)}. ${safeText(layout.description)}`,
    'Wrote:',
    `  ${CONFIG_FILE}`,
    `  ${WORKFLOW_FILE}`,
    ...attributes,
    ...alike,
    distribution.multiLabel
      ? 'Next: `dataset-balance check`.'
      : 'Next: `dataset-balance check`, then `dataset-balance split .` writes the first index file.',
    '',
  ].join('\n')
}
