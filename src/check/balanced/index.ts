export { type BalancedSplit, balancedSplit, classSizes } from './balanced_split.ts'
