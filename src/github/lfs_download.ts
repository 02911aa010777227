import { createHash } from 'node:crypto'
import { type LfsPointer, type LfsReader, MAX_LFS_BYTES } from '../dataset/index.ts'
import { boundedBody } from './bounded_body.ts'
import { log } from './log.ts'
import { shortMessage } from './refusal.ts'

interface LfsServer {
  /** `https://github.com/OWNER/REPO.git/info/lfs` */
  readonly url: string
  readonly token: string
}

/** Milliseconds for the whole of one download. */
const PATIENCE = 120_000
/** An answer about one file is a few hundred bytes. */
const MAX_BATCH_BYTES = 2 ** 20

/**
 * Downloads by the Git LFS batch API with the token, which stays in this process: `git lfs` itself gets none, so that it
 * serves public repositories alone.
 *
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md
 */
export function lfsDownload(server: LfsServer): LfsReader {
  return async (pointer) => {
    if (pointer.size > MAX_LFS_BYTES) return undefined
    try {
      const { href, header } = await downloadAction(server, pointer)
      return await download(href, header, pointer)
    } catch (error) {
      log.info(
        `Cannot download ${pointer.oid.slice(0, 7)} from Git LFS: ${shortMessage(error instanceof Error ? error.message : error)}`,
      )
      return undefined
    }
  }
}

interface Action {
  readonly href: string
  readonly header?: Readonly<Record<string, string>>
}

interface Batch {
  readonly objects?: readonly { readonly oid: string; readonly actions?: { readonly download?: Action } }[]
}

const MEDIA_TYPE = 'application/vnd.git-lfs+json'

async function downloadAction({ url, token }: LfsServer, { oid, size }: LfsPointer): Promise<Action> {
  const response = await fetch(`${url}/objects/batch`, {
    method: 'POST',
    headers: {
      accept: MEDIA_TYPE,
      'content-type': MEDIA_TYPE,
      authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
    },
    body: JSON.stringify({ operation: 'download', transfers: ['basic'], objects: [{ oid, size }] }),
    // Nobody else gets the token.
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  const answer = boundedBody(response, MAX_BATCH_BYTES, () => new Error('the server does not stop answering'))
  const { objects = [] } = (await answer.json()) as Batch
  const action = objects.find((object) => object.oid === oid)?.actions?.download
  if (action === undefined) throw new Error('the server does not have it')
  return action
}

/** Reads no more than the pointer promises, and gives only what it names. */
async function download(href: string, headers: Action['header'], { oid, size }: LfsPointer): Promise<Uint8Array> {
  const response = await fetch(href, { ...(headers && { headers }), signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`)
  const content = new Uint8Array(size)
  let length = 0
  for await (const piece of response.body) {
    if (length + piece.length > size) throw new Error(`there is more than the ${size} bytes that were promised`)
    content.set(piece, length)
    length += piece.length
  }
  const digest = createHash('sha256').update(content.subarray(0, length)).digest('hex')
  if (digest !== oid) throw new Error('the server gave something else')
  return content
}
