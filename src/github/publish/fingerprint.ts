import {
  type GitHubApi,
  type Json,
  jsonAt,
  jsonTextAt,
  malformed,
  neededText,
  type Repository,
} from '../runner/index.ts'

/** The object ids of a commit at the paths that determine the index file: one per path, null if there is no object. */
export type Fingerprint = readonly (string | null)[]

/** Fields for the objects of several commits, as part of a larger query on a repository. */
interface ObjectFields {
  /** `$o0: String!, ...`, for the head of the query. */
  readonly declarations: string
  readonly fields: string
  readonly variables: Readonly<Record<string, string>>
  read(answer: Json): readonly Fingerprint[]
}

export function objectFields(shas: readonly string[], paths: readonly string[]): ObjectFields {
  const expressions = shas.flatMap((sha) => paths.map((path) => `${sha}:${path}`))
  const aliases = expressions.map((_, at) => `o${at}`)
  return {
    declarations: aliases.map((alias) => `, $${alias}: String!`).join(''),
    fields: aliases.map((alias) => `${alias}: object(expression: $${alias}) { oid }`).join('\n'),
    variables: Object.fromEntries(expressions.map((expression, at) => [`o${at}`, expression])),
    read: (answer) => {
      const oids = aliases.map((alias) => jsonTextAt(answer, `${alias}.oid`) ?? null)
      return shas.map((_, at) => oids.slice(at * paths.length, (at + 1) * paths.length))
    },
  }
}

export async function readFingerprint(
  api: GitHubApi,
  { repository, sha }: { readonly repository: Repository; readonly sha: string },
  paths: readonly string[],
): Promise<Fingerprint> {
  const { declarations, fields, variables, read } = objectFields([sha], paths)
  const query = `query Fingerprint($owner: String!, $name: String!${declarations}) {
  repository(owner: $owner, name: $name) { ${fields} }
}`
  const answer = jsonAt(await api.query(query, { ...repository, ...variables }), 'repository')
  if (typeof answer !== 'object' || answer === null) malformed('repository')
  return read(answer)[0] ?? []
}

export function sameFingerprint(a: Fingerprint, b: Fingerprint): boolean {
  return a.length === b.length && a.every((oid, at) => oid === b[at])
}

/** A head of the branch and its objects at the watched paths. */
export interface BranchHead {
  readonly sha: string
  readonly fingerprint: Fingerprint
}

interface Branch {
  readonly repository: Repository
  readonly branch: string
  /** The paths of the fingerprint. */
  readonly watched: readonly string[]
}

/** Reads the current head of the branch. The objects are read at that commit, so that both belong together. */
export async function readBranchHead(api: GitHubApi, { repository, branch, watched }: Branch): Promise<BranchHead> {
  const query = `query Branch($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $branch) { target { oid } } }
}`
  const answer = await api.query(query, { ...repository, branch: `refs/heads/${branch}` })
  if (jsonAt(answer, 'repository.ref') === null)
    throw Object.assign(new Error(`The branch '${branch}' no longer exists`), { status: 404 })
  const sha = neededText(answer, 'repository.ref.target.oid')
  return { sha, fingerprint: await readFingerprint(api, { repository, sha }, watched) }
}
