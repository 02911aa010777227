import { InputError } from '../../config/index.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws {InputError} always, because the file cannot be used. */
export function refuse(file: string, reason: string): never {
  throw new InputError(`Cannot read the index file: ${reason}`, { file })
}

/**
 * Reads the object in a JSON file.
 *
 * @throws {InputError} if it is not a JSON object; merge conflict markers have their own message.
 */
export function parseJsonFile(bytes: Uint8Array, file: string): JsonRecord {
  const text = decode(bytes, file)
  try {
    const json: unknown = JSON.parse(text)
    if (isRecord(json)) return json
  } catch (error) {
    const line = conflictLine(text)
    if (line === undefined) return refuse(file, `it is not valid JSON (${(error as Error).message})`)
    throw new InputError(
      'Cannot read the index file: it contains merge conflict markers. Restore the file of one side.',
      { file, line },
    )
  }
  return refuse(file, 'it is not a JSON object')
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(file, 'it is not UTF-8')
  }
}

/** The number of the first line that begins with a conflict marker, from 1. */
function conflictLine(text: string): number | undefined {
  const mark = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text)
  return mark === null ? undefined : text.slice(0, mark.index).split('\n').length
}

/** Reads a whole number from 0 upward that a double can represent exactly. */
export function wholeNumber(value: unknown, name: string, file: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  return refuse(file, `its ${name} is ${JSON.stringify(value ?? null)}, not a whole number`)
}

/** Returns why an index file cannot be read without the name of the file, for a sentence that names it, but with the line. */
export function causeOf(reason: string): string {
  const [start = '', line] = /^[^:]*(?::(\d+))?: Cannot read the index file: /.exec(reason) ?? []
  return `${line === undefined ? '' : `line ${line}: `}${reason.slice(start.length)}`
}
