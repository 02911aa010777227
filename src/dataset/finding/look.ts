import { joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { startOfFile } from '../tree/file_start.ts'
import type { Look } from './find.ts'

/** What finders look at. The start of each file is read once, whoever asks for it. */
export function lookAt(files: readonly string[], context: SourceContext): Look {
  const starts = new Map<string, ReturnType<Look['start']>>()
  return {
    files,
    context,
    start(path) {
      const known = starts.get(path) ?? startOfFile(context.tree, joinPath(context.folder, path))
      starts.set(path, known)
      return known
    },
  }
}
