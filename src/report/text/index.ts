export { commentMarker, escapeChartLabel, escapeHtml, safeText, shorten, showUnseen } from './escape.ts'
export { type RenderOptions, safeJson, toJson } from './format.ts'
export { type Align, bullets, capital, codeBlock, endSentence, folded, link, paragraphs, table } from './markdown.ts'
export {
  formatChange,
  formatRange,
  formatRatio,
  formatRatioChange,
  formatShare,
  formatShares,
  largest,
  smallest,
  total,
} from './numbers.ts'
export { layoutSentence, markdownWording, placeClause, textWording, type Wording } from './wording.ts'
