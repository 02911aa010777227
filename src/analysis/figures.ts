/**
 * A number as people read it: with separators, and a minus sign as typographers set it.
 *
 * @example
 * showCount(-1078) // '−1,078'
 */
export function showCount(count: number | bigint): string {
  return showDigits(String(count))
}

/** The same for the text of a decimal number. */
export function showDigits(text: string): string {
  const [whole = '', decimals] = text.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${text.startsWith('-') ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** `1 sample`, `1,078 samples`. */
export function showSamples(count: number): string {
  return `${showCount(count)} ${count === 1 ? 'sample' : 'samples'}`
}

/** `joy`, `joy and calm`, `joy, calm and 3 more`. */
export function showNames(names: readonly string[], most = 5): string {
  const shown = names.length > most ? [...names.slice(0, most), `${showCount(names.length - most)} more`] : names
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
