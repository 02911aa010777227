export { addDifference, type Differences, positionProblem } from './differences.ts';
export { whyEdited } from './edited.ts';
export { expectedSplit, settingsUnlikeFile } from './expected.ts';
export { freshSplit } from './fresh.ts';
export { growSplit } from './grow.ts';
export { whyOfAnotherDataset } from './other_dataset.ts';
