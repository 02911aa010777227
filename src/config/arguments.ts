import { didYouMean, oneOf } from './nearest.ts'

/*
 * What the functions of the library are called with. A wrong shape or type is a `TypeError`, an impossible value a
 * `RangeError`: both say what was being done, what is expected and what was found.
 */

/** What a call is about, for messages. */
export interface Call {
  /** What cannot be done, such as `create a StratifiedSplitter`. */
  readonly doing: string
  /** What the argument is called. */
  readonly name: string
}

export interface OptionsCall extends Call {
  readonly known: readonly string[]
  /** An object that would do, such as `{ seed: 42 }`. */
  readonly example: string
}

/** @throws {TypeError} where options are no object, or have a key that is none of the known ones. */
export function checkOptions(value: unknown, { doing, name, known, example }: OptionsCall): void {
  if (!isPlainObject(value)) throw wrongType({ doing, name }, `an object such as ${example}`, value)
  const unknown = Object.keys(value).filter((key) => !known.includes(key))
  if (unknown.length === 0) return
  const named = unknown.map((key) => `"${key}"${didYouMean(key, known)}`).join(', ')
  const noun = unknown.length === 1 ? 'unknown option' : 'unknown options'
  throw new TypeError(
    `Cannot ${doing}: ${noun} ${named}; ${known.length === 1 ? 'the only one is' : 'allowed are'} ${known.join(', ')}`,
  )
}

/** @throws {TypeError} where a function was given more than it takes, which would otherwise have no effect. */
export function checkNoMore(more: readonly unknown[], doing: string, takes: string): void {
  if (more.length === 0) return
  const given = more.map(describeValue).join(', ')
  throw new TypeError(`Cannot ${doing}: too many arguments (${given}); it takes ${takes}`)
}

/** @throws {TypeError} where the value is no array. */
export function checkArray(value: unknown, call: Call, of: string): asserts value is readonly unknown[] {
  if (Array.isArray(value)) return
  const hint = isIterable(value) ? `; spread it into one: [...${call.name}]` : ''
  throw wrongType(call, `an array of ${of}`, value, hint)
}

/** @throws {TypeError} where the value is neither true nor false. */
export function checkFlag(value: unknown, call: Call): void {
  if (typeof value !== 'boolean') throw wrongType(call, 'true or false', value)
}

/** @throws {TypeError} where the value is no text. */
export function checkText(value: unknown, call: Call, what: string): void {
  if (typeof value !== 'string') throw wrongType(call, what, value)
}

/** @throws {TypeError} where the value is no text, and {RangeError} where it is none of the words. */
export function checkWord(value: unknown, call: Call, words: readonly string[]): void {
  const expected = oneOf(words.map((word) => `"${word}"`))
  if (typeof value !== 'string') throw wrongType(call, expected, value)
  if (!words.includes(value)) throw wrongValue(call, expected, value, didYouMean(value, words))
}

/** @throws {TypeError} where the value is no number, and {RangeError} where it is no safe integer of at least `least`. */
export function checkInteger(value: unknown, call: Call, least: number = Number.MIN_SAFE_INTEGER): void {
  const expected = least === Number.MIN_SAFE_INTEGER ? 'a whole number' : `a whole number of at least ${least}`
  if (typeof value !== 'number') throw wrongType(call, expected, value)
  if (!Number.isSafeInteger(value) || value < least) throw wrongValue(call, expected, value)
}

/** @throws {TypeError} where the value is no number, and {RangeError} where it is no share of a whole. */
export function checkShare(value: unknown, call: Call): void {
  const expected = 'a number from 0 to 1'
  if (typeof value !== 'number') throw wrongType(call, expected, value)
  if (!(value >= 0 && value <= 1)) throw wrongValue(call, expected, value)
}

/** @throws {TypeError} where the value is no array of numbers, and {RangeError} where one is no number of samples. */
export function checkSizes(value: unknown, call: Call): void {
  checkArray(value, call, 'numbers of samples')
  for (let i = 0; i < value.length; i++) checkInteger(value[i], { ...call, name: `${call.name}[${i}]` }, 0)
}

export function wrongType({ doing, name }: Call, expected: string, value: unknown, hint = ''): TypeError {
  const forgotten = value instanceof Promise ? '; await it first' : hint
  return new TypeError(
    `Cannot ${doing}: ${name} must be ${expected}: current value is ${describeValue(value)}${forgotten}`,
  )
}

export function wrongValue({ doing, name }: Call, expected: string, value: unknown, hint = ''): RangeError {
  return new RangeError(`Cannot ${doing}: ${name} must be ${expected}: current value is ${describeValue(value)}${hint}`)
}

/** A value as a message shows it: `"joy"`, `0.5`, `null`, `an array`, `a Map`, `a function`. */
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

/** An object with keys of its own, not an array, a Map, a Date or a promise. */
export function isPlainObject(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]'
}

function isIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** @throws {TypeError} where the value is no object that has all of these keys. */
export function checkShape(value: unknown, call: Call, expected: string, keys: readonly string[]): void {
  if (typeof value !== 'object' || value === null) throw wrongType(call, expected, value)
  const lacking = keys.filter((key) => !(key in value))
  if (lacking.length === 0) return
  throw wrongType(call, expected, value, isPlainObject(value) ? ` without ${lacking.join(', ')}` : '')
}
