import type { Config } from './settings/index.ts';
/** The default path of the config, relative to the project folder. */
export declare const CONFIG_FILE = ".github/dataset-balance.yml";
/**
 * Reads a config file from disk and fills in the defaults.
 *
 * @param path The path of the file, relative to the working directory.
 * @throws {InputError} if there is no such file, it cannot be read, or it is invalid; the error lists all
 * problems.
 */
export declare function loadConfig(path: string, ...more: never[]): Promise<Config>;
/**
 * Decodes the bytes of a config.
 *
 * @throws {InputError} if they are not UTF-8.
 */
export declare function configText(bytes: Uint8Array, file: string): string;
