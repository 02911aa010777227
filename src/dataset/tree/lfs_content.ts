import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment, GIT_PATIENCE, type RepositoryPlace, runProcess, sharedGitFolder } from '../git/index.ts'
import { type LfsPointer, type LfsReader, lfsPointer, lfsPointerText, MAX_LFS_BYTES } from './lfs_pointer.ts'
import type { Tree } from './tree.ts'

/**
 * Returns the tree with Git LFS pointers replaced by their content if it is available. Otherwise, they remain
 * pointers.
 */
export function withLfsContent(tree: Tree, content: LfsReader): Tree {
  return {
    ...tree,
    async read(path) {
      const bytes = await tree.read(path)
      const pointer = lfsPointer(bytes)
      return pointer === undefined ? bytes : ((await content(pointer)) ?? bytes)
    },
  }
}

interface LfsSource {
  readonly place: RepositoryPlace
  /**
   * The Git LFS server of the repository, `https://github.com/OWNER/REPO.git/info/lfs`; `undefined` if it is unknown.
   */
  readonly server?: string
  /** The number of milliseconds after which a `git lfs` without output is stopped. */
  readonly patience?: number
}

/**
 * Reads content by Git LFS pointers: what this repository has already fetched, else what its server returns to `git
 * lfs smudge`. No setting of the repository affects that, neither its `.lfsconfig` nor its `.git/config`.
 */
export function lfsContent({ place, server, patience = GIT_PATIENCE }: LfsSource): LfsReader {
  // A server that did not respond once would cost the same time for every file.
  let isSilent = false
  return async (pointer) => {
    if (pointer.size > MAX_LFS_BYTES) return undefined
    const here = stored(place, pointer)
    if (here !== undefined || server === undefined || isSilent) return here
    const answer = await smudged(server, pointer, patience)
    if (answer === 'silent') isSilent = true
    return answer === 'silent' ? undefined : answer
  }
}

function stored(place: RepositoryPlace, pointer: LfsPointer): Uint8Array | undefined {
  const { oid, size } = pointer
  const file = join(sharedGitFolder(place), 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid)
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return stats?.isFile() && stats.size === size ? proven(readFileSync(file), pointer) : undefined
}

/** By default, `git lfs` tries a server that does not respond for twenty minutes. */
const BOUNDED = [
  'lfs.dialtimeout=15',
  'lfs.tlstimeout=15',
  'lfs.activitytimeout=30',
  'lfs.transfer.maxretries=1',
].flatMap((setting) => ['-c', setting])
/** How Go describes a timeout. */
const TIMED_OUT = /timeout|deadline exceeded/i

/** Runs in an empty temporary repository, so git-lfs finds only our settings and those of this machine. */
async function smudged(
  server: string,
  pointer: LfsPointer,
  patience: number,
): Promise<Uint8Array | 'silent' | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'dataset-balance-lfs-'))
  try {
    const gitFolder = emptyRepository(folder)
    const answer = await runProcess({
      program: 'git',
      args: [`--git-dir=${gitFolder}`, `--work-tree=${folder}`, '-c', `lfs.url=${server}`, ...BOUNDED, 'lfs', 'smudge'],
      stdin: lfsPointerText(pointer),
      env: {
        ...childEnvironment({ network: true }),
        GIT_LFS_SKIP_SMUDGE: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
      },
      cwd: folder,
      maxOutput: pointer.size,
      patience,
    })
    if (!('reason' in answer) && (answer.stopped === 'patience' || TIMED_OUT.test(answer.stderr))) return 'silent'
    return 'reason' in answer || answer.code !== 0 ? undefined : proven(answer.stdout, pointer)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function emptyRepository(folder: string): string {
  const gitFolder = join(folder, '.git')
  for (const name of ['objects', 'refs']) mkdirSync(join(gitFolder, name), { recursive: true })
  writeFileSync(join(gitFolder, 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(gitFolder, 'config'), '[core]\n\trepositoryformatversion = 0\n')
  return gitFolder
}

function proven(bytes: Uint8Array, { oid, size }: LfsPointer): Uint8Array | undefined {
  if (bytes.length !== size) return undefined
  return createHash('sha256').update(bytes).digest('hex') === oid ? bytes : undefined
}
