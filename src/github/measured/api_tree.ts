import { InputError } from '../../config/index.ts'
import { blobId, compareTexts, type Tree, type TreeFile } from '../../dataset/index.ts'
import {
  answerOf,
  type GitHubApi,
  jsonAt,
  jsonTextAt,
  malformed,
  neededList,
  neededText,
  RefusedError,
  refusalOf,
  UnreachableError,
} from '../runner/index.ts'

interface Entry {
  readonly path: string
  readonly type: string
  readonly mode: string
  readonly sha: string
}

/** The files of a commit by path, and its folders. */
interface Listing {
  readonly files: ReadonlyMap<string, Entry>
  readonly folders: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/** Reads a commit through the REST API, if Git cannot fetch it. Does not follow links. */
export function apiTree(api: GitHubApi, sha: string): Tree {
  let listing: Promise<Listing> | undefined
  const all = () => {
    listing ??= list(api, sha)
    return listing
  }
  const name = `commit ${sha.slice(0, 7)}`
  return {
    name,
    kindOf: async (path) => kindIn(await all(), normal(path)),
    realPath: async (path) => withoutLinks(await all(), normal(path), name),
    files: async (folder) => filesBelow(await all(), normal(folder)).map(([path]): TreeFile => ({ path })),
    read: async (path) => {
      const entry = (await all()).files.get(normal(path))
      if (entry === undefined) throw new InputError(`Cannot find '${path}' in ${name}`, { file: path })
      try {
        return await readBlob(api, entry.sha)
      } catch (error) {
        throw new InputError(`Cannot read '${path}' in ${name} through the API: ${refusalOf(error).message}`, {
          file: path,
        })
      }
    },
    blobIds: async (path) => new Map(filesBelow(await all(), normal(path)).map(([below, { sha: id }]) => [below, id])),
  }
}

/** Removes `./` and trailing slashes. A path that leads outside matches nothing. */
function normal(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop() ?? steps.push('..')
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function kindIn({ files, folders }: Listing, path: string): 'file' | 'folder' | undefined {
  if (path === '' || folders.has(path)) return 'folder'
  return files.has(path) ? 'file' : undefined
}

/** Returns the path if something is there. */
function withoutLinks(listing: Listing, path: string, name: string): string | undefined {
  const steps = path.split('/')
  const link = steps.map((_, i) => steps.slice(0, i + 1).join('/')).find((start) => listing.links.has(start))
  if (link === undefined) return kindIn(listing, path) && path
  throw new InputError(`Cannot follow the link '${link}' in ${name}: the REST API does not follow links`)
}

/** The files in a folder by their path in it. For the path of a file, only that file by its name. */
function filesBelow({ files }: Listing, folder: string): readonly (readonly [string, Entry])[] {
  const itself = files.get(folder)
  if (itself !== undefined) return [[folder.split('/').at(-1) ?? folder, itself]]
  const start = folder === '' ? '' : `${folder}/`
  const below = [...files].filter(([path]) => path.startsWith(start))
  return below.map(([path, entry]) => [path.slice(start.length), entry] as const).sort(([a], [b]) => compareTexts(a, b))
}

async function list(api: GitHubApi, sha: string): Promise<Listing> {
  const entries = await listTree(api, { sha, prefix: '', parents: [] }, { left: MOST_LISTINGS, entries: MOST_ENTRIES })
  const ordinary = entries.filter(({ type, mode }) => type === 'blob' && mode !== LINK)
  return {
    links: new Set(entries.filter(({ mode }) => mode === LINK).map(({ path }) => path)),
    files: new Map(ordinary.map((entry) => [entry.path, entry])),
    folders: new Set(entries.filter(({ type }) => type === 'tree').map(({ path }) => path)),
  }
}

const LINK = '120000'

interface Folder {
  readonly sha: string
  readonly prefix: string
  /** Its parent folders. A folder cannot contain one of its parents. */
  readonly parents: readonly string[]
}

/** The maximum number of listings, because a job's token allows a thousand requests per hour. */
const MOST_LISTINGS = 1_000

/** The maximum number of files and folders in all listings. */
const MOST_ENTRIES = 5_000_000

interface Budget {
  left: number
  entries: number
}

/** Lists a folder recursively. GitHub truncates long listings, so each folder is then listed separately. */
async function listTree(api: GitHubApi, folder: Folder, budget: Budget): Promise<readonly Entry[]> {
  const { sha, prefix } = folder
  if (budget.left-- <= 0 || folder.parents.includes(sha)) throw new RefusedError(TOO_MANY_FOLDERS)
  const whole = await requestTree(api, sha, prefix, true)
  if (!whole.truncated) {
    budget.entries -= whole.entries.length
    if (budget.entries < 0) throw new RefusedError(TOO_MANY_FILES)
    return whole.entries
  }
  const { entries } = await requestTree(api, sha, prefix, false)
  budget.entries -= entries.length
  if (budget.entries < 0) throw new RefusedError(TOO_MANY_FILES)
  const found = [...entries]
  const parents = [...folder.parents, sha]
  for (const entry of entries) {
    if (entry.type !== 'tree') continue
    for (const below of await listTree(api, { sha: entry.sha, prefix: `${entry.path}/`, parents }, budget))
      found.push(below)
  }
  return found
}

const TOO_MANY_FOLDERS = { kind: 'server', message: 'it has too many folders to list them one by one' } as const

const TOO_MANY_FILES = { kind: 'server', message: 'it has too many files to list them' } as const

interface RequestedTree {
  readonly entries: readonly Entry[]
  readonly truncated: boolean
}

async function requestTree(
  { octokit, repository }: GitHubApi,
  sha: string,
  prefix: string,
  recursive: boolean,
): Promise<RequestedTree> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    owner: repository.owner,
    repo: repository.name,
    tree_sha: sha,
    ...(recursive ? { recursive: '1' } : {}),
  })
  const answer = answerOf(data)
  const entries = neededList(answer, 'tree').map((entry) => {
    const path = neededText(entry, 'path')
    if (path.split('/').some((step) => ['', '.', '..'].includes(step))) malformed('path')
    const [type, mode] = [neededText(entry, 'type'), jsonTextAt(entry, 'mode') ?? '']
    return { path: `${prefix}${path}`, type, mode, sha: jsonTextAt(entry, 'sha') ?? '' }
  })
  return { entries, truncated: jsonAt(answer, 'truncated') === true }
}

/** Reads a blob as raw bytes, because its JSON is limited to 1 MB. */
async function readBlob({ octokit, repository }: GitHubApi, sha: string): Promise<Uint8Array> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner: repository.owner,
    repo: repository.name,
    file_sha: sha,
    headers: { accept: 'application/vnd.github.raw+json' },
    request: { parseSuccessResponseBody: false },
  })
  const content = await wholeOf(data as unknown as ReadableStream<Uint8Array>)
  if (sha.length === SHA1 && blobId(content) !== sha)
    throw new RefusedError({ kind: 'server', message: 'the server sent content with a different hash' })
  return content
}

const SHA1 = 40

async function wholeOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  try {
    return new Uint8Array(await new Response(body).arrayBuffer())
  } catch (error) {
    if (error instanceof UnreachableError) throw error
    const { name, message } = error as Error
    throw new UnreachableError(
      name === 'TimeoutError' ? 'the response was not complete in time' : `the response was cut off: ${message}`,
    )
  }
}
