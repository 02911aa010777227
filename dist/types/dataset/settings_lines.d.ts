import type { AdditionalDataset, LabelSettings } from '../config/index.ts';
import type { SourceContext } from './source_context.ts';
/** The `labels:` block as YAML lines, without the key `labels:` and without indentation. */
export declare function settingsLines(settings: LabelSettings): string[];
/** A line of the config for each way to read a source, as it may be pasted. */
export declare function linesToChoose(choices: readonly LabelSettings[], source: Pick<SourceContext, 'role' | 'path'>): string;
/** The line of the config that reads a source by these settings. */
export declare function lineToRead(settings: LabelSettings, { role, path }: Pick<SourceContext, 'role' | 'path'>): string;
/** An entry of `data.additional_datasets`, on one line. */
export declare function additionalLine({ path, labels }: AdditionalDataset): string;
/** A YAML scalar that reads back as the same text. */
export declare function scalar(text: string): string;
