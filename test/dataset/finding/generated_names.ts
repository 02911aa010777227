/** A number below `limit`, always the same for the same seed. */
export type Random = (limit: number) => number

export function randomFrom(seed: number): Random {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** Every combination of one text of each list, joined. */
export function crossed(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>((names, list) => names.flatMap((name) => list.map((text) => name + text)), [''])
}

/** `from` to `to`, filled up with zeros to `width` characters. */
export function numbers(from: number, to: number, width = 1): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(width, '0'))
}

export function repeated<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

export function textOf(random: Random, alphabet: string, length: number): string {
  return repeated(length, () => alphabet[random(alphabet.length)] ?? '').join('')
}

export const HEX = '0123456789abcdef'
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export function uuidFrom(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => textOf(random, HEX, length)).join('-')
}

/** Names and what should be proposed first for them. */
export interface Scheme {
  readonly paths: readonly string[]
  readonly pattern: string
  readonly classes: number
  readonly groups?: number
}
