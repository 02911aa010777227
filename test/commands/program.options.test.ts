import { describe, expect, test } from 'vitest'
import { runProgram } from '../../src/commands/program.ts'
import { labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

const COMMANDS = 'analyze compare balance split check verify explain init weights badge card history'.split(' ')
const run = (...args: readonly string[]) => printedBy(() => runProgram(args))

/** The long names of the options in a help. */
const optionsIn = (help: string) => Array.from(help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm), ([, flag = '']) => flag)

describe('an option that only other commands have', () => {
  test.each([
    ['analyze', '--seed', '7', ''],
    ['balance', '--base', 'HEAD', ''],
    ['compare', '--base', 'HEAD', ''],
    ['card', '--base', 'HEAD', ''],
    ['card', '--additional', 'x', ''],
    ['verify', '--rebalance', '', ''],
    ['explain', '--rebalance', '', ''],
    ['init', '--format', 'json', ' It writes a config and a workflow.'],
    ['init', '-o', 'x', ' It writes a config and a workflow.'],
    ['init', '-q', '', ''],
    ['history', '--seed', '7', ''],
    ['history', '--base', 'HEAD', ' To show only the commits after a revision, use --since.'],
  ])('%s %s is an error that names these commands', (command, flag, value, instead) =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { answer, stdout, stderr } = await run(command, 'l.csv', flag, ...(value === '' ? [] : [value]))
      expect({ answer, stdout }).toEqual({ answer: 2, stdout: '' })
      expect(stderr).toMatch(
        new RegExp(`^error: ${command} has no option '${flag}'\\. The commands with this option are [a-z, ]+\\.`),
      )
      expect(stderr.slice(stderr.indexOf('.') + 1)).toContain(`${instead}\n`)
      expect(stderr.split('. ')[1]).not.toContain(command)
    }),
  )

  test('is named with the only command that has it', async () => {
    expect((await run('analyze', '--folds', '5')).stderr).toBe(
      "error: analyze has no option '--folds'. Only split has it.\n",
    )
  })

  test('is suggested if no command has it, as before', async () => {
    expect((await run('analyze', '--formt', 'json')).stderr).toBe(
      "error: unknown option '--formt'\n(Did you mean --format?)\n",
    )
  })
})

describe('options of balance that have no effect', () => {
  test.each([
    [
      'balance l.csv --index i.json',
      'Cannot use --index without rows to write. Add -o FILE.csv, or leave out --index.',
    ],
    ['balance l.csv --all', 'Cannot use --all without rows to write. Add -o FILE.csv, or leave out --all.'],
    [
      'balance l.csv --all --index i.json -o b.csv',
      'Cannot use --index together with --all, which writes the rows of all splits',
    ],
  ])('%s is an error', (line, message) =>
    inFolder({ 'l.csv': labelsOf(30) }, () => expect(runProgram(line.split(' '))).rejects.toThrow(message)),
  )
})

test('every command has the options for labels', async () => {
  for (const command of COMMANDS) {
    const has = optionsIn((await run(command, '--help')).stdout)
    expect(has, command).toEqual(
      expect.arrayContaining(['--label', '--id', '--group', '--split-column', '--separator', '--columns', '--names']),
    )
  }
})

describe('help', () => {
  test('shows commands as the tool was started, and a long usage on a line of its own', async () => {
    const before = process.argv[1] ?? ''
    process.argv[1] = `${process.cwd()}/a/folder/with/quite/a/long/name/dist/analyze_balance.js`
    try {
      const start = 'node a/folder/with/quite/a/long/name/dist/analyze_balance.js'
      expect((await run('split', '--help')).stdout).toMatch(`Usage:\n  ${start} split [options] [path]\n\n`)
      expect((await run('split', '--help')).stdout).toContain(`repository of a dataset:\n  ${start} split . -o`)
      expect((await run('--help')).stdout).toContain(`repository of a dataset:\n  ${start} analyze .`)
    } finally {
      process.argv[1] = before
    }
  })
})
