export {
  commentMarker,
  escapeChartLabel,
  escapeHtml,
  escapeMarkup,
  safeText,
  shorten,
  showUnseen,
} from './escape.ts'
export { finite, roundedOrNull, sixDecimals } from './json_numbers.ts'
export { type ChangePlace, comparisonLink, lineLink } from './links.ts'
export { type Align, bullets, codeBlock, endSentence, folded, link, paragraphs, table } from './markdown.ts'
export {
  formatChange,
  formatRange,
  formatRatio,
  formatRatioChange,
  formatShare,
  formatShares,
  total,
} from './numbers.ts'
export { asStarted, TOOL } from './own_commands.ts'
export { safeJson, scriptJson, toJson } from './safe_json.ts'
export {
  htmlWording,
  layoutSentence,
  lowerFirst,
  markdownWording,
  placeClause,
  type RenderOptions,
  textWording,
  type Wording,
} from './wording.ts'
