/** Renders a bar of `▇` for `value` out of `most`; a thin bar for a value that is not 0 but too small to see. */
export function bar(value: number, most: number, width: number): string {
  if (!(value > 0) || !(most > 0)) return ''
  const blocks = Math.round((value / most) * width)
  return blocks === 0 ? '▏' : '▇'.repeat(Math.min(blocks, width))
}
