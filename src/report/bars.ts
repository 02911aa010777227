/** A bar of `▇`, as long as `value` is of `most`; a thin one for what is there but too little to see. */
export function bar(value: number, most: number, width: number): string {
  if (!(value > 0) || !(most > 0)) return ''
  const blocks = Math.round((value / most) * width)
  return blocks === 0 ? '▏' : '▇'.repeat(Math.min(blocks, width))
}
