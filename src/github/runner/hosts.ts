/** GitHub's addresses, without a trailing slash. */
export interface Hosts {
  readonly web: string
  readonly api: string
  readonly graphql: string
}

/** Replaces an address that cannot be used. RFC 2606 reserves `.invalid`, so it never resolves. */
export const NOWHERE = 'https://unknown.invalid'

interface Host {
  readonly variable: string
  readonly ordinary: string
  /** What does not work without the address. */
  readonly lost: string
}

const WEB: Host = {
  variable: 'GITHUB_SERVER_URL',
  ordinary: 'https://github.com',
  lost: 'links do not work, and Git cannot fetch commits',
}
const API: Host = { variable: 'GITHUB_API_URL', ordinary: 'https://api.github.com', lost: 'the REST API is not used' }
const GRAPHQL: Host = {
  variable: 'GITHUB_GRAPHQL_URL',
  ordinary: 'https://api.github.com/graphql',
  lost: 'the GraphQL API is not used',
}

/** Reads GitHub's addresses. An address that cannot be used disables its features. No other server takes its place. */
export function readHosts(environment: Readonly<Record<string, string | undefined>>): {
  readonly hosts: Hosts
  readonly flaws: readonly string[]
} {
  const flaws: string[] = []
  const read = ({ variable, ordinary, lost }: Host): string => {
    const text = (environment[variable] || ordinary).trim().replace(/(?<!\/)\/+$/, '')
    if (isUsable(text)) return text
    flaws.push(
      `Cannot use '${withoutPassword(text)}', the value of ${variable}: it is not an http or https address. As a result, ${lost}.`,
    )
    return NOWHERE
  }
  return { hosts: { web: read(WEB), api: read(API), graphql: read(GRAPHQL) }, flaws }
}

function isUsable(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ''
}

function withoutPassword(address: string): string {
  return address.replace(/\/\/.*@/, '//***@')
}
