/** How much of a report is told, so that it fits where it goes. */
export interface Detail {
    readonly charts: boolean;
    /** Rows of a table of classes before the small ones are folded into one. */
    readonly classes: number;
    readonly splitTable: boolean;
    /** Characters of a name. */
    readonly names: number;
    /** Items of any other list. */
    readonly items: number;
}
export declare const FULL: Detail;
/** From everything to the least: first the charts go, then small classes are folded, then the table of splits goes. */
export declare const STEPS: readonly Detail[];
/** What a reader is not shown, each as a phrase; empty at full detail. */
export declare function leftOut(detail: Detail, classCount: number): string[];
