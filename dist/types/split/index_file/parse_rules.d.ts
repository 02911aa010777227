import { type JsonRecord } from './json_file.ts';
import type { RecordedConfig } from './recorded_config.ts';
import type { RulesFile } from './rules_file.ts';
interface RulesHead {
    readonly generation: number;
    readonly config: RecordedConfig;
    readonly file: string;
}
/** @throws {InputError} if counts or cut points are missing, or cut points are not hashes or decrease. */
export declare function readRules(json: JsonRecord, { generation, config, file }: RulesHead): RulesFile;
export {};
