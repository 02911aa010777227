import { didYouMean, oneOf } from './nearest.ts'
import { listed } from './wording.ts'

/*
 * Checks of the arguments of library functions. A wrong shape or type is a `TypeError`, an impossible value a `RangeError`.
 * Both say what the function does, what is expected and what was found.
 */

/** A call, for messages. */
export interface Call {
  /** What the call does, such as `create a StratifiedSplitter`. */
  readonly doing: string
  /** The name of the argument. */
  readonly name: string
}

interface OptionsCall extends Call {
  readonly known: readonly string[]
  /** An example of a valid object, such as `{ seed: 42 }`. */
  readonly example: string
}

/** @throws {TypeError} if the options are not an object or have an unknown key. */
export function checkOptions(value: unknown, { doing, name, known, example }: OptionsCall): void {
  if (!isPlainObject(value)) throw wrongType({ doing, name }, `an object such as ${example}`, value)
  const unknown = Object.keys(value).filter((key) => !known.includes(key))
  if (unknown.length === 0) return
  const named = unknown.map((key) => `"${key}"${didYouMean(key, known)}`).join(', ')
  const noun = unknown.length === 1 ? 'unknown option' : 'unknown options'
  throw new TypeError(
    `Cannot ${doing}: ${noun} ${named}. ${known.length === 1 ? 'The only option is' : 'The allowed options are'} ${listed(known)}.`,
  )
}

/** @throws {TypeError} if a function got more arguments than it takes, which would otherwise have no effect. */
export function checkNoMore(more: readonly unknown[], doing: string, takes: string): void {
  if (more.length === 0) return
  const given = more.map(describeValue).join(', ')
  throw new TypeError(`Cannot ${doing}: too many arguments (${given}). It takes ${takes}.`)
}

/** @throws {TypeError} if the value is not an array. */
export function checkArray(value: unknown, call: Call, of: string): asserts value is readonly unknown[] {
  if (Array.isArray(value)) return
  const hint = isIterable(value) ? `. Spread it into an array: [...${call.name}]` : ''
  throw wrongType(call, `an array of ${of}`, value, hint)
}

/** @throws {TypeError} if the value is neither true nor false. */
export function checkFlag(value: unknown, call: Call): void {
  if (typeof value !== 'boolean') throw wrongType(call, 'true or false', value)
}

/** @throws {TypeError} if the value is not text. */
export function checkText(value: unknown, call: Call, what: string): void {
  if (typeof value !== 'string') throw wrongType(call, what, value)
}

/** @throws {TypeError} if the value is not text, and {RangeError} if it is not one of the words. */
export function checkWord(value: unknown, call: Call, words: readonly string[]): void {
  const expected = oneOf(words.map((word) => `"${word}"`))
  if (typeof value !== 'string') throw wrongType(call, expected, value)
  if (!words.includes(value)) throw wrongValue(call, expected, value, didYouMean(value, words))
}

/** @throws {TypeError} if the value is not a number, and {RangeError} if it is not a safe integer of at least `least`. */
export function checkInteger(value: unknown, call: Call, least: number = Number.MIN_SAFE_INTEGER): void {
  const expected = least === Number.MIN_SAFE_INTEGER ? 'a whole number' : `a whole number of at least ${least}`
  if (typeof value !== 'number') throw wrongType(call, expected, value)
  if (!Number.isSafeInteger(value) || value < least) throw wrongValue(call, expected, value)
}

/** @throws {TypeError} if the value is not a number, and {RangeError} if it is not a share. */
export function checkShare(value: unknown, call: Call): void {
  const expected = 'a number from 0 to 1'
  if (typeof value !== 'number') throw wrongType(call, expected, value)
  if (!(value >= 0 && value <= 1)) throw wrongValue(call, expected, value)
}

/** @throws {TypeError} if the value is not an array of numbers, and {RangeError} if one is not a number of samples. */
export function checkSizes(value: unknown, call: Call): void {
  checkArray(value, call, 'numbers of samples')
  for (let i = 0; i < value.length; i++) checkInteger(value[i], { ...call, name: `${call.name}[${i}]` }, 0)
}

export function wrongType({ doing, name }: Call, expected: string, value: unknown, hint = ''): TypeError {
  const forgotten = value instanceof Promise ? '. Await it first.' : hint
  return new TypeError(
    `Cannot ${doing}: ${name} must be ${expected}: current value is ${describeValue(value)}${forgotten}`,
  )
}

export function wrongValue({ doing, name }: Call, expected: string, value: unknown, hint = ''): RangeError {
  return new RangeError(`Cannot ${doing}: ${name} must be ${expected}: current value is ${describeValue(value)}${hint}`)
}

/** Returns a value as messages show it: `"joy"`, `0.5`, `null`, `an array`, `a Map`, `a function`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return 'an array'
  if (typeof value !== 'object' || value === null) return String(value)
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name
  if (typeof name !== 'string' || name === '' || name === 'Object') return 'an object'
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`
}

/** Whether the value is an ordinary object, not an array, a Map, a Date or a promise. */
export function isPlainObject(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]'
}

function isIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** @throws {TypeError} if the value is not an object that has all of these keys. */
export function checkShape(value: unknown, call: Call, expected: string, keys: readonly string[]): void {
  if (typeof value !== 'object' || value === null) throw wrongType(call, expected, value)
  const lacking = keys.filter((key) => !(key in value))
  if (lacking.length === 0) return
  throw wrongType(call, expected, value, isPlainObject(value) ? ` without ${lacking.join(', ')}` : '')
}
