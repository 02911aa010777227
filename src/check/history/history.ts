import { posix } from 'node:path'
import { type Config, InputError } from '../../config/index.ts'
import {
  commitParents,
  configOfFound,
  isShallow,
  type LoggedCommit,
  logCommits,
  resolveCommit,
  shallowEnd,
} from '../../dataset/index.ts'
import type { CommitState, HistoryReport } from '../../report/index.ts'
import { type CommitClasses, type CommitReading, NO_DATASET, readCommits, readTrees, stateOf } from './read_commits.ts'

/** The dataset of a project, and its repository. */
interface HistoryRequest extends Omit<CommitReading, 'configs'> {
  /** The current config. Its thresholds and waivers apply to every commit. */
  readonly config: Config
  /** The day that decides whether a waiver has expired, in UTC, as `YYYY-MM-DD`. */
  readonly today: string
  /** The path of the config in the project; undefined if there is none in the repository. */
  readonly configPath: string | undefined
  /** Returns the path from the repository's top level; undefined if it is outside of the repository. */
  readonly inRepository: (path: string) => string | undefined
  /** The revision after which the history starts. */
  readonly since?: string | undefined
}

/**
 * Returns the classes and findings at each commit of the current branch that touched the config, the label files, the folders
 * with samples or the additional datasets, following first parents. The labels are read with the current settings; where that
 * fails, with the commit's own config. Only thresholds that need neither a base nor splits apply.
 *
 * @throws {InputError} if there is no commit, or `since` names none.
 */
export async function history(request: HistoryRequest): Promise<HistoryReport> {
  const { git, config, since } = request
  const head = await resolveCommit(git, 'HEAD')
  if (head === undefined) throw new InputError('Cannot show the history: the repository has no commits')
  const start = since === undefined ? undefined : await resolvedSince(request, since)
  const range = { head, ...(start !== undefined && { since: start }) }
  const [newest] = await readCommits({ ...request, configs: [config] }, [head])
  const there = newest !== undefined && 'layout' in newest.found ? configOfFound(config, newest.found.layout) : config
  const configs = there === config ? [config] : [there, config]
  const paths = await touchedPaths(request, range, there)
  const commits = await logCommits(git, { ...range, paths: paths.all })
  const shallowAt = await shallowEnd(git, range)
  return {
    path: config.data.datasetPath,
    commits: await statesOf({ ...request, configs }, commits, paths),
    ...(since !== undefined && { since }),
    ...(shallowAt !== undefined && { shallowAt }),
  }
}

async function resolvedSince({ git }: HistoryRequest, since: string): Promise<string> {
  const sha = await resolveCommit(git, since)
  if (sha !== undefined) return sha
  const hint = (await isShallow(git)) ? '. The clone is shallow: run `git fetch --unshallow` to get all commits.' : ''
  throw new InputError(`Cannot find the revision '${since}' (--since)${hint}`)
}

type Range = Omit<Parameters<typeof logCommits>[1], 'paths'>

/** Paths from the repository's top level. */
interface TouchedPaths {
  readonly all: readonly string[]
  /** The config and the additional datasets, which every state depends on. */
  readonly always: readonly string[]
}

/** Returns the paths of the config and of everything that it, or an earlier version of it, reads. */
async function touchedPaths(request: HistoryRequest, range: Range, current: Config): Promise<TouchedPaths> {
  const { config, configPath, inRepository } = request
  const configFile = configPath === undefined ? undefined : inRepository(configPath)
  const earlier = configFile === undefined ? [] : await earlierConfigs(request, range, configFile)
  // The dataset that is found at this place now was there before as well.
  const others = earlier.filter(({ data }) => data.datasetPath !== config.data.datasetPath)
  const additional = [current, ...earlier].flatMap(({ data }) => data.additionalDatasets.map(({ path }) => path))
  const inside = (paths: readonly string[]) => [
    ...new Set(paths.map(inRepository).filter((path) => path !== undefined)),
  ]
  const always = [...(configFile === undefined ? [] : [configFile]), ...inside(additional)]
  return { always, all: [...always, ...inside([current, ...others].flatMap(labelPaths))] }
}

async function earlierConfigs(request: HistoryRequest, range: Range, configFile: string): Promise<Config[]> {
  const commits = await logCommits(request.git, { ...range, paths: [configFile] })
  const shas = [...(range.since === undefined ? [] : [range.since]), ...commits.map(({ sha }) => sha)]
  const configs = await readTrees(request, shas, (tree) => request.ownConfig(tree))
  return configs.filter((one) => one !== undefined)
}

/** Returns the dataset, and the files that its settings name outside of it. */
function labelPaths({ data, labels }: Config): string[] {
  const named = [labels.file, labels.names].flatMap((file) => (file?.startsWith('../') ? [file] : []))
  return [data.datasetPath, ...named.map((file) => posix.join(data.datasetPath, file))]
}

/** Returns the states of the commits that touched the labels, and leaves out those that only touched other files there. */
async function statesOf(
  request: HistoryRequest & CommitReading,
  commits: readonly LoggedCommit[],
  { always }: TouchedPaths,
): Promise<CommitState[]> {
  const shas = commits.map(({ sha }) => sha)
  const [first] = shas
  const [parent] = request.since === undefined || first === undefined ? [] : await knownParents(request, first)
  const read = await readCommits(request, parent === undefined ? shas : [parent, ...shas])
  const kept: CommitState[] = []
  let before = parent === undefined ? undefined : read[0]
  for (const [place, one] of (parent === undefined ? read : read.slice(1)).entries()) {
    const commit = commits[place]
    if (commit !== undefined && isNews(one, before, { request, always }))
      kept.push({ ...commit, state: stateOf(one.found, request.config, request.today) })
    before = one
  }
  return kept
}

async function knownParents({ git }: HistoryRequest, commit: string): Promise<readonly string[]> {
  const [parent] = (await commitParents(git, commit)) ?? []
  return parent !== undefined && (await resolveCommit(git, parent)) !== undefined ? [parent] : []
}

interface Touching {
  readonly request: HistoryRequest
  readonly always: readonly string[]
}

/** Whether a commit touched what the state depends on, or its state is another one. */
function isNews(
  { found, changed }: CommitClasses,
  before: CommitClasses | undefined,
  { request, always }: Touching,
): boolean {
  const files = [found, before?.found].flatMap((one) => (one !== undefined && 'layout' in one ? one.layout.files : []))
  const paths = new Set([...always, ...files.map(request.inRepository)])
  for (const path of changed) if (foldersOf(path).some((one) => paths.has(one))) return true
  return identityOf(found) !== identityOf(before?.found)
}

/** Returns a path and the folders that contain it, without the top level. */
function foldersOf(path: string): string[] {
  const folders = [path]
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end))
  return folders
}

/** Two datasets with the same text have the same classes. There is none before the first commit. */
function identityOf(found: CommitClasses['found'] | undefined): string {
  if (found === undefined) return NO_DATASET
  if ('reason' in found) return found.reason
  const { classes, counts, unlabelled, total } = found.counts
  return JSON.stringify([classes, counts, unlabelled, total])
}
