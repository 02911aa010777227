/**
 * Writes examples/: small generated projects with the same bytes in every run, each with the workflow, the index file and the
 * comment on a pull request. The built script makes the index files and the comments: run `npm run bundle` first.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { workflowText } from '../src/commands/setup/index.ts'
import { once } from '../src/config/index.ts'
import { cocoExample } from './examples/coco.ts'
import { emopiaMiniExample } from './examples/emopia_mini.ts'
import type { Example, ExampleFiles } from './examples/example.ts'
import { imageFoldersExample } from './examples/image_folders.ts'
import { jsonlTagsExample } from './examples/jsonl_tags.ts'
import { monorepoExample } from './examples/monorepo.ts'

const ROOT = join(import.meta.dirname, '..')
const SCRIPT = join(ROOT, 'dist/analyze_balance.js')

const EXAMPLES: Readonly<Record<string, () => Example>> = {
  'emopia-mini': emopiaMiniExample,
  'image-folders': imageFoldersExample,
  coco: cocoExample,
  'jsonl-tags': jsonlTagsExample,
  monorepo: monorepoExample,
}

/** Writes all examples below a folder, in place of those that are there. */
export function makeExamples(folder: string): void {
  if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT} is missing: run \`npm run bundle\` first`)
  for (const [name, example] of Object.entries(EXAMPLES)) {
    const place = join(folder, name)
    rmSync(place, { recursive: true, force: true })
    const made = example()
    write(place, { ...made.files, '.github/workflows/dataset-balance.yml': made.workflow ?? workflowText() })
    for (const one of made.projects) run(['split', '.', '--quiet'], join(place, one.folder))
    for (const { text, path } of commentsOn(made, place)) write(place, { [path]: text })
  }
}

function write(folder: string, files: ExampleFiles): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The comments of `check` on the example's change, made in a new repository in which the example is the branch `main`. */
function commentsOn({ change, deletes = [], projects }: Example, place: string) {
  const repository = realpathSync(mkdtempSync(join(tmpdir(), 'example-')))
  try {
    cpSync(place, repository, { recursive: true })
    git(repository, 'init', '--quiet', '--initial-branch=main')
    git(repository, 'add', '--all')
    git(repository, 'commit', '--quiet', '--message=example')
    write(repository, change)
    for (const path of deletes) rmSync(join(repository, path))
    return projects.map(({ folder, comment }) => ({
      path: comment,
      text: run(['check', '.', '--base', 'main', '--format', 'markdown'], join(repository, folder)),
    }))
  } finally {
    rmSync(repository, { recursive: true })
  }
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=example', '-c', 'user.email=example@example.org', '-c', 'core.autocrlf=false']
  execFileSync('git', [...who, ...args], { cwd: folder })
}

/** The script as npm installs it, so that the commands in comments are the same on every machine. */
const installed = once(() => {
  const link = join(mkdtempSync(join(tmpdir(), 'bin-')), 'dataset-balance')
  symlinkSync(SCRIPT, link)
  return link
})

/** A check that fails is what some examples show. */
function run(args: readonly string[], folder: string): string {
  const words = [installed(), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
  if (status === 0 || (status === 1 && args[0] === 'check')) return stdout
  throw new Error(`${args.join(' ')} in ${folder}: ${stderr}`)
}

if (import.meta.main) makeExamples(join(ROOT, 'examples'))
