import { trustedPath } from './program_place.ts'

/** What every program needs: where programs and the user's settings are, and where temporary files go. */
const LOCAL = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'TMPDIR',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_EXEC_PATH',
  // Windows
  'PATHEXT',
  'SystemRoot',
  'SystemDrive',
  'ComSpec',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
]

/** How this machine reaches the network. Only a program that connects to a server gets these variables. */
const NETWORK = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'CURL_CA_BUNDLE',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
]

type Variables = Readonly<Record<string, string>>

/**
 * Returns the environment of a child process: a few variables of this process by name, so no input, token or secret of
 * the job reaches the child. On Deno, it contains only variables that can be read without asking for permission.
 */
export function childEnvironment({ network = false }: { readonly network?: boolean } = {}): Variables {
  const read = reader()
  const { PATH: path, ...others } = withValues([...LOCAL, ...(network ? NETWORK : [])], read)
  const isWindows = process.platform === 'win32'
  const trusted: Variables =
    path === undefined ? {} : { PATH: trustedPath({ path, isWindows, workspace: read('GITHUB_WORKSPACE') }) }
  return { ...trusted, ...others, ...(isWindows ? NOT_HERE : {}) }
}

/** Programs on Windows that start others do not search the current folder either. */
const NOT_HERE = { NoDefaultCurrentDirectoryInExePath: '1' }

/** Returns the `GIT_CONFIG_*` settings that the job passes to git through the environment. */
export function configFromEnvironment(): Variables {
  const read = reader()
  const count = Number.parseInt(read('GIT_CONFIG_COUNT') ?? '', 10) || 0
  const names = Array.from({ length: Math.min(count, 1000) }, (_, i) => [
    `GIT_CONFIG_KEY_${i}`,
    `GIT_CONFIG_VALUE_${i}`,
  ])
  return withValues(['GIT_CONFIG_COUNT', ...names.flat()], read)
}

function withValues(names: readonly string[], read: (name: string) => string | undefined): Variables {
  const found = names.flatMap((name) => {
    const value = read(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(found)
}

interface DenoEnvironment {
  readonly permissions?: {
    querySync(query: { readonly name: 'env'; readonly variable: string }): { readonly state: string }
  }
}

function reader(): (name: string) => string | undefined {
  const { Deno: deno } = globalThis as { readonly Deno?: DenoEnvironment }
  if (deno === undefined) return (name) => process.env[name]
  return (variable) => {
    const state = deno.permissions?.querySync({ name: 'env', variable }).state
    return state === 'granted' ? process.env[variable] : undefined
  }
}

/**
 * The repository's own settings are untrusted: those that would start a program are turned off for every command.
 * Settings on the command line take precedence over those in files. Filters and text conversions have no such switch,
 * so no command that would run them is used, and `tracked_ids.ts` compares the files of the working tree.
 */
export const GIT_SWITCHES: readonly string[] = [
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.sshCommand=false',
  'core.gitProxy=false',
  'core.askPass=',
  'core.pager=cat',
  'core.alternateRefsCommand=true',
  'core.attributesFile=/dev/null',
  'credential.helper=',
  'protocol.allow=never',
  'protocol.ext.allow=never',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  'core.quotePath=off',
  'gc.auto=0',
  'maintenance.auto=false',
  'http.lowSpeedLimit=1000',
  'http.lowSpeedTime=60',
].flatMap((setting) => ['-c', setting])

/**
 * Objects that a partial clone does not have are never fetched automatically. Before git 2.45, this works because no
 * protocol is allowed.
 */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_LAZY_FETCH: '1',
  // A commit is what its hash identifies, whatever replacement the repository configures.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
}
