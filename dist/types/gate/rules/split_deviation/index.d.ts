export { OWN_SPLIT } from './deviation.ts';
export { judgeSplitDeviation } from './split_deviation.ts';
