import type { Config } from '../config/index.ts';
import type { Layout } from './dataset.ts';
/** The config that reads a dataset where it was found, so that nothing has to be looked for again. */
export declare function configOfFound<T extends Pick<Config, 'data' | 'labels'>>(config: T, { found }: Layout): T;
