import { once } from '../../config/index.ts'
import { SCANNER_BASE64 } from './scanner_bytes.ts'

/** The exports of `wasm/scanner.as`. Pointers and positions are numbers. */
export interface Scanner {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly allocate: (size: number) => number
  readonly rowsRead: () => number
  readonly hasFailed: () => boolean
  readonly internerSize: (column: number) => number
  readonly internerText: (column: number, code: number) => number
  readonly internerLength: (column: number, code: number) => number
  readonly internerCount: (column: number, code: number) => number
  readonly csvStart: (fields: number, delimiter: number, longestCell: number) => void
  readonly csvWantCodes: (field: number) => number
  readonly csvWantTexts: (field: number) => number
  readonly csvScan: (start: number, end: number) => number
  readonly jsonlStart: (longestCell: number) => void
  readonly jsonlWantCounts: (key: number, length: number) => number
  readonly jsonlScan: (start: number, end: number) => number
  readonly md5Start: (prefix: number, length: number) => void
  readonly md5Prefixes: (texts: number, ends: number, rows: number, hashes: number) => void
  readonly codesTo: (column: number, codes: number) => void
  readonly textsTo: (column: number, texts: number, ends: number) => void
  readonly linesTo: (lines: number) => void
  readonly textLength: (column: number) => number
}

declare global {
  namespace WebAssembly {
    class Module {
      constructor(bytes: Uint8Array<ArrayBuffer>)
    }
    class Instance {
      constructor(module: Module, imports: object)
      readonly exports: unknown
    }
  }
}

/** The module as it is passed to a worker, decoded on first use. */
export const scannerBytes: () => Uint8Array<ArrayBuffer> = once(() =>
  Uint8Array.from(atob(SCANNER_BASE64), (character) => character.charCodeAt(0)),
)

/** Creates a scanner for this thread. */
/** The compiled scanner, for scans in this thread. */
export const scannerModule: () => WebAssembly.Module = once(() => new WebAssembly.Module(scannerBytes()))

export function newScanner(): Scanner {
  const instance = new WebAssembly.Instance(scannerModule(), { env: { abort: () => undefined } })
  return instance.exports as Scanner
}
