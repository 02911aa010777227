/**
 * Returns a text as part of a regular expression that matches only this text.
 *
 * @example
 * escapedPattern('a.b') // 'a\\.b'
 */
export function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
