import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, writeFiles } from '../support/folders.ts'
import { linesIn, wordsIn } from '../support/offered_lines.ts'
import { REPOSITORIES } from '../support/repositories.ts'
import { git, runScript } from '../support/runtimes.ts'

function countsOf(stdout: string): Record<string, number> {
  const counts = JSON.parse(stdout).counts as Record<string, number>
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

/** The arguments of each command that a message suggests. */
function commandsIn(message: string): string[][] {
  return linesIn(message)
    .filter((line) => line.startsWith('dataset-balance '))
    .map((line) => wordsIn(line).slice(1))
}

describe('an unchanged repository', () => {
  const read = REPOSITORIES.filter(({ counts }) => counts !== undefined)
  test.each(read)('$name: is read', ({ files, counts }) => {
    const { code, stdout, stderr } = runScript(['analyze', '.', '--format', 'json'], folderWith(files))
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(countsOf(stdout)).toEqual(counts)
  })

  const asked = REPOSITORIES.filter(({ offers }) => offers !== undefined)
  test.each(asked)('$name: needs a decision', ({ files, offers, says = [] }) => {
    const folder = folderWith(files)
    const { code, stdout, stderr } = runScript(['analyze', '.'], folder)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    for (const pattern of says) expect(stderr).toMatch(pattern)
    const given = commandsIn(stderr).map((args) => {
      const outcome = runScript([...args, '--format', 'json'], folder)
      expect(outcome.stderr).toBe('')
      return countsOf(outcome.stdout)
    })
    for (const counts of offers ?? []) expect(given).toContainEqual(counts)
  })
})

describe('the detected dataset is written to a config', () => {
  const read = REPOSITORIES.filter(({ counts }) => counts !== undefined)
  test.each(read)('$name', ({ files, counts }) => {
    const folder = folderWith(files)
    expect(runScript(['init', '.'], folder)).toMatchObject({ code: 0, stderr: '' })
    const { code, stdout, stderr } = runScript(['analyze', '.', '--format', 'json'], folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(countsOf(stdout)).toEqual(counts)
  })
})

describe('a dataset that was not detected', () => {
  test.each(REPOSITORIES.filter(({ offers }) => offers !== undefined))(
    '$name: the candidates are written as comments',
    ({ files }) => {
      const folder = folderWith(files)
      const { code, stdout, stderr } = runScript(['init', '.'], folder)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('Wrote .github/dataset-balance.yml')
      const config = readFileSync(join(folder, '.github/dataset-balance.yml'), 'utf8')
      for (const args of commandsIn(stderr)) expect(config).toContain(`#   dataset-balance ${args[0]}`)
      const after = runScript(['analyze', '.'], folder)
      expect(after.stderr).toMatch(/^(?:[\w./-]+: )?(?:Found|The first row looks like data)/)
      expect(after.code).toBe(2)
    },
  )
})

describe('a dataset that is detected elsewhere than on the base', () => {
  const table = (big: number) => rowsOf([...Array(big).fill('sad'), ...Array(10).fill('happy')])
  const rowsOf = (labels: readonly string[]) =>
    `text,label\n${labels.map((name, i) => `text ${i},${name}`).join('\n')}\n`
  const repository = () => {
    const folder = folderWith({ 'data/labels.csv': table(12), 'src/a.py': '' })
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'base')
    return folder
  }
  const checked = (folder: string) => {
    const { code, stdout } = runScript(['check', '.', '--base', 'HEAD', '--format', 'json'], folder)
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; level: string; message: string }[] }
    return { code, changes: findings.filter(({ rule }) => rule === 'data_changed') }
  }

  test.each([
    ['because of a table at the top that Git does not track', { 'labels.csv': table(10) }],
    [
      'because of an EMOPIA dataset that was added next to it',
      { 'a/label.csv': 'ID,4Q\nQ1_abcdefghijk_0,1\nQ2_abcdefghijk_0,2\n' },
    ],
  ])('is a warning: %s', (_, decoy) => {
    const folder = repository()
    writeFiles(folder, { ...decoy, 'data/labels.csv': table(90) })
    const { changes } = checked(folder)
    expect(changes).toEqual([expect.objectContaining({ level: 'warn', message: expect.stringMatching(/sad 90/) })])
  })

  test('is a warning with the counts of the base if the folder was renamed', () => {
    const folder = repository()
    renameSync(join(folder, 'data'), join(folder, 'corpus'))
    git(folder, 'add', '-A')
    const { code, changes } = checked(folder)
    expect(code).toBe(0)
    expect(changes[0]?.message).toContain('22 samples (happy 10, sad 12) on the base')
  })

  test('is not a change if the base had none', () => {
    const folder = folderWith({ 'src/a.py': '' })
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'base')
    writeFiles(folder, { 'data/labels.csv': table(12) })
    git(folder, 'add', '-A')
    expect(checked(folder)).toEqual({ code: 0, changes: [] })
  })
})

test('a config with only labels applies to the repository that contains it', () => {
  const folder = folderWith({
    '.github/dataset-balance.yml': "labels: { map: { 'HAPPY': happy } }\n",
    'data/labels.csv': `text,label\n${['happy', 'HAPPY', 'sad', 'sad'].map((name, i) => `text ${i},${name}`).join('\n')}\n`,
  })
  const { code, stdout } = runScript(['analyze', '.', '--format', 'json'], folder)
  expect(code).toBe(0)
  expect(countsOf(stdout)).toEqual({ happy: 2, sad: 2 })
})
