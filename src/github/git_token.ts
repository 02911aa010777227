import type { Git } from '../dataset/index.ts'
import { type Environment, fullName, type Hosts, type Repository } from './context.ts'

/** Where git fetches from. */
export function remoteUrl({ web }: Hosts, repository: Repository): string {
  return `${web}/${fullName(repository)}`
}

interface Lending {
  readonly git: Git
  readonly url: string
  readonly token: string
}

/**
 * The variables by which git, and all that git starts, gets a token: it stands in no command line and no file. Where the
 * checkout left its own header for this address there are none, since GitHub refuses two.
 */
export async function tokenVariables(
  { git, url, token }: Lending,
  environment: Environment,
): Promise<Record<string, string>> {
  if (token === '' || (await hasHeader(git, url))) return {}
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  const at = Number.parseInt(environment['GIT_CONFIG_COUNT'] ?? '', 10) || 0
  return {
    GIT_CONFIG_COUNT: String(at + 1),
    [`GIT_CONFIG_KEY_${at}`]: `http.${new URL(url).origin}/.extraheader`,
    [`GIT_CONFIG_VALUE_${at}`]: `AUTHORIZATION: basic ${credentials}`,
  }
}

async function hasHeader(git: Git, url: string): Promise<boolean> {
  const { code, stdout } = await git(['config', '--get-urlmatch', 'http.extraheader', url])
  return code === 0 && stdout.length > 0
}
