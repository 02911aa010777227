import {
  type CodedColumn,
  createInterner,
  type Interner,
  int32List,
  type TextColumn,
  textBuilder,
  uint32List,
} from '../table/index.ts'

export interface ColumnReader<T> {
  readonly cell: CellHandler
  readonly endRow?: () => void
  readonly done: () => T
}

export type CellHandler = (bytes: Uint8Array, start: number, end: number) => void

export function codeReader(interner: Interner = createInterner()): ColumnReader<CodedColumn> {
  const codes = int32List()
  return {
    cell: (bytes, start, end) => codes.push(interner.code(bytes, start, end)),
    done: () => ({ values: interner.values(), codes: codes.done() }),
  }
}

export function listReader(interner: Interner = createInterner()): ColumnReader<CodedColumn> {
  const codes = int32List()
  const offsets = uint32List()
  offsets.push(0)
  return {
    cell: (bytes, start, end) => codes.push(interner.code(bytes, start, end)),
    endRow: () => offsets.push(codes.length),
    done: () => ({ values: interner.values(), codes: codes.done(), offsets: offsets.done() }),
  }
}

export function textReader(): ColumnReader<TextColumn> {
  const builder = textBuilder()
  return { cell: builder.addBytes, done: builder.done }
}
