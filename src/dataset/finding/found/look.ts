import { joinPath } from '../../paths/index.ts'
import { type SourceContext, startOfFile } from '../../tree/index.ts'
import type { Look } from './find.ts'

/** The maximum number of bytes that are read in total, however many files there are. */
const MOST_BYTES = 16 * 1024 * 1024

/** Returns what finders search. The start of each file is read only once. */
export function lookAt(files: readonly string[], context: SourceContext): Look {
  const starts = new Map<string, ReturnType<Look['start']>>()
  const leftOut = new Set<string>()
  let looked = 0
  const read: Look['start'] = async (path) => {
    if (looked >= MOST_BYTES) {
      leftOut.add(path)
      return { bytes: new Uint8Array(), isWhole: false }
    }
    const start = await startOfFile(context.tree, joinPath(context.folder, path))
    looked += start.bytes.length
    return start
  }
  return {
    files,
    context,
    leftOut,
    start(path) {
      const known = starts.get(path) ?? read(path)
      starts.set(path, known)
      return known
    },
  }
}
