/**
 * Rows that are made one after the other, again whenever they are iterated, so that they are not all in memory at the same
 * time.
 */
export function lazyRows<Row>(make: () => Iterator<Row>): Iterable<Row> {
  return { [Symbol.iterator]: make }
}

/** Rows that are made from their positions, from 0. */
export function rowsAt<Row>(size: number, rowAt: (row: number) => Row): Iterable<Row> {
  return lazyRows(function* () {
    for (let row = 0; row < size; row++) yield rowAt(row)
  })
}
