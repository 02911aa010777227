export { type Balanced, balancedRows, groupsOf } from './balanced_rows.ts'
export { weigh } from './weighed_samples.ts'
