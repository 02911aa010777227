import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Contents by path. `null` removes the file, and an object sets the mode of the file. */
export type Files = Readonly<Record<string, string | Uint8Array | FileWithMode | null>>

export interface FileWithMode {
  readonly mode: '100644' | '100755' | '120000'
  readonly content: string
}

/** Git without the settings of the person who runs the tests. */
const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}

export interface GitOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Runs Git in a folder and returns its output, without the last newline. */
export function git(folder: string, args: readonly string[], options: GitOptions = {}): string {
  return gitBytes(folder, args, options).toString().replace(/\n$/, '')
}

export function gitBytes(folder: string, args: readonly string[], { input, env }: GitOptions = {}): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...ENVIRONMENT, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  })
}

/** A repository as stored on a server. */
export interface BareRepository {
  readonly path: string
  /** The commit of a ref, branch or SHA, or nothing if it does not exist. */
  resolve(revision: string): string | undefined
  /** Commits changes on top of a branch, which is created if it is new (from `from` or empty), and returns the new SHA. */
  commit(branch: string, files: Files, options?: { readonly from?: string; readonly message?: string }): string
  /** A commit of the merge of two commits, without a branch, or nothing if they conflict. */
  merge(base: string, head: string): string | undefined
  /** A new commit that is on no branch, as `createCommitOnBranch` creates it. */
  commitOnTop(parent: string, change: TreeChange): string
  /** Moves a ref, but only if it is still at `from`. */
  moveRef(ref: string, to: string, from?: string): boolean
  /** Adds a commit of another repository, as a fork shares its objects. */
  fetch(source: BareRepository, sha: string): void
  text(revision: string, path: string): string | undefined
  message(revision: string): string
}

export interface TreeChange {
  readonly additions: readonly { readonly path: string; readonly contents: Uint8Array }[]
  readonly deletions: readonly { readonly path: string }[]
  readonly message: string
  readonly author: string
}

export function createBareRepository(path: string): BareRepository {
  mkdirSync(path, { recursive: true })
  git(path, ['init', '--quiet', '--bare', '--initial-branch=main'])
  // GitHub serves any existing commit by its SHA, and partial clones.
  git(path, ['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  git(path, ['config', 'uploadpack.allowFilter', 'true'])
  git(path, ['config', 'gc.auto', '0'])
  const attempt = (args: readonly string[], options?: GitOptions) => {
    try {
      return git(path, args, options)
    } catch {
      return undefined
    }
  }
  const resolve = (revision: string) => attempt(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  const commit: BareRepository['commit'] = (branch, files, options = {}) => {
    const from = options.from ?? resolve(`refs/heads/${branch}`)
    git(path, ['fast-import', '--quiet', '--force'], { input: importStream({ branch, files, from, ...options }) })
    return resolve(`refs/heads/${branch}`) ?? ''
  }
  const merge = (base: string, head: string) => {
    const tree = attempt(['merge-tree', '--write-tree', base, head])
    if (tree === undefined) return undefined
    return git(path, ['commit-tree', '-p', base, '-p', head, '-m', `Merge ${head} into ${base}`, tree])
  }
  const moveRef = (ref: string, to: string, from?: string) =>
    attempt(['update-ref', ref, to, ...(from === undefined ? [] : [from])]) !== undefined
  return {
    path,
    resolve,
    commit,
    merge,
    commitOnTop: (parent, change) => commitOnTop(path, parent, change),
    moveRef,
    fetch: (source, sha) => {
      git(path, ['fetch', '--quiet', source.path, sha])
    },
    message: (revision) => git(path, ['log', '-1', '--format=%B', revision]),
    text: (revision, file) => attempt(['show', `${revision}:${file}`]),
  }
}

interface ImportedCommit {
  readonly branch: string
  readonly files: Files
  readonly from?: string | undefined
  readonly message?: string
}

function importStream({ branch, files, from, message = 'Change' }: ImportedCommit): Uint8Array {
  const chunks: Uint8Array[] = []
  const put = (text: string) => chunks.push(Buffer.from(text))
  put(`commit refs/heads/${branch}\ncommitter Ada <ada@example.com> 1700000000 +0000\n`)
  put(`data ${Buffer.byteLength(message)}\n${message}\n`)
  if (from !== undefined) put(`from ${from}\n`)
  for (const [path, file] of Object.entries(files)) {
    if (file === null) {
      put(`D ${path}\n`)
      continue
    }
    const { mode, content } = typeof file === 'object' && 'mode' in file ? file : { mode: '100644', content: file }
    const bytes = Buffer.from(content as string)
    put(`M ${mode} inline ${path}\ndata ${bytes.length}\n`)
    chunks.push(bytes)
    put('\n')
  }
  put('done\n')
  return Buffer.concat(chunks)
}

function commitOnTop(path: string, parent: string, { additions, deletions, message, author }: TreeChange): string {
  const folder = mkdtempSync(join(tmpdir(), 'index-'))
  const env = { GIT_INDEX_FILE: join(folder, 'index'), GIT_AUTHOR_NAME: author, GIT_COMMITTER_NAME: 'GitHub' }
  try {
    git(path, ['read-tree', parent], { env })
    for (const addition of additions) {
      const blob = git(path, ['hash-object', '-w', '--stdin'], { input: addition.contents })
      git(path, ['update-index', '--add', '--cacheinfo', `100644,${blob},${addition.path}`], { env })
    }
    for (const deletion of deletions) git(path, ['update-index', '--force-remove', deletion.path], { env })
    const tree = git(path, ['write-tree'], { env })
    return git(path, ['commit-tree', '-p', parent, '-F', '-', tree], { env, input: message })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
