import { firstFew, shortened } from '../naming.ts'

/** A name within a message of several lines, to which it can add none. */
export function shownName(name: string): string {
  return shortened(name)
}

/** Quotes at most five names. */
export function fewNames(names: readonly string[]): string {
  return firstFew(names)
}
