import { statSync } from 'node:fs'
import { isMadeUp } from '../../config/index.ts'
import { type ByteReader, readWindow } from '../scan/index.ts'
import type { SourceContext } from '../tree/index.ts'

const HEAD_BYTES = 1 << 20
const LF = 10
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Returns the path of a label file on disk if it is large enough to be read piece by piece. Archives are not. */
export function largeFile(file: string, { tree, largeFrom }: SourceContext): string | undefined {
  const path = /\.gz$/i.test(file) ? undefined : tree.diskPath?.(file)
  if (path === undefined || isMadeUp(path)) return undefined
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() && found.size >= largeFrom ? path : undefined
}

/** The first lines of a file, and the number of bytes of the byte order mark before them. */
interface Head {
  /** Complete lines, without the byte order mark. */
  readonly bytes: Uint8Array
  readonly mark: number
}

/** Returns `undefined` if no line ends in the first mebibyte. */
export function readHead(file: ByteReader): Head | undefined {
  const window = readWindow(file, 0, HEAD_BYTES)
  const mark = BYTE_ORDER_MARK.every((byte, place) => window[place] === byte) ? BYTE_ORDER_MARK.length : 0
  const end = window.length === file.size ? window.length : window.lastIndexOf(LF) + 1
  return end <= mark ? undefined : { bytes: window.subarray(mark, end), mark }
}
