import { parseConfig } from '../../src/config/parse_config.ts'
import { InputError, type Problem } from '../../src/config/problems/errors.ts'
import type { Config } from '../../src/config/settings/settings.ts'

export const FILE = '.github/dataset-balance.yml'

export function parse(text: string, file: string = FILE): Promise<Config> {
  return parseConfig(text, { file })
}

/** The problems of a config. Fails if there are none. */
export async function problemsIn(text: string, file: string = FILE): Promise<readonly Problem[]> {
  const config = await parse(text, file).catch((error: unknown) => error)
  if (config instanceof InputError) return config.problems
  throw new Error(`Expected an InputError, found ${config instanceof Error ? config.stack : JSON.stringify(config)}`)
}

export async function messagesIn(text: string, file: string = FILE): Promise<readonly string[]> {
  return (await problemsIn(text, file)).map(({ message }) => message)
}
