/** How a command's result is shown. */
export interface RenderOptions {
  readonly format: 'text' | 'json' | 'markdown'
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/**
 * JSON as it is printed and written to files: indented, ending in a newline. A runner reads commands that begin with `##[`
 * anywhere in a line, so that stands as `\u0023\u0023[`, which is the same text to whoever parses it.
 */
export function toJson(data: object): string {
  return `${safeJson(data, 2)}\n`
}

/** As `toJson`, in one line unless it is indented. */
export function safeJson(data: object, indent?: number): string {
  return JSON.stringify(data, null, indent).replaceAll('##[', '\\u0023\\u0023[')
}
