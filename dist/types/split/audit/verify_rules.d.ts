import { type Config } from '../../config/index.ts';
import type { LabelTable } from '../../dataset/index.ts';
import { type Differences } from '../assignment/index.ts';
import { type IndexFile, type RulesFile } from '../index_file/index.ts';
import { type SplitSettings } from '../plan/index.ts';
interface RulesVerifyRequest {
    readonly table: LabelTable;
    readonly config: Config;
    readonly settings: SplitSettings;
    readonly file: RulesFile;
    readonly base: IndexFile | undefined;
}
/**
 * Adds what does not match to the differences. Returns whether the cut points are those of a fresh split of the
 * dataset.
 */
export declare function verifyRules({ table, config, settings, file, base }: RulesVerifyRequest, differences: Differences): boolean;
export {};
