/** Adds colors for a terminal, or returns texts unchanged. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly red: (text: string) => string
  readonly blue: (text: string) => string
}

export function paintFor(color: boolean): Paint {
  const style = (on: number, off: number) => (text: string) =>
    color && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    green: style(32, 39),
    yellow: style(33, 39),
    red: style(31, 39),
    blue: style(34, 39),
  }
}
