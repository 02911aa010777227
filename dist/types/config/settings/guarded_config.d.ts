import type { Config } from './settings.ts';
/**
 * Returns the same config, on which setting a key of the file (`use_stratified_split`) is an error. In plain JavaScript, it
 * would silently have no effect. Spreading the config produces an ordinary object.
 */
export declare function guardConfig(config: Config): Config;
