import { type Manifest } from '../formats/index.ts';
import type { CodedColumn } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { LabelPlace } from './label_values.ts';
/** @throws {InputError} for a detected label column of such lists, with the other columns that may contain the classes. */
export declare function refuseVectorColumns({ columns, files, firstRows }: Manifest, places: readonly number[], { settings, ...source }: SourceContext): Promise<void>;
/** Refuses such lists in a column that the settings name. */
export declare function refuseVectors({ values, codes, offsets }: CodedColumn, { column, file }: LabelPlace): void;
