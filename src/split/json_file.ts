import { InputError } from '../config/index.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws {InputError} always: the file is broken in itself. */
export function refuse(file: string, reason: string): never {
  throw new InputError(`Cannot read the index file: ${reason}`, { file })
}

/**
 * The object in a JSON file.
 *
 * @throws {InputError} where it is none, telling a merge's conflict marks apart.
 */
export function parseJsonFile(bytes: Uint8Array, file: string): JsonRecord {
  const text = decode(bytes, file)
  try {
    const json: unknown = JSON.parse(text)
    if (isRecord(json)) return json
  } catch (error) {
    const line = conflictLine(text)
    if (line === undefined) return refuse(file, `it is no JSON (${(error as Error).message})`)
    const mend = 'run "split --base" with the branch that it is merged into, which writes it anew'
    throw new InputError(`Cannot read the index file: it has the conflict marks of a merge; ${mend}`, { file, line })
  }
  return refuse(file, 'it is no JSON object')
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(file, 'it is no UTF-8 text')
  }
}

/** The first line that begins with a conflict mark, from 1. */
function conflictLine(text: string): number | undefined {
  const mark = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text)
  return mark === null ? undefined : text.slice(0, mark.index).split('\n').length
}

/** From 0 up, as a double holds exactly. */
export function wholeNumber(value: unknown, name: string, file: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  return refuse(file, `its ${name} is ${JSON.stringify(value ?? null)}`)
}
