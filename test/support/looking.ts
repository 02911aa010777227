import type { Look } from '../../src/dataset/finding/found/find.ts'
import { LARGE_FILE } from '../../src/dataset/tree/source_context.ts'
import { memoryTree } from './memory_tree.ts'

export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>

const START_BYTES = 64 * 1024

/** The input of a finder, with files in memory. `opened` receives the path of each file that is opened. */
export function lookAtMemory(files: MemoryFiles, opened: string[] = []): Look {
  const tree = memoryTree(files)
  return {
    files: Object.keys(files).sort(),
    context: {
      tree,
      folder: '',
      path: '.',
      name: 'memory',
      settings: { ignore: [] },
      role: 'main',
      purpose: 'rows',
      largeFrom: LARGE_FILE,
    },
    async start(path) {
      opened.push(path)
      const bytes = await tree.read(path)
      return { bytes: bytes.subarray(0, START_BYTES), isWhole: bytes.length <= START_BYTES }
    },
  }
}

/** A table with this number of rows, whose cells are created from their row number. */
export function csv(header: string, size: number, row: (i: number) => string): string {
  return `${[header, ...Array.from({ length: size }, (_, i) => row(i))].join('\n')}\n`
}
