import { type AdditionalDataset, InputError, type LabelSettings, type Place, type Problem } from '../../config/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** Formats the `labels:` block as YAML lines, without the key `labels:` and without indentation. */
export declare function settingsLines(settings: LabelSettings): string[];
/** Input that can be read in several ways, and the settings for each. */
interface Unclear {
    readonly message: string;
    readonly choices: readonly LabelSettings[];
    readonly place?: Place;
}
/** Returns the error for input that can be read in several ways, with a config line to paste for each. */
export declare function errorWithChoices(unclear: Unclear, source: Pick<SourceContext, 'role' | 'path'>): InputError;
export declare function problemWithChoices({ message, choices, place }: Unclear, source: Pick<SourceContext, 'role' | 'path'>): Problem;
/** Returns the config line that reads a source with these settings. */
export declare function lineToRead(settings: LabelSettings, { role, path }: Pick<SourceContext, 'role' | 'path'>): string;
/** Formats an entry of `data.additional_datasets` on one line. */
export declare function additionalLine({ path, labels }: AdditionalDataset): string;
/** Formats a text as a YAML scalar that is read back unchanged. */
export declare function scalar(text: string): string;
export {};
