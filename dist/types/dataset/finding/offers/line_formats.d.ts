import { type Look } from '../found/index.ts';
/** A file with labels that no reader supports: a description with the command that converts it to CSV, and the command that reads the CSV. */
export interface Conversion {
    readonly what: string;
    /** Undefined if there is nothing to run yet. */
    readonly command?: string;
}
/** Finds files that are recognized by their lines: ARFF, CoNLL, a label at the start of each line, one file per class. */
export declare function conversions({ files, context, start }: Look): Promise<readonly Conversion[]>;
