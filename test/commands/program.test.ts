import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportError } from '../../src/commands/errors.ts'
import { runProgram } from '../../src/commands/program.ts'
import { InputError } from '../../src/config/index.ts'
import { VERSION } from '../../src/version.ts'
import { labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

const run = (...args: readonly string[]) => printedBy(() => runProgram(args))

describe('arguments that are wrong end with 2 and one message on stderr', () => {
  test.each([
    ['a command that does not exist', ['splitt', '.']],
    ['a flag that does not exist', ['split', '.', '--sead', '7']],
    ['a flag of another command', ['analyze', '.', '--rebalance']],
    ['a flag without its value', ['split', '.', '--seed']],
    ['a second path', ['analyze', 'a', 'b']],
    ['a format that does not exist', ['analyze', '.', '--format', 'xml']],
  ])('%s', async (name, args) => {
    const { answer, stdout, stderr } = await run(...args)
    expect({ answer, stdout }).toEqual({ answer: 2, stdout: '' })
    await expect(stderr).toMatchFileSnapshot(`golden/wrong-${name.replaceAll(' ', '-')}.txt`)
  })
})

test('words of the command line are escaped in errors', async () => {
  const { stderr } = await run('##[error]x', '.')
  expect(stderr).toBe("error: unknown command '#\\x23[error]x'\n")
  expect((await run('analyze', '.', '--x\n::error::y')).stderr).not.toMatch(/^::/m)
})

describe('the program', () => {
  test('prints its version', async () => {
    expect(await run('--version')).toEqual({ answer: 0, stdout: `${VERSION}\n`, stderr: '' })
  })

  test('prints the help of a command in two ways', async () => {
    const { answer, stdout } = await run('help', 'split')
    expect(answer).toBe(0)
    expect(stdout).toBe((await run('split', '--help')).stdout)
  })

  test.each([
    ['anlyze', '--help'],
    ['anlyze', '-h'],
    ['anlyze', 'x.csv', '--help'],
    ['anlyze', '--version'],
    ['--help', 'anlyze'],
    ['help', 'anlyze'],
    ['help', '--help', 'anlyze'],
  ])('reports a command that does not exist instead of showing the general help: %s %s', async (...args) => {
    const stderr = "error: unknown command 'anlyze'\n(Did you mean analyze?)\n"
    expect(await run(...args)).toEqual({ answer: 2, stdout: '', stderr })
  })

  test('lists every command in its help', async () => {
    const { stdout } = await run('--help')
    const commands = stdout.slice(stdout.indexOf('Commands:'), stdout.indexOf('\nExample')).match(/^ {2}(\w+)/gm)
    expect(commands?.map((name) => name.trim())).toEqual([
      'analyze',
      'compare',
      'balance',
      'split',
      'check',
      'verify',
      'explain',
      'init',
      'weights',
      'badge',
      'card',
      'history',
      'help',
    ])
  })

  test('prints help on stderr and ends with 2 if there are no arguments', async () => {
    const { answer, stdout, stderr } = await run()
    expect({ answer, stdout }).toEqual({ answer: 2, stdout: '' })
    expect(stderr).toBe((await run('--help')).stdout)
  })

  test('returns the exit code of the command', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await run('split', 'l.csv', '-o', 'i.json')).answer).toBe(0)
      expect((await run('split', 'l.csv', '-o', 'i.json', '--seed', '7')).answer).toBe(1)
    }))

  test('passes options by their short names', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      expect((await run('balance', 'l.csv', '-s', 'weighted', '-q', '-o', 'b.csv')).stderr).toBe('')
      expect(readFileSync('b.csv', 'utf8').split('\n')[0]).toBe('id,label,weight')
    }))

  test('reads the current folder if no path is given', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect(JSON.parse((await run('analyze', '--format', 'json')).stdout)).toMatchObject({ total_samples: 30 })
    }))

  test('takes several additional datasets after one flag', () =>
    inFolder({ 'a/l.csv': labelsOf(3), 'b/l.csv': labelsOf(4), 'c/l.csv': labelsOf(5) }, async () => {
      const { stdout } = await run('analyze', 'a', '--format', 'json', '--additional', 'b', 'c')
      expect(JSON.parse(stdout)).toMatchObject({ total_samples: 12 })
    }))

  test('names the flag in an error about a setting that the flag gave', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const error = await runProgram(['analyze', 'l.csv', '--label', 'mood']).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).message).toMatchInlineSnapshot(
        `"l.csv: Found no column 'mood' (--label). The columns are id, label."`,
      )
    }))

  test('lets errors of the input through to its caller', () =>
    inFolder({}, (folder) =>
      expect(runProgram(['analyze', 'nowhere'])).rejects.toThrow(
        new InputError(`Cannot find the dataset 'nowhere' in ${folder} (the path on the command line)`),
      ),
    ))
})

describe('an error on stderr', () => {
  const reported = async (error: unknown) => {
    const { answer, stderr } = await printedBy(async () => reportError(error))
    return [answer, stderr]
  }
  const ofSystem = (more: object) =>
    Object.assign(new Error('EACCES: no'), { code: 'EACCES', syscall: 'open', ...more })

  test('of the input is its message', async () => {
    expect(await reported(new InputError('Cannot do this'))).toEqual([2, 'Cannot do this\n'])
  })

  test('of the input cannot send commands to the terminal', async () => {
    expect(await reported(new InputError('a\u001b[2Jb'))).toEqual([2, 'a\\x1b[2Jb\n'])
  })

  test('of the system names the file', async () => {
    expect(await reported(ofSystem({ path: 'd/l.csv' }))).toEqual([
      2,
      "Cannot access 'd/l.csv': permission denied (EACCES)\n",
    ])
  })

  test('of the system without a file says that the run cannot continue', async () => {
    expect(await reported(ofSystem({}))).toEqual([2, 'Cannot continue: permission denied (EACCES)\n'])
  })

  test('of the working directory says to change to another folder', async () => {
    expect(await reported(ofSystem({ syscall: 'uv_cwd' }))).toEqual([
      2,
      'Cannot use the working directory: it was deleted, or you do not have permission to read it. Change to another folder.\n',
    ])
  })

  test('of the program asks for a report with the stack', async () => {
    const bug = Object.assign(new TypeError('x is not a function'), { stack: 'TypeError: x\n    at y' })
    expect(await reported(bug)).toEqual([
      2,
      'This is a bug in dataset-balance. Report it together with these lines:\nTypeError: x\n    at y\n',
    ])
  })

  test('that is not an Error is printed unchanged', async () => {
    expect(await reported('odd')).toEqual([
      2,
      'This is a bug in dataset-balance. Report it together with these lines:\nodd\n',
    ])
  })
})
