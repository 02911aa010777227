import type { Git } from '../../dataset/index.ts'
import { fullName, type Repository } from './context.ts'
import type { Hosts } from './hosts.ts'

/** The URL that Git fetches from. */
export function remoteUrl({ web }: Hosts, repository: Repository): string {
  return `${web}/${fullName(repository)}`
}

interface Lending {
  readonly git: Git
  readonly url: string
  readonly token: string
}

/**
 * The variables that give the token to the fetch of the base, and to no other child process. The token is not in a
 * command line or a file. If the checkout has left its own header for this URL, the token is not added, because GitHub
 * refuses two.
 *
 * @param settings the `GIT_CONFIG_*` variables of the job, which are kept
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
