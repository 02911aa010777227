export { type LabelObstacle } from './obstacles.ts';
export { type SetSamples } from './set_samples.ts';
