import { baseName } from './paths.ts'

/** Abbreviations that can also be languages. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['tr', 'train'],
  ...['va', 'vl', 'cv'].map((word) => [word, 'val'] as const),
  ...['te', 'ts', 'tt'].map((word) => [word, 'test'] as const),
])
const SHORT_WORD = /(?<![A-Za-z])(?:tr|va|vl|cv|te|ts|tt)(?=[-_. ])/

/** Returns the split that an abbreviation in a file's name means: `tr.json`. */
export function shortSplit(path: string): string | undefined {
  return SHORT.get(SHORT_WORD.exec(baseName(path))?.[0] ?? '')
}
