import type { Git } from '../dataset/index.ts'
import { fullName, type Hosts, type Repository } from './context.ts'

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
 * The variables by which the fetch of the base, and no other child process, gets a token: it stands in no command line
 * and no file. Where the checkout left its own header for this address there is none, since GitHub refuses two.
 *
 * @param settings the `GIT_CONFIG_*` variables that the job has set itself; they stay
 */
export async function tokenVariables(
  { git, url, token }: Lending,
  settings: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  if (token === '' || (await hasHeader({ git, url, settings }))) return { ...settings }
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  const at = Number.parseInt(settings['GIT_CONFIG_COUNT'] ?? '', 10) || 0
  return {
    ...settings,
    GIT_CONFIG_COUNT: String(at + 1),
    [`GIT_CONFIG_KEY_${at}`]: `http.${new URL(url).origin}/.extraheader`,
    [`GIT_CONFIG_VALUE_${at}`]: `AUTHORIZATION: basic ${credentials}`,
  }
}

interface HeaderQuestion {
  readonly git: Git
  readonly url: string
  readonly settings: Readonly<Record<string, string>>
}

async function hasHeader({ git, url, settings }: HeaderQuestion): Promise<boolean> {
  const { code, stdout } = await git(['config', '--get-urlmatch', 'http.extraheader', url], { env: settings })
  return code === 0 && stdout.length > 0
}
