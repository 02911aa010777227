export { conflictState, labelConflicts } from './conflict_state.ts';
export { type ContentPolicy, leaksIn, lookForLeaks, nearLeaks, reportedLeaks, withoutContentIfOff } from './leaks.ts';
export { prefixOf, type SampleDataset, samplePaths, unitsOfRows } from './sample_paths.ts';
