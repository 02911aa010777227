export { type IndexFile, type ListFile } from './index_file.ts';
export { parseIndexFile } from './parse_index_file.ts';
export { type RecordedConfig } from './recorded_config.ts';
export { type RulesFile } from './rules_file.ts';
