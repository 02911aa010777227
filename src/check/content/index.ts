export { conflictState, labelConflicts } from './conflict_state.ts'
export { leaksInForce } from './in_force.ts'
export { type ContentPolicy, leaksIn, lookForLeaks, nearLeaks, withoutContentIfOff } from './leaks.ts'
export { prefixOf, type SampleDataset, samplePaths, unitsOfRows } from './sample_paths.ts'
