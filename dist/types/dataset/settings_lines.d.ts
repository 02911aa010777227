import { type AdditionalDataset, InputError, type LabelSettings, type Place, type Problem } from '../config/index.ts';
import type { SourceContext } from './source_context.ts';
/** The `labels:` block as YAML lines, without the key `labels:` and without indentation. */
export declare function settingsLines(settings: LabelSettings): string[];
/** What can be read in several ways: what it is, and how. */
export interface Unclear {
    readonly message: string;
    readonly choices: readonly LabelSettings[];
    readonly place?: Place;
}
/** The error for what can be read in several ways, with a line of the config for each, as it may be pasted. */
export declare function errorWithChoices(unclear: Unclear, source: Pick<SourceContext, 'role' | 'path'>): InputError;
export declare function problemWithChoices({ message, choices, place }: Unclear, source: Pick<SourceContext, 'role' | 'path'>): Problem;
/** The line of the config that reads a source by these settings. */
export declare function lineToRead(settings: LabelSettings, { role, path }: Pick<SourceContext, 'role' | 'path'>): string;
/** An entry of `data.additional_datasets`, on one line. */
export declare function additionalLine({ path, labels }: AdditionalDataset): string;
/** A YAML scalar that reads back as the same text. */
export declare function scalar(text: string): string;
