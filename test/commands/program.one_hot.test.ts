import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportError } from '../../src/commands/errors.ts'
import { runProgram } from '../../src/commands/program.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

const ROWS = Array.from({ length: 30 }, (_, i) => `s${i},${+(i % 2 === 0)},${+(i % 3 === 0)},${+(i % 5 === 0)}\n`)
const TABLE = `id,red,green,blue\n${ROWS.join('')}`
const run = (line: string) => printedBy(() => runProgram(line.split(' ')).catch(reportError))

test('the error about a one-hot table ends with the line to run, which works, and init writes its settings', () =>
  inFolder({ 'a.csv': TABLE }, async () => {
    const { stderr } = await run('analyze a.csv')
    const last = stderr.trim().split('\n').at(-1) ?? ''
    expect(last).toBe('dataset-balance analyze a.csv --id id --one-hot red,green,blue')
    const { answer, stdout } = await run(`${last.replace('dataset-balance ', '')} --format json`)
    expect(answer).toBe(0)
    expect(JSON.parse(stdout).counts).toEqual({ blue: 6, green: 10, red: 15 })
    expect((await run('init a.csv --id id --one-hot red,green,blue')).answer).toBe(0)
    expect(readFileSync('.github/dataset-balance.yml', 'utf8')).toContain(
      'labels:\n  id: id\n  label: [red, green, blue]\n  one_hot: true\n',
    )
    expect((await run('check')).answer).not.toBe(2)
  }))

test('init without flags writes the settings of a one-hot table as comments', () =>
  inFolder({ 'a.csv': TABLE }, async () => {
    expect((await run('init')).answer).toBe(2)
    const config = readFileSync('.github/dataset-balance.yml', 'utf8')
    expect(config).toContain('#labels:\n#  id: id\n#  label: [red, green, blue]\n#  one_hot: true\n')
  }))

test('an error about a column of --one-hot names the flag', () =>
  inFolder({ 'a.csv': TABLE }, async () => {
    expect((await run('analyze a.csv --one-hot red,pink')).stderr).toBe(
      "a.csv: Found no column 'pink' (--one-hot). The columns are id, red, green, blue.\n",
    )
  }))
