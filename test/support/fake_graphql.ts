import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Schema from '@octokit/graphql-schema'
import { buildSchema, type ExecutionResult, GraphQLError, type GraphQLSchema, graphql } from 'graphql'
import { git } from './bare_repository.ts'
import { labelFields } from './fake_labels.ts'
import {
  type FakeComment,
  type FakePullRequest,
  type FakeRepository,
  type FakeState,
  type FakeToken,
  headOf,
  recordPush,
} from './fake_state.ts'

let schema: GraphQLSchema | undefined

/** GitHub's own schema. It takes a while to build, so it is built once per process. */
function githubSchema(): GraphQLSchema {
  const file = join(import.meta.dirname, '../../node_modules/@octokit/graphql-schema/schema.graphql')
  schema ??= buildSchema(readFileSync(file, 'utf8'), { assumeValid: true })
  return schema
}

export interface GraphQlRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly token?: FakeToken | undefined
  readonly url: string
}

interface Session {
  readonly state: FakeState
  readonly token: FakeToken
  readonly url: string
}

/** Validates a query against GitHub's schema and responds like GitHub: errors have status 200. */
export async function answerGraphQl(
  state: FakeState,
  { query, variables, token, url }: GraphQlRequest,
): Promise<object> {
  const session: Session = { state, token: token ?? NOBODY, url }
  const rootValue = {
    viewer: { login: session.token.login },
    repository: ({ owner, name }: { owner: string; name: string }) => repository(session, `${owner}/${name}`),
    createCommitOnBranch: ({ input }: { input: Schema.CreateCommitOnBranchInput }) => createCommit(session, input),
  }
  const result = await graphql({ schema: githubSchema(), source: query, variableValues: variables, rootValue })
  return asGitHubAnswers(result)
}

const NOBODY: FakeToken = { login: '', contents: 'none', pullRequests: 'none', statuses: 'none' }

/** GitHub puts an error's type next to its message. */
function asGitHubAnswers({ data, errors }: ExecutionResult): object {
  if (errors === undefined) return { data }
  const reported = errors.map(({ message, path, locations, extensions }) => ({
    type: extensions['type'],
    path,
    locations,
    message,
  }))
  return { data: data ?? null, errors: reported }
}

function refuse(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } })
}

function repository(session: Session, fullName: string): object {
  const found = session.state.repositories.get(fullName)
  if (found === undefined || session.token.contents === 'none')
    refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${fullName}'.`)
  return {
    nameWithOwner: fullName,
    pullRequest: ({ number }: { number: number }) => pullRequest(session, found, number),
    mergeQueue: () => mergeQueue(session, found),
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(found, found.bare.resolve(qualifiedName), qualifiedName),
    object: ({ oid, expression }: { oid?: string; expression?: string }) => gitObject(found, oid ?? expression ?? ''),
  }
}

function ref(found: FakeRepository, sha: string | undefined, name: string): object | null {
  if (sha === undefined) return null
  return {
    name,
    target: commit(found, sha),
    compare: ({ headRef }: { headRef: string }) => compare(found, sha, headRef),
  }
}

function compare({ bare }: FakeRepository, base: string, headRef: string): object | null {
  const head = bare.resolve(headRef)
  if (head === undefined) return null
  const count = (of: string, without: string) => Number(git(bare.path, ['rev-list', '--count', of, `^${without}`]))
  return { behindBy: count(base, head), aheadBy: count(head, base) }
}

