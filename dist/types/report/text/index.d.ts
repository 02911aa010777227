export { commentMarker, escapeChartLabel, escapeHtml, safeText, shorten, showUnseen } from './escape.ts';
export { type RenderOptions, safeJson, toJson } from './format.ts';
export { type Align, bullets, codeBlock, endSentence, folded, link, paragraphs, table } from './markdown.ts';
export { formatChange, formatRange, formatRatio, formatRatioChange, formatShare, formatShares, total, } from './numbers.ts';
export { layoutSentence, markdownWording, placeClause, textWording, type Wording } from './wording.ts';
