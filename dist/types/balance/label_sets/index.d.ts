export { BALANCINGS, balancedTimes, balancedWeights, methodsOf, rowsOfTimes } from './methods.ts';
export { type LabelObstacle, labelObstacles } from './obstacles.ts';
export { labelWeights } from './sample_weights.ts';
export { countLabels, type SetSamples, setSamples } from './set_samples.ts';
