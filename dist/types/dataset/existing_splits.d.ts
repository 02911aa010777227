import type { CodedColumn } from './formats/manifest.ts';
import type { ExistingSplits } from './label_table.ts';
/** `train`, `val` or `test` for the words that datasets have for them; none for any other. */
export declare function splitWord(text: string): string | undefined;
/** The splits that a column names; an empty cell is in none. */
export declare function existingSplits({ values, codes }: CodedColumn): ExistingSplits;
/** The split that a file, else its folder, is named after: `train-00000-of-00003.parquet`, `test/metadata.csv`. */
export declare function splitOfFile(path: string): string | undefined;
