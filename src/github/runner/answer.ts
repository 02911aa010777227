import { type Json, jsonAt, jsonTextAt } from './payload.ts'
import { RefusedError } from './refusal.ts'

/** A server's response. Only GitHub itself is sure to follow its schema, so the response is treated as unknown JSON. */
export function answerOf(data: unknown): Json {
  return data as Json
}

/** @throws {RefusedError} if the answer has no text at the path */
export function neededText(answer: Json, path: string): string {
  return jsonTextAt(answer, path) ?? malformed(path)
}

/** @throws {RefusedError} if the answer has no list at the path */
export function neededList(answer: Json, path = ''): readonly Json[] {
  const value = path === '' ? answer : jsonAt(answer, path)
  return Array.isArray(value) ? value : malformed(path)
}

/** @throws {RefusedError} always, because a response with a different shape is the server's fault, like the status 502 */
export function malformed(path: string): never {
  const flaw = path === '' ? 'is not a list' : `has no valid '${path}'`
  throw new RefusedError({ kind: 'server', message: `the server's response ${flaw}` })
}
