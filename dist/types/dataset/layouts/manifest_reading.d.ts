import type { Manifest, ManifestRows } from '../formats/index.ts';
import { type Note, type RowLabels } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { PathMatches } from './groups.ts';
import type { Roles } from './manifest_layout.ts';
export interface Reading {
    readonly manifest: Manifest;
    readonly rows: ManifestRows;
    readonly roles: Roles;
    readonly matches: PathMatches | undefined;
    readonly context: SourceContext;
}
/** Whether each file, or each part of the file, is a split. */
export declare function areSplitFiles({ manifest: { files, parts }, rows }: Reading): boolean;
export declare function nameLabels(reading: Reading): Promise<{
    labels: RowLabels;
    notes: readonly Note[];
}>;
export declare function firstFileOf({ files }: Manifest): {
    readonly file: string;
};
export declare function namesOf({ columns }: Manifest, places: readonly number[]): string[];
