export type { ConsideredDataset } from './considered.ts'
export { isCroissant, readDescribed, readMain } from './read_main.ts'
