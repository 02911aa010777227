import { markdownTable } from 'markdown-table'

export type Align = 'l' | 'r'

/** Renders a Markdown table of cells that are already escaped. */
export function table(
  header: readonly string[],
  align: readonly Align[],
  rows: readonly (readonly string[])[],
): string {
  return markdownTable(
    [header, ...rows].map((row) => [...row]),
    { align: [...align], alignDelimiters: false },
  )
}

/** Renders a folded part. The summary is HTML on one line. */
export function folded(summary: string, ...parts: readonly string[]): string {
  return [`<details><summary>${summary}</summary>`, ...present(parts), '</details>'].join('\n\n')
}

/** Adds a full stop unless the text ends with a punctuation mark. */
export function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** Joins parts with a blank line between them. Empty parts are skipped. */
export function paragraphs(...parts: readonly string[]): string {
  return present(parts).join('\n\n')
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Renders lines as a code block with a fence that they cannot close. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const longest = lines.reduce((most, line) => Math.max(most, longestFence(line)), 2)
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...lines, fence].join('\n')
}

/** Returns the length of the longest run of backticks. */
function longestFence(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

/** Renders a link to an address from this tool or from GitHub. Anything but http(s) stays text. */
export function link(text: string, url: string): string {
  return /^https?:\/\/[^\s<>()[\]\\|"`]+$/.test(url) ? `[${text}](${url})` : text
}

function present(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '')
}
