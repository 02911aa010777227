import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { vi } from 'vitest'

interface Printed<T> {
  readonly answer: T
  readonly stdout: string
  readonly stderr: string
}

/** Runs something and returns what it printed, as if standard output were a pipe. */
export async function printedBy<T>(run: () => Promise<T>): Promise<Printed<T>> {
  const { writeSync, fstatSync } = fs
  const texts = ['', '', '']
  const write = (descriptor: number, ...rest: unknown[]): number => {
    if (descriptor !== 1 && descriptor !== 2) return Reflect.apply(writeSync, fs, [descriptor, ...rest])
    const [bytes, from = 0] = rest as [Uint8Array, number?]
    texts[descriptor] += new TextDecoder().decode(bytes.subarray(from))
    return bytes.length - from
  }
  const spies = [
    vi.spyOn(fs, 'writeSync').mockImplementation(write),
    vi.spyOn(fs, 'fstatSync').mockImplementation(((descriptor: number, ...rest: unknown[]) => {
      const stats = Reflect.apply(fstatSync, fs, [descriptor, ...rest])
      return descriptor === 1 ? Object.assign(stats, { isCharacterDevice: () => false }) : stats
    }) as typeof fstatSync),
  ]
  syncBuiltinESMExports()
  try {
    const answer = await run()
    return { answer, stdout: texts[1] ?? '', stderr: texts[2] ?? '' }
  } finally {
    for (const spy of spies) spy.mockRestore()
    syncBuiltinESMExports()
  }
}
