/** How much of a report is shown to make it fit. */
export interface Detail {
    readonly charts: boolean;
    /** The number of rows of a table of classes before the small ones are folded into one. */
    readonly classes: number;
    readonly splitTable: boolean;
    /** The number of characters of a name. */
    readonly names: number;
    /** The number of items of any other list. */
    readonly items: number;
}
export declare const FULL: Detail;
