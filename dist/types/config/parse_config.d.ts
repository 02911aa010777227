import type { Config } from './settings.ts';
/**
 * Reads a config file and fills in what it leaves out.
 *
 * @param options.file its name, for messages and for the rule on blocks that are not ours
 * @throws {InputError} with every problem of the file at once, in the order of the file
 */
export declare function parseConfig(text: string, origin: {
    readonly file: string;
}, ...more: never[]): Promise<Config>;
