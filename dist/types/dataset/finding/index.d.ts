export type { ConsideredDataset } from './considered.ts';
export { readMain } from './read_main.ts';
