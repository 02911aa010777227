import { type Config } from './settings/index.ts';
/**
 * Parses the YAML of a config and fills in the defaults.
 *
 * @param text The YAML text.
 * @throws {InputError} with all problems of the file, in the order of the file.
 */
export declare function parseConfig(text: string, origin: {
    /** The name of the file, for messages. */
    readonly file: string;
}, ...more: never[]): Promise<Config>;
