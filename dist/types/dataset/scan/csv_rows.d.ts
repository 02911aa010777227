/** Where the rows of a CSV file stand and what one looks like. */
export interface CsvRows {
    readonly path: string;
    /** The byte behind byte order mark and header. */
    readonly start: number;
    /** Cells in a row, as many as in the header; a row with more or fewer is for the plain reader. */
    readonly fields: number;
    /** The byte between cells: 44 for a comma. */
    readonly delimiter: number;
}
