export type { ConsideredDataset } from './considered.ts'
export { isCroissant } from './croissant/index.ts'
export { readDescribed, readMain } from './read_main.ts'
