import type { LabelSettings } from '../config/index.ts';
/** The `labels:` block as YAML lines, without the key `labels:` and without indentation. */
export declare function settingsLines(settings: LabelSettings): string[];
/** A YAML scalar that reads back as the same text. */
export declare function scalar(text: string): string;
