export { type Balanced, balancedRows, groupsOf } from './balanced_rows.ts'
export { inOrderOfNumbers } from './numbered_classes.ts'
export { weigh } from './weighed_samples.ts'
