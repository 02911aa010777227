/** `1,078`, `−3`: a whole number as people read it, with separators and a typographic minus sign. */
export function formatCount(count: number | bigint): string {
  return formatDigits(String(typeof count === 'bigint' ? count : Math.round(count)))
}

/** The same for the text of a decimal number: `1,078.25`. */
export function formatDigits(text: string): string {
  const [whole = '', decimals] = text.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${text.startsWith('-') ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** A number with its noun: `1 sample`, `1,078 samples`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** `joy`, `joy and calm`, `joy, calm and 3 more`. */
export function listedFirst(items: readonly string[], most = 5): string {
  const more = items.length > most ? [`${formatCount(items.length - most)} more`] : []
  return listed([...items.slice(0, most), ...more])
}
