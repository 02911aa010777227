type Rows = readonly (readonly string[])[]

/** Fewer columns or rows may have the same sum by chance. */
const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 10
/** Wider tables contain features, such as pixels. */
const MOST_COLUMNS = 100
const MOST_ROWS = 100
/** The sum is the same in at least this many of ten rows. */
const [EQUAL, OF_ROWS] = [9, 10]
/** One sample rarely gets more votes. */
const MOST_VOTES = 1000
const TOTAL =
  /^(?:count|total|sum|n|num|votes?|(?:n|num|total)[-_ ]?(?:votes|raters|annotators|ratings)|annotators|raters)$/i
/** Shares are rounded. */
const MOST_ROUNDED = 0.01
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i

/**
 * Returns the places of neighboring columns that contain the number or the share of votes per class, instead of the class:
 * the sum of their numbers is the same in nearly all rows, or it is in a column such as `count`. One-hot columns, which
 * only contain 0 and 1, do not count.
 */
export function votePlaces(columns: readonly string[], rows: Rows): ReadonlySet<number> {
  const sampled = rows.slice(0, MOST_ROWS)
  if (columns.length > MOST_COLUMNS || sampled.length < FEWEST_ROWS) return new Set()
  const numbers = columns.map((_, place) => numbersAt(place, sampled))
  const totals = columns.flatMap((name, place) => (TOTAL.test(name) ? (numbers[place] ?? []) : []))
  const sums = totals.length === sampled.length ? totals : undefined
  const found = new Set<number>()
  for (let from = 0; from < columns.length; from++) {
    const to = endOfVotes(numbers, from, sums)
    if (to === undefined) continue
    for (let place = from; place < to; place++) found.add(place)
    from = to - 1
  }
  return found
}

/** Returns undefined if a cell is not a number that votes can be. */
function numbersAt(place: number, rows: Rows): readonly number[] | undefined {
  const numbers: number[] = []
  for (const row of rows) {
    const text = row[place]?.trim() ?? ''
    const value = NUMBER.test(text) ? Number(text) : Number.NaN
    if (!(value <= MOST_VOTES)) return undefined
    numbers.push(value)
  }
  return numbers
}

type Numbers = readonly number[] | undefined

/** Returns the end of the longest run of votes that starts at a column. */
function endOfVotes(columns: readonly Numbers[], from: number, totals: Numbers): number | undefined {
  const first = columns[from]
  if (first === undefined || isConstant(first)) return undefined
  const sums = first.map(() => 0)
  const varying: (readonly number[])[] = []
  let end: number | undefined
  for (let place = from; place < columns.length; place++) {
    const own = columns[place]
    if (own === undefined || own === totals) break
    for (const [row, value] of own.entries()) sums[row] = (sums[row] ?? 0) + value
    if (isConstant(own)) {
      // A class that nobody voted for.
      if (end === place && own[0] === 0) end = place + 1
      continue
    }
    varying.push(own)
    if (varying.length >= FEWEST_COLUMNS && varying.some(mayBeVotes) && areTotals(sums, totals)) end = place + 1
  }
  return end
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}

/** Whether a column contains more than 0 and 1. */
function mayBeVotes(values: readonly number[]): boolean {
  return values.some((value) => value !== 0 && value !== 1)
}

function areTotals(sums: readonly number[], totals: Numbers): boolean {
  if (totals !== undefined && sums.every((sum, row) => sum === totals[row])) return true
  const areShares = sums.some((sum) => !Number.isInteger(sum))
  const usual = areShares ? 1 : (sums.find((sum, row) => row < FEWEST_COLUMNS && sum === sums[row + 1]) ?? 0)
  const isUsual = (sum: number) => Math.abs(sum - usual) <= (areShares ? MOST_ROUNDED : 0)
  return usual > 0 && sums.filter(isUsual).length * OF_ROWS >= sums.length * EQUAL
}
