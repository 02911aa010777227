import type { Json } from './payload.ts'
import { textAt, valueAt } from './payload.ts'
import { RefusedError } from './refusal.ts'

/** What a server answers: its shape is promised by GitHub's schema and kept by nobody but GitHub. */
export function answerOf(data: unknown): Json {
  return data as Json
}

/** @throws {RefusedError} where the answer has no such text */
export function neededText(answer: Json, path: string): string {
  return textAt(answer, path) ?? malformed(path)
}

/** @throws {RefusedError} where the answer has no such list */
export function neededList(answer: Json, path = ''): readonly Json[] {
  const value = path === '' ? answer : valueAt(answer, path)
  return Array.isArray(value) ? value : malformed(path)
}

/** @throws {RefusedError} always: an answer of another shape is the server's fault, as an answer 502 is */
export function malformed(path: string): never {
  const flaw = path === '' ? 'is no list' : `has no valid '${path}'`
  throw new RefusedError({ kind: 'server', message: `the server's answer ${flaw}` })
}
