export { computePrefixes, type HashOrder, hashComparison, hashOfRow, hashOrder, hashPrefixes, rowsOfClass, seededMd5, } from './hash_order.ts';
