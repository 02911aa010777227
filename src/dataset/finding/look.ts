import { joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import type { Look } from './find.ts'

/** How much of a file is read to tell what it is. */
const START_BYTES = 64 * 1024

/** What finders look at. The start of each file is read once, whoever asks for it. */
export function lookAt(files: readonly string[], context: SourceContext): Look {
  const starts = new Map<string, ReturnType<Look['start']>>()
  return {
    files,
    context,
    start(path) {
      const known = starts.get(path) ?? startOf(joinPath(context.folder, path), context)
      starts.set(path, known)
      return known
    },
  }
}

async function startOf(file: string, { tree }: SourceContext): ReturnType<Look['start']> {
  if (tree.start !== undefined) return tree.start(file, START_BYTES)
  const bytes = await tree.read(file)
  return { bytes: bytes.subarray(0, START_BYTES), isWhole: bytes.length <= START_BYTES }
}
