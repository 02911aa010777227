import { isUtf8 } from 'node:buffer'
import { countJsonl, type JsonLines, withOpenFile } from '../scan/index.ts'
import { openJsonl } from './jsonl.ts'
import { LABEL_NAMES } from './label_words.ts'
import { readHead } from './large_file.ts'
import type { Manifest } from './manifest.ts'

/**
 * Opens a large JSON Lines file for counting: its keys are those of the first lines, and the values of one key are
 * counted on disk. Returns `undefined` if the first lines are too long. Rows are read by the plain reader.
 */
export function openLargeJsonl(path: string, file: string, openPlain: () => Promise<Manifest>): Manifest | undefined {
  const head = withOpenFile(path, readHead)
  if (head === undefined || !isUtf8(head.bytes)) return undefined
  const first = openJsonl(head.bytes, file)
  return {
    ...first,
    count: (place) => countKey({ path, start: head.mark }, first.columns, place),
    plain: openPlain,
  }
}

/** Counts the values of a key. If another label-like key first appears later in the file, the plain reader is used. */
async function countKey(
  lines: JsonLines,
  columns: readonly string[],
  place: number,
): Promise<ReadonlyMap<string, number> | undefined> {
  const later = LABEL_NAMES.filter((name) => !columns.includes(name))
  const found = await countJsonl(lines, [columns[place] ?? '', ...later])
  const [wanted, ...others] = found?.columns ?? []
  return others.every((counts) => [...counts.keys()].every((value) => value === '')) ? wanted : undefined
}
