export { renderCheckText, type TextOptions } from './check.ts';
export { printDistributionAnalysis } from './distribution.ts';