function pullRequest(session: Session, found: FakeRepository, number: number): object {
  const pull = found.pullRequests.get(number)
  if (session.token.pullRequests === 'none') refuse('FORBIDDEN', 'Resource not accessible by integration')
  if (pull === undefined) refuse('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
  const head = headOf(session.state, pull)
  const headRepository = session.state.repositories.get(pull.headRepository)
  return {
    number,
    state: pull.state.toUpperCase(),
    headRefOid: head,
    headRefName: pull.headBranch,
    baseRefName: pull.base,
    isCrossRepository: pull.headRepository !== found.fullName,
    headRepository: headRepository === undefined ? null : { nameWithOwner: headRepository.fullName },
    headRef: headRepository === undefined ? null : ref(headRepository, head, pull.headBranch),
    commits: () => ({ nodes: headRepository === undefined ? [] : [{ commit: commit(headRepository, head ?? '') }] }),
    ...labelFields(session.state, pull),
    comments: (page: Page) => comments(session, { found, pull }, page),
  }
}

function mergeQueue(session: Session, found: FakeRepository): object {
  const nodes = found.mergeQueue.map(({ pullRequest: number, baseCommit, headCommit }, at) => ({
    position: at + 1,
    baseCommit: commit(found, baseCommit),
    headCommit: commit(found, headCommit),
    pullRequest: () => pullRequest(session, found, number),
  }))
  return { entries: { nodes } }
}

interface Page {
  readonly first?: number
  readonly after?: string | null
}

function comments({ token, url }: Session, { found, pull }: Commented, { first = 0, after }: Page): object {
  if (first < 1 || first > 100)
    refuse('EXCESSIVE_PAGINATION', `Requesting ${first} records exceeds the \`first\` limit of 100`)
  const start = after === undefined || after === null ? 0 : Number(after.slice('cursor:'.length))
  const node = (comment: FakeComment) => ({
    id: `IC_${comment.id}`,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    url: `${url}/${found.fullName}/pull/${pull.number}#issuecomment-${comment.id}`,
    viewerDidAuthor: comment.author === token.login,
    author: { __typename: 'Bot', login: comment.author },
  })
  const end = Math.min(start + first, pull.comments.length)
  return {
    totalCount: pull.comments.length,
    nodes: pull.comments.slice(start, end).map(node),
    pageInfo: { hasNextPage: end < pull.comments.length, endCursor: `cursor:${end}` },
  }
}

interface Commented {
  readonly found: FakeRepository
  readonly pull: FakePullRequest
}

/** A revision, or `revision:path`. */
function gitObject(found: FakeRepository, expression: string): object | null {
  const [, revision = expression, path] = /^([^:]+):(.*)$/s.exec(expression) ?? []
  if (path === undefined) return commit(found, revision)
  const sha = found.bare.resolve(revision)
  if (sha === undefined) return null
  if (path === '') return { __typename: 'Tree', oid: git(found.bare.path, ['rev-parse', `${sha}^{tree}`]) }
  const entry = treeEntry(found.bare.path, sha, path)
  return entry === null ? null : { __typename: entry.type === 'tree' ? 'Tree' : 'Blob', oid: entry.oid }
}

function commit(found: FakeRepository, revision: string): object | null {
  const { bare } = found
  const sha = bare.resolve(revision)
  if (sha === undefined) return null
  return {
    __typename: 'Commit',
    oid: sha,
    message: git(bare.path, ['log', '-1', '--format=%B', sha]),
    tree: { oid: git(bare.path, ['rev-parse', `${sha}^{tree}`]) },
    author: { name: git(bare.path, ['log', '-1', '--format=%an', sha]) },
    file: ({ path }: { path: string }) =>
      treeEntry(bare.path, sha, path) ?? refuse('NOT_FOUND', `Could not resolve file for path '${path}'.`),
    changedFilesIfAvailable: () => changedFiles(bare.path, sha),
    parents: () => ({ nodes: parentsOf(bare.path, sha).map((parent) => commit(found, parent)) }),
  }
}

function changedFiles(repositoryPath: string, sha: string): number {
  const names = git(repositoryPath, ['diff-tree', '-r', '--root', '--no-commit-id', '--name-only', sha])
  return names === '' ? 0 : names.split('\n').length
}

function parentsOf(repositoryPath: string, sha: string): readonly string[] {
  return git(repositoryPath, ['log', '-1', '--format=%P', sha]).split(' ').filter(Boolean)
}

type TreeEntry = Pick<Schema.TreeEntry, 'oid' | 'type' | 'path' | 'name' | 'mode'>

function treeEntry(repositoryPath: string, sha: string, path: string): TreeEntry | null {
  const line = git(repositoryPath, ['ls-tree', sha, '--', path])
  const [, mode = '', type = '', oid = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t/.exec(line) ?? []
  return line === '' ? null : { oid, type, path, name: path.split('/').at(-1) ?? '', mode: Number.parseInt(mode, 8) }
}

function createCommit(session: Session, input: Schema.CreateCommitOnBranchInput): object {
  const { branchName = '', repositoryNameWithOwner = '' } = input.branch
  const found = session.state.repositories.get(repositoryNameWithOwner ?? '')
  if (found === undefined || session.token.contents !== 'write')
    refuse('FORBIDDEN', 'Resource not accessible by integration')
  if (found.protectedBranches.has(branchName ?? ''))
    refuse('UNPROCESSABLE', 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n')
  session.state.beforeCommit?.()
  const branch = `refs/heads/${branchName}`
  if (found.bare.resolve(branch) !== input.expectedHeadOid) refuseStaleHead(input)
  const made = found.bare.commitOnTop(input.expectedHeadOid, {
    additions: (input.fileChanges?.additions ?? []).map(({ path, contents }) => ({
      path,
      contents: Buffer.from(contents, 'base64'),
    })),
    deletions: input.fileChanges?.deletions ?? [],
    message: [input.message.headline, input.message.body].filter(Boolean).join('\n\n'),
    author: session.token.login,
  })
  if (!found.bare.moveRef(branch, made, input.expectedHeadOid)) refuseStaleHead(input)
  recordPush(session.state, found, branchName ?? '', session.token.login)
  return { commit: { ...commit(found, made), url: `${session.url}/${found.fullName}/commit/${made}` } }
}

function refuseStaleHead({ expectedHeadOid, branch }: Schema.CreateCommitOnBranchInput): never {
  refuse(
    'STALE_DATA',
    `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again. (${branch.branchName})`,
  )
}
