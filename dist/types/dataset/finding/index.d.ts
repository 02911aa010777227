export type { ConsideredDataset } from './considered.ts';
