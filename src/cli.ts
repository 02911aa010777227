#!/usr/bin/env node
import { type ExitCode, PATH_COMMANDS } from './commands/index.ts'

/** A command with only a path does not need the argument parser, which takes a sixth of the start-up time to load. */
async function main(args: readonly string[]): Promise<ExitCode> {
  const [name = '', path, ...more] = args
  if (isPathCommand(name) && more.length === 0 && !path?.startsWith('-')) {
    return (await PATH_COMMANDS[name]())(path, {}).catch(async (error: unknown) => {
      const { inOwnTerms } = await import(/* webpackMode: "eager" */ './commands/flag_errors.ts')
      throw inOwnTerms(error, { name, path, options: {} })
    })
  }
  const { runProgram } = await import(/* webpackMode: "eager" */ './commands/program.ts')
  return runProgram(args)
}

function isPathCommand(name: string): name is keyof typeof PATH_COMMANDS {
  return Object.hasOwn(PATH_COMMANDS, name)
}

async function explain(error: unknown): Promise<ExitCode> {
  const { reportError } = await import(/* webpackMode: "eager" */ './commands/errors.ts')
  return reportError(error)
}

process.exitCode = await main(process.argv.slice(2)).catch(explain)
