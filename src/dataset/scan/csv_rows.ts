/** Where the rows of a CSV file are and how they are written. */
export interface CsvRows {
  readonly path: string
  /** The first byte after the byte order mark and the header. */
  readonly start: number
  /** The number of cells per row, as in the header. A row with more or fewer cells is left to the plain reader. */
  readonly fields: number
  /** The byte between cells: 44 for a comma. */
  readonly delimiter: number
}
