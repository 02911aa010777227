export { createHasher } from './create_hasher.ts'
export {
  computePrefixes,
  type HashOrder,
  hashComparison,
  hashOfRow,
  hashOrder,
  hashPrefixes,
  rowsOfClass,
} from './hash_order.ts'
export { seededMd5 } from './hasher.ts'
