import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, writeFiles } from '../support/folders.ts'
import { git, runScript } from '../support/runtimes.ts'

const CONFIG_FILE = '.github/dataset-balance.yml'
const CONFIG = `data: { dataset_path: ds, split_indices_path: idx.json, save_split_indices: true }
labels: { id: id, label: label, content: text }
thresholds: { test_changed: fail, label_conflicts: fail }
`
const LINES = Array.from({ length: 60 }, (_, i) => `s${i},k${i * 7},text ${i},${i % 2 === 0 ? 'joy' : 'calm'}`)
const csv = (lines: readonly string[]) => `id,key,text,label\n${lines.join('\n')}\n`

/** A repository whose project is in a folder, with an index file. */
function repository(project: string, lines: readonly string[] = LINES): string {
  const folder = folderWith({ [join(project, CONFIG_FILE)]: CONFIG, [join(project, 'ds/l.csv')]: csv(lines) })
  expect(runScript(['split', project, '--quiet'], folder).code).toBe(0)
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'base')
  return folder
}

test.each(['.', 'sub'])('deleting the config does not switch off its limits: %s', (project) => {
  const folder = repository(project)
  const ids: string[] = JSON.parse(readFileSync(join(folder, project, 'idx.json'), 'utf8')).ids.test
  rmSync(join(folder, project, CONFIG_FILE))
  const kept = LINES.filter((line) => !ids.slice(0, 3).includes(line.split(',')[0] ?? ''))
  writeFiles(folder, { [join(project, 'ds/l.csv')]: csv(kept) })
  const { code, stdout } = runScript(['check', project, '--base', 'HEAD'], folder)
  expect(stdout).toContain('3 samples of the test split changed: 3 removed')
  expect(code).toBe(1)
})

describe('a config that the change adds to the folder of the dataset', () => {
  const RELAXED = "labels: { id: id, label: label, content: text }\nthresholds: { test_changed: 'off' }\n"

  /** The config of the repository's root applies to `ds` on the base. Eight samples of the test split are removed. */
  function changed(): string {
    const folder = repository('.')
    const ids: string[] = JSON.parse(readFileSync(join(folder, 'idx.json'), 'utf8')).ids.test
    const kept = LINES.filter((line) => !ids.slice(0, 8).includes(line.split(',')[0] ?? ''))
    writeFiles(folder, { 'ds/l.csv': csv(kept), [join('ds', CONFIG_FILE)]: RELAXED })
    return folder
  }

  test('does not relax the limits', () => {
    const folder = changed()
    const { code, stdout } = runScript(['check', 'ds', '--base', 'HEAD'], folder)
    expect(stdout).toContain('8 samples of the test split changed: 8 removed')
    expect(stdout).toContain(`On HEAD, the config of this dataset is '../${CONFIG_FILE}'.`)
    expect(code).toBe(1)
    expect(runScript(['check', '.'], join(folder, 'ds')).code).toBe(0)
  })

  test('does not relax them if the change moves the config there', () => {
    const folder = changed()
    rmSync(join(folder, CONFIG_FILE))
    const { code, stdout } = runScript(['check', 'ds', '--base', 'HEAD'], folder)
    expect(stdout).toContain('8 samples of the test split changed: 8 removed')
    expect(code).toBe(1)
  })

  test('applies once it is on the base', () => {
    const folder = changed()
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'merged')
    expect(runScript(['check', 'ds', '--base', 'HEAD'], folder).code).toBe(0)
  })
})

test('a config that moves to the root of the repository still applies', () => {
  const folder = repository('sub')
  const ids: string[] = JSON.parse(readFileSync(join(folder, 'sub/idx.json'), 'utf8')).ids.test
  const kept = LINES.filter((line) => !ids.slice(0, 3).includes(line.split(',')[0] ?? ''))
  rmSync(join(folder, 'sub', CONFIG_FILE))
  const relaxed = CONFIG.replaceAll('fail', "'off'").replace('ds', 'sub/ds').replace('idx', 'sub/idx')
  writeFiles(folder, { [CONFIG_FILE]: relaxed, 'sub/ds/l.csv': csv(kept) })
  const { code, stdout } = runScript(['check', 'sub', '--base', 'HEAD'], folder)
  expect(stdout).toContain('3 samples of the test split changed: 3 removed')
  expect(stdout).not.toContain('labels.')
  expect(code).toBe(1)
})

test('another id column is not a removal of all test samples, and does not pass', () => {
  const folder = repository('.')
  writeFiles(folder, { [CONFIG_FILE]: CONFIG.replace('id: id', 'id: key') })
  expect(runScript(['split', '.', '--rebalance', '--quiet'], folder).code).toBe(0)
  const { code, stdout } = runScript(['check', '.', '--base', 'HEAD'], folder)
  expect(stdout).toContain('the ids changed, so the test split could not be compared')
  expect(stdout).not.toContain('removed,')
  expect(code).toBe(1)
})

test('verify applies the waivers of the base, and none that a change adds', () => {
  const folder = repository('.', [...LINES, 'x,x,text 0,calm'])
  const run = () => runScript(['verify', '.', '--base', 'HEAD'], folder)
  expect(run()).toMatchObject({ code: 1, stdout: expect.stringContaining('2 samples have identical content') })
  const waivers = 'waivers: [{ rule: label_conflicts, until: 9999-12-31, reason: known }]\n'
  writeFiles(folder, { [CONFIG_FILE]: `${CONFIG}${waivers}` })
  expect(run().code).toBe(1)
  git(folder, 'commit', '-qam', 'waiver')
  expect(run()).toMatchObject({ code: 0, stdout: expect.stringContaining('Waived until 9999-12-31: known') })
})

test('an index file does not replace another file, even if the base has an index file there', () => {
  const folder = repository('.')
  writeFiles(folder, { 'idx.json': 'id,label\n' })
  const { code, stderr } = runScript(['split', '.', '--base', 'HEAD'], folder)
  expect(stderr).toContain("Cannot replace 'idx.json': it is not an index file of this tool")
  expect(code).toBe(2)
  expect(readFileSync(join(folder, 'idx.json'), 'utf8')).toBe('id,label\n')
})
