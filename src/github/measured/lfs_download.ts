import { createHash } from 'node:crypto'
import { counted } from '../../config/index.ts'
import { type LfsPointer, type LfsReader, MAX_LFS_BYTES } from '../../dataset/index.ts'
import { boundedBody, log, shortMessage } from '../runner/index.ts'

interface LfsServer {
  /** `https://github.com/OWNER/REPO.git/info/lfs` */
  readonly url: string
  readonly token: string
  /** The time limit for the answer about one file, in milliseconds. */
  readonly patience?: number
}

/** The time limit for a download, in milliseconds. */
const PATIENCE = 120_000
/** The time limit for the answer about one file, which the server does not have to look for. */
const BATCH_PATIENCE = 30_000
/** The limit for an answer about one file, which usually has a few hundred bytes. */
const MAX_BATCH_BYTES = 2 ** 20

/**
 * Downloads through the Git LFS batch API with the token, which stays in this process. `git lfs` does not get the
 * token, so it can only download from public repositories.
 *
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md
 */
export function lfsDownload(server: LfsServer): LfsReader {
  // A server that cannot be reached would cost the same time for every file.
  let isUnreachable = false
  return async (pointer) => {
    if (pointer.size > MAX_LFS_BYTES || isUnreachable) return undefined
    try {
      const { href, header } = await downloadAction(server, pointer)
      return await download(href, header, pointer)
    } catch (error) {
      isUnreachable ||= isNoAnswer(error)
      log.info(
        `Cannot download ${pointer.oid.slice(0, 7)} from Git LFS: ${shortMessage(error instanceof Error ? error.message : error)}`,
      )
      return undefined
    }
  }
}

/** A timeout, or a connection that fails. */
function isNoAnswer(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.cause !== undefined)
}

interface Action {
  readonly href: string
  readonly header?: Readonly<Record<string, string>>
}

interface Batch {
  readonly objects?: readonly { readonly oid: string; readonly actions?: { readonly download?: Action } }[]
}

const MEDIA_TYPE = 'application/vnd.git-lfs+json'

async function downloadAction(
  { url, token, patience = BATCH_PATIENCE }: LfsServer,
  { oid, size }: LfsPointer,
): Promise<Action> {
  const response = await fetch(`${url}/objects/batch`, {
    method: 'POST',
    headers: {
      accept: MEDIA_TYPE,
      'content-type': MEDIA_TYPE,
      authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
    },
    body: JSON.stringify({ operation: 'download', transfers: ['basic'], objects: [{ oid, size }] }),
    // No other server gets the token.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  if (!response.ok) throw new Error(`the server responded with ${response.status}`)
  const answer = boundedBody(response, MAX_BATCH_BYTES, () => new Error('the response is too long'))
  const { objects = [] } = (await answer.json()) as Batch
  const action = objects.find((object) => object.oid === oid)?.actions?.download
  if (action === undefined) throw new Error('the server does not have it')
  return action
}

/** Reads at most the size in the pointer, and returns only content with the pointer's hash. */
async function download(href: string, headers: Action['header'], { oid, size }: LfsPointer): Promise<Uint8Array> {
  const response = await fetch(href, { ...(headers && { headers }), signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok || response.body === null) throw new Error(`the server responded with ${response.status}`)
  const content = new Uint8Array(size)
  let length = 0
  for await (const piece of response.body) {
    if (length + piece.length > size)
      throw new Error(`the content is longer than the ${counted(size, 'byte')} in the pointer`)
    content.set(piece, length)
    length += piece.length
  }
  const digest = createHash('sha256').update(content.subarray(0, length)).digest('hex')
  if (digest !== oid) throw new Error('the server sent content with a different hash')
  return content
}
