export { type BalancedSplit, balancedSplit } from './balanced_split.ts'
