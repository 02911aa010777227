export type { ConsideredDataset } from './considered.ts'
export { readDescribed, readMain } from './read_main.ts'
