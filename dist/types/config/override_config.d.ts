import { type LabelOverrides } from './override_labels.ts';
import { type Config, type OverrideName } from './settings/index.ts';
/** Action inputs and command-line flags as the user typed them. An empty text counts as absent. */
export type Overrides = LabelOverrides & {
    readonly [Name in Exclude<OverrideName, 'additionalDatasets'>]?: string;
} & {
    readonly additionalDatasets?: readonly string[];
};
type NameOf = (key: keyof Overrides) => string;
/**
 * Applies inputs or flags to a config. An input replaces its own half of a `{ warn, fail }`. A warn limit that is then
 * beyond the fail limit is dropped.
 *
 * @param nameOf Returns the user's name of an override: `--train-ratio`, `input 'train-split'`.
 * @throws {InputError} with every wrong override, or if the shares no longer sum to 1.
 */
export declare function overrideConfig(config: Config, overrides: Overrides, nameOf: NameOf): Config;
export {};
