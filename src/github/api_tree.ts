import { InputError } from '../config/index.ts'
import { compareTexts, type Tree, type TreeFile } from '../dataset/index.ts'
import type { GitHubApi } from './octokit.ts'

interface Entry {
  readonly path: string
  readonly type: string
  readonly mode: string
  readonly sha: string
}

/** Files of a commit by path, and its folders. */
interface Listing {
  readonly files: ReadonlyMap<string, Entry>
  readonly folders: ReadonlySet<string>
}

/** A commit read through the REST API: for what git cannot fetch. Links are not followed. */
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
    files: async (folder) => filesBelow(await all(), normal(folder)).map(([path]): TreeFile => ({ path })),
    read: async (path) => {
      const entry = (await all()).files.get(normal(path))
      if (entry === undefined) throw new InputError(`Cannot find '${path}' in ${name}`, { file: path })
      try {
        return await readBlob(api, entry.sha)
      } catch (error) {
        throw new InputError(`Cannot read '${path}' of ${name} by the API: ${(error as Error).message}`, { file: path })
      }
    },
    blobIds: async (path) => new Map(filesBelow(await all(), normal(path)).map(([below, { sha: id }]) => [below, id])),
  }
}

/** Without `./` and slashes at the end; a path that leads outside matches nothing. */
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

/** The files below a folder by their path in it; a file by its own name, as the only one. */
function filesBelow({ files }: Listing, folder: string): readonly (readonly [string, Entry])[] {
  const itself = files.get(folder)
  if (itself !== undefined) return [[folder.split('/').at(-1) ?? folder, itself]]
  const start = folder === '' ? '' : `${folder}/`
  const below = [...files].filter(([path]) => path.startsWith(start))
  return below.map(([path, entry]) => [path.slice(start.length), entry] as const).sort(([a], [b]) => compareTexts(a, b))
}

async function list(api: GitHubApi, sha: string): Promise<Listing> {
  const entries = await listTree(api, sha, '')
  const ordinary = entries.filter(({ type, mode }) => type === 'blob' && mode !== '120000')
  return {
    files: new Map(ordinary.map((entry) => [entry.path, entry])),
    folders: new Set(entries.filter(({ type }) => type === 'tree').map(({ path }) => path)),
  }
}

/** GitHub cuts a long recursive listing; then each folder is listed by itself. */
async function listTree(api: GitHubApi, sha: string, prefix: string): Promise<readonly Entry[]> {
  const whole = await requestTree(api, sha, prefix, true)
  if (!whole.truncated) return whole.entries
  const { entries } = await requestTree(api, sha, prefix, false)
  const found = [...entries]
  for (const entry of entries) {
    if (entry.type !== 'tree') continue
    for (const below of await listTree(api, entry.sha, `${entry.path}/`)) found.push(below)
  }
  return found
}

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
  const entries = data.tree.map(({ path = '', type = '', mode = '', sha: id = '' }) => {
    return { path: `${prefix}${path}`, type, mode, sha: id }
  })
  return { entries, truncated: data.truncated }
}

/** As raw bytes: the JSON of a blob ends at 1 MB. */
async function readBlob({ octokit, repository }: GitHubApi, sha: string): Promise<Uint8Array> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner: repository.owner,
    repo: repository.name,
    file_sha: sha,
    headers: { accept: 'application/vnd.github.raw+json' },
    request: { parseSuccessResponseBody: false },
  })
  return new Uint8Array(await new Response(data as unknown as ReadableStream<Uint8Array>).arrayBuffer())
}
