/**
 * Returns the response with a body that fails if its decompressed length exceeds a limit. The connection is then
 * closed.
 *
 * @param tooLong makes the error
 */
export function boundedBody(response: Response, maxBytes: number, tooLong: () => Error): Response {
  if (response.body === null) return response
  let length = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      length += piece.length
      if (length > maxBytes) controller.error(tooLong())
      else controller.enqueue(piece)
    },
  })
  const { status, statusText, headers, url } = response
  const bounded = new Response(response.body.pipeThrough(counter), { status, statusText, headers })
  return Object.defineProperty(bounded, 'url', { value: url })
}
