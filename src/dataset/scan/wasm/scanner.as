export {
  codesTo,
  hasFailed,
  internerCount,
  internerLength,
  internerSize,
  internerText,
  linesTo,
  rowsRead,
  textLength,
  textsTo,
} from './columns'
export { csvScan, csvStart, csvWantCodes, csvWantTexts } from './csv'
export { jsonlScan, jsonlStart, jsonlWantCounts } from './jsonl'
export { md5Prefixes, md5Start } from './md5'

/** Room for a block that the caller fills and scans. */
export function allocate(size: usize): usize {
  return heap.alloc(size)
}
