import { type Config } from './settings/index.ts';
/**
 * Applies a path to a config, as `overrideConfig` does. That is all that most runs override, and it needs little code.
 *
 * @returns `undefined` if only `overrideConfig` knows what the path means for the config
 */
export declare function withPath(config: Config, path?: string): Config | undefined;
