import { showUnseen } from '../text/index.ts'

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** Noncharacters that XML 1.0 forbids. `showUnseen` replaces the other forbidden characters, such as control characters. */
const FORBIDDEN = /[\ufffe\uffff]/g

/** Escapes untrusted text for the content or a quoted attribute of an XML element. The result is one line. */
export function escapeXml(text: string): string {
  const legal = showUnseen(text).replace(FORBIDDEN, '\ufffd')
  const escaped = legal.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character)
  // A runner reads commands that start with these characters anywhere in a line.
  return escaped.replaceAll('##[', '#&#35;[')
}
