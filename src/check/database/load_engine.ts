import { type Config, databaseProblems, InputError, type Problem } from '../../config/index.ts'
import type { Engine } from '../../engines/index.ts'

/**
 * Opens the database that a config names. Its clients are in a file of their own, which is only loaded here.
 *
 * @param secret The URL of the database with a user and a password, if there is one.
 * @throws {InputError} if the settings cannot be used, or the clients cannot be loaded.
 */
export async function openDatabase(config: Config, secret: string | undefined): Promise<Engine> {
  const problems = databaseProblems(config)
  if (problems.length > 0) throw new InputError(problems.map(({ message }) => ({ message })))
  const { openEngine } = await import('../../engines/open_engine.ts').catch((error: unknown) => {
    throw new InputError(
      `Cannot load the clients of databases: engines.js must be in the dist folder of this tool (${error instanceof Error ? error.message : String(error)})`,
    )
  })
  const engine = await ours(() => openEngine(config, secret))
  return {
    counts: () => ours(engine.counts),
    split: (question) => ours(() => engine.split(question)),
    verify: (question) => ours(() => engine.verify(question)),
    viewSql: engine.viewSql,
    apply: (cuts) => ours(() => engine.apply(cuts)),
  }
}

/** The bundle of the clients has its own class of errors. */
async function ours<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError' && 'problems' in error)
      throw new InputError(error.problems as readonly Problem[])
    throw error
  }
}
