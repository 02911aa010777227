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
export { jsonlScan, jsonlStart, jsonlWantCodes, jsonlWantTexts } from './jsonl'

/** Room for a block that the caller fills and scans. */
export function allocate(size: usize): usize {
  return heap.alloc(size)
}
