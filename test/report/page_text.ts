/** The page without its style and its script, which are the same in all pages. */
export function bodyOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<script>.*?<\/script>/s, '')
    .replace(/sha256-[\w+/=]+/g, 'sha256-')
}

/** The text that a reader sees, one line per block. */
export function textOf(page: string): string {
  const lines = bodyOf(page)
    .replace(/^.*<body>/s, '')
    .replace(/<script.*?<\/script>/gs, '')
    .replaceAll(/<\/(?:p|li|tr|h\d|div|summary|caption|figcaption|dd)>/g, '\n')
    .replaceAll(/<\/(?:td|th|dt|span)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}
