import { InputError } from '../config/index.ts';
import type { Tree } from './tree/index.ts';
/**
 * Adds to each problem with a setting where the config has it, with line and column. Problems with settings from flags or
 * inputs stay unchanged.
 *
 * @param settingOf Returns the value of a setting that was used.
 */
export declare function withSettingPlaces(error: InputError, { tree, file, settingOf, }: {
    readonly tree: Tree;
    readonly file: string;
    readonly settingOf: (key: string) => unknown;
}): Promise<InputError>;
