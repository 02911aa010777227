import type { Config } from './settings.ts';
/** Returns the config that applies if nothing is configured. */
export declare function defaultConfig(...more: never[]): Config;
