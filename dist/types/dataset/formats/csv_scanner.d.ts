/** What a scan finds. Bytes are only good during the call. */
export interface CellSink {
    cell(column: number, bytes: Uint8Array, start: number, end: number): void;
    /** After the last cell of a row; false ends the scan. */
    row(cells: number, line: number): boolean;
}
export interface CsvScan {
    /** A byte: comma, tab, semicolon. */
    readonly separator: number;
    /** For messages. */
    readonly file: string;
    readonly start: number;
    /** The line at `start`, from 1. */
    readonly line: number;
    /** By column: 0 for columns whose cells nobody needs. Those beyond its end are given to the sink. */
    readonly needed?: Uint8Array;
}
/**
 * Finds the cells of a CSV by RFC 4180: rows end with LF, CRLF or CR, quotes within an unquoted cell are text, blank
 * lines are no rows. Works on bytes, since most cells are only looked at to find their end.
 *
 * @returns the place and line after the last row.
 * @throws {InputError} for an open quote, and for text after a closing one.
 */
export declare function scanCsv(bytes: Uint8Array, scan: CsvScan, sink: CellSink): {
    end: number;
    line: number;
};
