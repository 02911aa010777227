import type { Layout } from '../dataset.ts';
import type { Manifest } from '../formats/manifest.ts';
import type { GroupKey } from '../groups.ts';
import type { SourceContext } from '../source_context.ts';
/** Which column plays which part; places in the manifest's columns. */
export interface Roles {
    readonly label: readonly number[];
    readonly group: readonly number[];
    readonly split: readonly number[];
    readonly content: readonly number[];
    readonly id: number | undefined;
    readonly remark?: string;
}
/** How a manifest was found, for the layout. */
export interface Finding {
    readonly kind: Layout['kind'];
    readonly detected: boolean;
    /** In front of the description: `EMOPIA`. */
    readonly title?: string;
}
/** What was read, from which the report tells what was found and `init` writes how to read the same. */
interface ManifestReading {
    readonly manifest: Manifest;
    readonly context: SourceContext;
    readonly roles: Roles;
    readonly finding: Finding;
    readonly groups: GroupKey | undefined;
}
export declare function layoutOf({ manifest, context, roles, finding, groups }: ManifestReading): Layout;
export {};
