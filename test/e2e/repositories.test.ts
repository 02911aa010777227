import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/folders.ts'
import { linesIn, wordsIn } from '../support/offered_lines.ts'
import { REPOSITORIES } from '../support/repositories.ts'
import { runScript } from '../support/runtimes.ts'

function countsOf(stdout: string): Record<string, number> {
  const counts = JSON.parse(stdout).counts as Record<string, number>
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

/** The arguments of each command that a message offers. */
function commandsIn(message: string): string[][] {
  return linesIn(message)
    .filter((line) => line.startsWith('dataset-balance '))
    .map((line) => wordsIn(line).slice(1))
}

describe('a repository as it is', () => {
  const read = REPOSITORIES.filter(({ counts }) => counts !== undefined)
  test.each(read)('$name: read', ({ files, counts }) => {
    const { code, stdout, stderr } = runScript(['analyze', '.', '--format', 'json'], folderWith(files))
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(countsOf(stdout)).toEqual(counts)
  })

  const asked = REPOSITORIES.filter(({ offers }) => offers !== undefined)
  test.each(asked)('$name: asked about', ({ files, offers, says = [] }) => {
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

describe('what was found is written down', () => {
  const read = REPOSITORIES.filter(({ counts }) => counts !== undefined)
  test.each(read)('$name', ({ files, counts }) => {
    const folder = folderWith(files)
    expect(runScript(['init', '.'], folder)).toMatchObject({ code: 0, stderr: '' })
    const { code, stdout, stderr } = runScript(['analyze', '.', '--format', 'json'], folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(countsOf(stdout)).toEqual(counts)
  })
})
