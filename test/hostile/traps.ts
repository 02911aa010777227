import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** A program that creates a file when it is started, with the environment that it was started with. */
export interface Trap {
  readonly program: string
  /** The content of that file, or nothing if the program was never started. */
  readonly sprung: () => string | undefined
  readonly reset: () => void
}

const folders: string[] = []

/** Removes the traps and folders that a test created. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  folders.push(folder)
  return folder
}

export function setTrap(): Trap {
  const folder = newFolder()
  const [program, mark] = [join(folder, 'trap'), join(folder, 'mark')]
  writeFileSync(program, `#!/bin/sh\nenv >>'${mark}'\nexit 1\n`)
  chmodSync(program, 0o755)
  return {
    program,
    sprung: () => (existsSync(mark) ? readFileSync(mark, 'utf8') : undefined),
    reset: () => rmSync(mark, { force: true }),
  }
}

/** Real Git as on a person's computer, independent of this machine's own settings. */
export function git(folder: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Eve', '-c', 'user.email=eve@example.org', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...who, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  })
}

/** Like `git`, for commands that a trap makes fail. */
export function tryGit(folder: string, ...args: readonly string[]): void {
  try {
    git(folder, ...args)
  } catch {
    // Only what it started matters.
  }
}

export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** A repository whose own settings start the trap everywhere that Git allows. */
export function trapSettings({ program }: Trap): string {
  return `[core]
	repositoryformatversion = 1
	bare = false
	fsmonitor = ${program}
	sshCommand = ${program}
	gitProxy = ${program}
	askPass = ${program}
	pager = ${program}
	editor = ${program}
	hooksPath = hooks
	alternateRefsCommand = ${program}
[filter "evil"]
	clean = ${program}
	smudge = ${program}
	required = true
[filter "running"]
	process = ${program}
	required = true
[diff]
	external = ${program}
[diff "evil"]
	textconv = ${program}
	command = ${program}
[credential]
	helper = ${program}
[credential "https://example.invalid"]
	helper = ${program}
[gpg]
	program = ${program}
[pager]
	ls-files = ${program}
	cat-file = ${program}
	rev-parse = ${program}
[log]
	showSignature = true
[uploadpack]
	packObjectsHook = ${program}
[protocol]
	allow = always
[protocol "ext"]
	allow = always
[remote "origin"]
	url = ssh://example.invalid/emopia.git
	fetch = +refs/heads/*:refs/remotes/origin/*
	promisor = true
	partialclonefilter = blob:none
	uploadpack = ${program}
	proxy = ${program}
[extensions]
	partialClone = origin
`
}

/** `*.csv` goes through a one-shot filter, and all other files through a long-running one. */
export const ATTRIBUTES = '* filter=running diff=evil\n*.csv filter=evil diff=evil\n'

const HOOKS = ['reference-transaction', 'post-index-change', 'post-checkout', 'pre-auto-gc', 'fsmonitor-watchman']

/** Turns every hook into the trap. */
export function plantHooks(gitFolder: string, { program }: Trap): void {
  mkdirSync(join(gitFolder, 'hooks'), { recursive: true })
  for (const hook of HOOKS) {
    writeFileSync(join(gitFolder, 'hooks', hook), `#!/bin/sh\n${program}\n`)
    chmodSync(join(gitFolder, 'hooks', hook), 0o755)
  }
}

/** Ordinary files that make a dataset's folder look like a repository with these files, two parents and the trap. */
export function disguise(
  trap: Trap,
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string | Uint8Array>> {
  const folder = newFolder()
  git(folder, 'init', '--quiet')
  write(folder, { ...files, '.gitattributes': ATTRIBUTES })
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=one')
  git(folder, 'checkout', '--quiet', '-b', 'side')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=two')
  git(folder, 'checkout', '--quiet', 'main')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=three')
  git(folder, 'merge', '--quiet', '--no-ff', '--message=merge', 'side')
  const gitFolder = join(folder, '.git')
  rmSync(join(gitFolder, 'hooks'), { recursive: true, force: true })
  plantHooks(gitFolder, trap)
  writeFileSync(join(gitFolder, 'config'), trapSettings(trap).replace('bare = false', 'bare = false\n\tworktree = .'))
  const planted = filesBelow(gitFolder).map((path) => [path, readFileSync(join(gitFolder, path))] as const)
  return { ...Object.fromEntries(planted), '.gitattributes': ATTRIBUTES, 'refs/keep': '', 'objects/keep': '' }
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
