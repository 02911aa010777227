import { markdownTable } from 'markdown-table'

export type Align = 'l' | 'r'

/** A Markdown table of cells that are escaped already. */
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

/** A folded part. The summary is HTML and stands in one line. */
export function folded(summary: string, ...parts: readonly string[]): string {
  return [`<details><summary>${summary}</summary>`, ...present(parts), '</details>'].join('\n\n')
}

/** Parts with a blank line between them; empty ones are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return present(parts).join('\n\n')
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Lines as a code block whose fence they cannot close. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const longest = lines.reduce((most, line) => Math.max(most, longestFence(line)), 2)
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...lines, fence].join('\n')
}

/** How many backticks follow each other at most. */
export function longestFence(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

/** A link to an address that we made or were given by GitHub; anything but http(s) stays text. */
export function link(text: string, url: string): string {
  return /^https?:\/\/[^\s<>()[\]\\|"`]+$/.test(url) ? `[${text}](${url})` : text
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function present(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '')
}
