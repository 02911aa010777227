import type { Manifest, ManifestRows } from '../formats/index.ts';
import { type Groups, type TextColumn } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { ContentColumn } from './content_column.ts';
import { type PathMatches } from './groups.ts';
import type { Roles } from './manifest_layout.ts';
interface Grouping {
    readonly manifest: Manifest;
    readonly rows: ManifestRows;
    readonly roles: Roles;
    readonly ids: TextColumn;
    readonly content: ContentColumn | undefined;
    readonly matches: PathMatches | undefined;
    readonly context: SourceContext;
}
/** Groups the rows of a manifest by content, by a pattern, by columns, or by the groups that labels.pattern found. */
export declare function manifestGroups(grouping: Grouping): Promise<Groups | undefined>;
export {};
