import { compareRows, startThread, type TextColumn } from '../../dataset/index.ts'
import { byteOrder } from './byte_order.ts'

/** From this number of ids, a thread is worth its start-up time. */
const MANY_IDS = 200_000

/** The rows while another thread sorts them. */
export interface ComingOrder {
  /** By these. */
  readonly ids: TextColumn
  /** Missing if the thread has failed. */
  readonly rows: Promise<Int32Array | undefined>
  readonly stop: () => void
}

/**
 * Sorts all rows by the bytes of their ids in a thread. Returns nothing for few ids, because sorting them is faster.
 */
export async function orderInThread(ids: TextColumn): Promise<ComingOrder | undefined> {
  const { bytes, offsets, length } = ids
  if (length < MANY_IDS) return undefined
  const column = { bytes: shared(bytes), offsets: shared(offsets), length }
  const thread = await startThread<Int32Array>(ordering(), { column })
  return { ids, rows: thread.result, stop: thread.stop }
}

function ordering(): string {
  return `({ column }) => {
  const byteOrder = ${byteOrder}
  const compareRows = ${compareRows}
  return byteOrder(column, Int32Array.from({ length: column.length }, (_, row) => row), compareRows)
}`
}

function shared<Values extends Uint8Array | Uint32Array>(values: Values): Values {
  const copy = new (values.constructor as new (buffer: SharedArrayBuffer) => Values)(
    new SharedArrayBuffer(values.byteLength),
  )
  copy.set(values)
  return copy
}
