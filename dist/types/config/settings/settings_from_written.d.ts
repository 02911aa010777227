import { type Spelling } from './kinds.ts';
import type { Config } from './settings.ts';
import type { WrittenConfig } from './written.ts';
/** Fills in the defaults of what the schema accepted. Names and decimals are read from their text. */
export declare function settingsOf(written: WrittenConfig, spelling: Spelling): Pick<Config, 'data' | 'labels' | 'thresholds' | 'balancing' | 'report' | 'waivers'>;
/** Returns the config that applies if nothing is configured. */
export declare function defaultConfig(...more: never[]): Config;
/**
 * Returns the same config, on which setting a key of the file (`use_stratified_split`) is an error. In plain JavaScript, it
 * would silently have no effect. Spreading the config produces an ordinary object.
 */
export declare function guardConfig(config: Config): Config;
