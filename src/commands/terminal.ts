/** What the terminal can show. Deno is asked by its own name, which needs no permission. */
export interface Terminal {
  readonly color: boolean
  /** Columns, for bars and wrapping. */
  readonly width: number
}

const PIPE_WIDTH = 100

export function terminal(toFile: boolean): Terminal {
  const { stdout } = process
  if (toFile || !stdout.isTTY) return { color: false, width: PIPE_WIDTH }
  return { color: !colorIsUnwanted(), width: stdout.columns ?? PIPE_WIDTH }
}

function colorIsUnwanted(): boolean {
  const { Deno } = globalThis as { Deno?: { readonly noColor: boolean } }
  return Deno === undefined ? (process.env['NO_COLOR'] ?? '') !== '' : Deno.noColor
}
