/** Tabs and vertical bars rarely occur in texts. Commas often do. */
const SEPARATORS: readonly string[] = ['\t', '|', ';', ',']
const FEWEST_LINES = 3
const MOST_LINES = 1000

/**
 * Returns the delimiter of a table with an unknown extension: at least nine tenths of its lines have the same number
 * of cells, at least two. Returns `undefined` for any other text.
 */
export function separatorOfLines(lines: readonly string[]): number | undefined {
  // A semicolon at the end of each line ends the row: `1,Walking,0.5;`.
  const judged = lines
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES)
    .map((line) => line.trimEnd().replace(/;$/, ''))
  if (judged.length < FEWEST_LINES) return undefined
  const unquoted = judged.map((line) => (line.includes('"') ? line.replace(/"[^"]*"/g, '') : line))
  return SEPARATORS.find((separator) => isEven(unquoted, separator))?.charCodeAt(0)
}

function isEven(lines: readonly string[], separator: string): boolean {
  const numbers = new Map<number, number>()
  for (const line of lines) {
    const cells = line.split(separator).length
    numbers.set(cells, (numbers.get(cells) ?? 0) + 1)
  }
  return [...numbers].some(([cells, count]) => cells >= 2 && count >= lines.length * 0.9)
}
