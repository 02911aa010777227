import { type LabelOverrides } from './override_labels.ts';
import type { Config } from './settings.ts';
import { type OverrideName } from './table.ts';
/** Action inputs and command-line flags as they were given. An empty text is as good as absent. */
export type Overrides = LabelOverrides & {
    readonly [Name in Exclude<OverrideName, 'additionalDatasets'>]?: string;
} & {
    readonly additionalDatasets?: readonly string[];
};
type NameOf = (key: keyof Overrides) => string;
/**
 * Lays inputs or flags over a config. An input replaces its own half of a `{ warn, fail }`; a warn limit that is then
 * beyond the fail limit is dropped.
 *
 * @param nameOf what the user calls an override: `--train-ratio`, `input 'train-split'`
 * @throws {InputError} with every override that is wrong, and where the shares no longer sum to 1
 */
export declare function overrideConfig(config: Config, overrides: Overrides, nameOf: NameOf): Config;
export {};
