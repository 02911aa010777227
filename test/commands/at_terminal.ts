import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { vi } from 'vitest'

/** Runs something and returns the lines that it printed to a terminal with this many columns, both results and notices. */
export async function linesAtTerminal(columns: number, run: () => Promise<unknown>): Promise<readonly string[]> {
  const { fstatSync, writeSync } = fs
  let text = ''
  const spies = [
    vi.spyOn(fs, 'writeSync').mockImplementation((descriptor: number, ...rest: unknown[]): number => {
      if (descriptor !== 1 && descriptor !== 2) return Reflect.apply(writeSync, fs, [descriptor, ...rest])
      const [bytes, from = 0] = rest as [Uint8Array, number?]
      text += new TextDecoder().decode(bytes.subarray(from))
      return bytes.length - from
    }),
    vi.spyOn(fs, 'fstatSync').mockImplementation(((descriptor: number, ...rest: unknown[]) => {
      const stats = Reflect.apply(fstatSync, fs, [descriptor, ...rest])
      return descriptor < 3 ? Object.assign(stats, { isCharacterDevice: () => true, rdev: 34816 }) : stats
    }) as typeof fstatSync),
  ]
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, before: { ...known(stream) } }))
  for (const { stream } of streams) Object.assign(stream, { isTTY: true, columns })
  syncBuiltinESMExports()
  try {
    await run()
  } finally {
    for (const spy of spies) spy.mockRestore()
    for (const { stream, before } of streams) Object.assign(stream, before)
    syncBuiltinESMExports()
  }
  // A progress line is removed again, and colors take no columns.
  return text
    .replaceAll(/\r\x1b\[2K[^\n\r]*/g, '')
    .replaceAll(/\x1b\[\d+m/g, '')
    .split('\n')
}

function known({ isTTY, columns }: NodeJS.WriteStream): { readonly isTTY: boolean; readonly columns: number } {
  return { isTTY, columns }
}
