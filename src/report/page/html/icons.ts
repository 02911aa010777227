import { element } from './elements.ts'

/** What a sign stands for. */
export type Sign = 'pass' | 'warn' | 'fail' | 'skipped'

/** Each sign has its own shape, because colors alone are not distinguishable for everyone. */
const SHAPES: Readonly<Record<Sign, string>> = {
  pass: shape('M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0z', 'M4.2 8.3l2.6 2.6 5-5.4'),
  warn: shape('M8 .6L.3 14.4c-.2.4 0 .8.5.8h14.4c.5 0 .7-.4.5-.8z', 'M8 5.6v4.2m0 2.2v.4'),
  fail: shape('M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z', 'M5 5l6 6m0-6l-6 6'),
  skipped: shape('M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0z', 'M4.5 8h7'),
}

function shape(outline: string, mark: string): string {
  return `${element('path', { d: outline })}${element('path', { class: 'mark', d: mark })}`
}

/** Renders a sign around a point of an image. */
export function pointSign(sign: Sign): string {
  return element('g', { class: `icon ${sign}`, transform: 'translate(-6 -6) scale(.75)' }, SHAPES[sign])
}

/** Renders a sign. The words beside it say the same, so screen readers skip it. */
export function icon(sign: Sign): string {
  return element('svg', { class: `icon ${sign}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, SHAPES[sign])
}
