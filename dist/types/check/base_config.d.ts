import { type Config } from '../config/index.ts';
import { type Tree } from '../dataset/index.ts';
import type { Base } from './request.ts';
interface ConfigQuestion {
    readonly tree: Tree;
    /** The path of the file in the tree. */
    readonly path: string;
    /** The name of the file in messages (default: its path). */
    readonly file?: string;
}
/** @throws {InputError} if the file is missing or invalid. */
export declare function readConfig({ tree, path, file }: ConfigQuestion): Promise<Config>;
interface BaseConfigQuestion extends ConfigQuestion {
    /** The name of the base in the report. */
    readonly name: string;
    /** Applies inputs or flags to the config, the same as for the head's config. */
    readonly lay: (config: Config) => Config;
}
/** Returns the base's config, or why it cannot be used: an invalid config must not block the change that fixes it. */
export declare function readBaseConfig(question: BaseConfigQuestion): Promise<Extract<Base, {
    kind: 'tree';
}>['config']>;
export {};
