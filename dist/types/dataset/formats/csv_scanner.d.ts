/** Receives the results of a scan. Bytes are valid only during the call. */
export interface CellSink {
    cell(column: number, bytes: Uint8Array, start: number, end: number): void;
    /** Called after the last cell of a row. Returning false ends the scan. */
    row(cells: number, line: number): boolean;
}
export interface CsvScan {
    /** The delimiter as a byte: comma, tab, semicolon. */
    readonly separator: number;
    /** For messages. */
    readonly file: string;
    readonly start: number;
    /** The line at `start`, from 1. */
    readonly line: number;
    /**
     * By column: 0 for columns whose cells are not needed. Cells after the last of these columns are passed to the sink.
     */
    readonly needed?: Uint8Array;
    /** A row with more cells ends the scan with an error, wherever the row ends. */
    readonly mostCells?: number;
}
/** The most columns a file can have. Each column takes memory, whatever it contains. */
export declare const MAX_COLUMNS = 100000;
export declare const QUOTE_CELLS = "Put cells that contain the delimiter in double quotes.";
/**
 * Finds the cells of a CSV file according to RFC 4180: rows end with LF, CRLF or CR, quotes inside an unquoted cell
 * are text, and blank lines are not rows. Works on bytes because most cells are only scanned to find their end.
 *
 * @returns the position and line after the last row.
 * @throws {InputError} for a quote that is not closed, for text after a closing quote, and for a row with too many
 * cells.
 */
export declare function scanCsv(bytes: Uint8Array, scan: CsvScan, sink: CellSink): {
    end: number;
    line: number;
};
