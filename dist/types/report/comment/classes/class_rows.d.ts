import type { ReportData } from '../../data/index.ts';
import { type Fold } from '../../wording/index.ts';
/** A class or label with its size on the head and on the base. */
export interface ClassRow {
    readonly name: string;
    readonly size: number;
    /** `null` if nothing is compared. */
    readonly before: number | null;
}
/** Returns all classes, the largest first. */
export declare function classRows({ change, classes }: ReportData): ClassRow[];
/** Returns by how many samples a class has grown, negative if it has shrunk. */
export declare function growth({ size, before }: Pick<ClassRow, 'size' | 'before'>): number;
/**
 * Returns the rows in sight: up to eight all of them; beyond that the largest and the smallest, those that findings name, and
 * those that changed most. It never folds a single row, because the line that replaces it takes as much space.
 */
export declare function rowsInSight(report: ReportData, rows: readonly ClassRow[], limit: number): Fold<ClassRow>;
/** Returns the largest class and the smallest one that has samples. */
export declare function extremes(rows: readonly ClassRow[]): readonly ClassRow[];
/**
 * Returns the classes to stress: those that findings or renames are about, the largest and the smallest one if the verdict is
 * about the ratio, or without findings those that changed.
 */
export declare function stressedRows(report: ReportData, rows: readonly ClassRow[]): ReadonlySet<ClassRow>;
