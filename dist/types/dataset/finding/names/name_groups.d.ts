import type { NameTable } from './name_columns.ts';
import type { Role } from './name_roles.ts';
import { type NameSpan } from './name_spans.ts';
/** All that is known about the names. */
export interface KnownNames {
    readonly table: NameTable;
    readonly roles: readonly Role[];
    readonly span: (from: number, to?: number) => NameSpan;
}
/** Finds the part, apart from the class, that the files of one group share: the speaker, the recorded object. */
export declare function groupFor(label: NameSpan, { table, roles, span }: KnownNames): NameSpan | undefined;
export declare function overlaps(a: Pick<NameSpan, 'from' | 'to'>, b: Pick<NameSpan, 'from' | 'to'>): boolean;
