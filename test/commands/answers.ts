import { readFileSync } from 'node:fs'

/** The JSON in a file in the working directory. */
export function jsonIn(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** A table of samples: the first ids are joy, and every third is calm. */
export function labelsOf(count: number, prefix = 's'): string {
  const rows = Array.from({ length: count }, (_, i) => `${prefix}${i},${i % 3 === 2 ? 'calm' : 'joy'}\n`)
  return `id,label\n${rows.join('')}`
}
