import type { Config } from '../config/index.ts';
import type { LabelTable } from '../dataset/index.ts';
import { type Differences } from './differences.ts';
import type { IndexFile } from './index_file.ts';
import type { SplitSettings } from './plan.ts';
import { type RulesFile } from './rules_file.ts';
export interface RulesVerifyRequest {
    readonly table: LabelTable;
    readonly config: Config;
    readonly settings: SplitSettings;
    readonly file: RulesFile;
    readonly base: IndexFile | undefined;
}
/** Notes what does not fit, and tells whether the cuts are those that the rules give for the dataset as it is. */
export declare function verifyRules({ table, config, settings, file, base }: RulesVerifyRequest, differences: Differences): boolean;
