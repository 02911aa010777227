import { type FileFormat, formatOf, withoutGz } from './label_file.ts'

/** The order in which one of several files with the same stem is chosen. */
const PREFERENCE: readonly FileFormat[] = ['csv', 'tsv', 'jsonl', 'json', 'parquet', 'yaml']

/** Files with the same stem are the same data in several formats. The preferred one is kept. */
export function oneOfEachStem(paths: readonly string[]): string[] {
  const best = new Map<string, string>()
  const rank = (path: string) => PREFERENCE.indexOf(formatOf(path) ?? 'yaml')
  for (const path of paths) {
    const stem = withoutGz(path).replace(/\.[^.]+$/, '')
    const other = best.get(stem)
    if (other === undefined || rank(path) < rank(other)) best.set(stem, path)
  }
  return [...best.values()]
}
