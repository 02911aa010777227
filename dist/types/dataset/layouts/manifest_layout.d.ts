import { type Manifest } from '../formats/index.ts';
import type { Layout } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { GroupKey } from './group_key.ts';
/** The role of each column, as positions in the columns of the manifest. */
export interface Roles {
    readonly label: readonly number[];
    readonly group: readonly number[];
    readonly split: readonly number[];
    readonly content: readonly number[];
    readonly id: number | undefined;
    readonly remark?: string;
}
/** The positions of all columns with a role. */
export declare function takenPlaces({ label, group, split, content, id }: Roles): number[];
/** How a manifest was found, for the layout. */
export interface Discovery {
    readonly kind: Layout['kind'];
    readonly detected: boolean;
    /** The start of the description: `EMOPIA`. */
    readonly title?: string;
}
/** What was read. The report describes it, and `init` writes the settings to read the same. */
interface ManifestReading {
    readonly manifest: Manifest;
    readonly context: SourceContext;
    readonly roles: Roles;
    readonly finding: Discovery;
    readonly groups: GroupKey | undefined;
}
export declare function layoutOf({ manifest, context, roles, finding, groups }: ManifestReading): Layout;
export {};
