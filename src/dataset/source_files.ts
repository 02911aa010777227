import type { SourceFile } from './label_table.ts'

/** Returns the row ranges of label files whose rows are concatenated. */
export function sourceFiles(paths: readonly string[], sizes: readonly number[]): SourceFile[] {
  let start = 0
  return paths.map((path, i) => {
    const first = start
    start += sizes[i] ?? 0
    return { path, start: first, end: start }
  })
}
