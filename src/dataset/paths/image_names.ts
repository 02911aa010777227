/** torchvision's IMG_EXTENSIONS. */
const IMAGES = /\.(?:jpe?g|png|ppm|bmp|pgm|tiff?|webp)$/i
const MASK = /[-_ .](?:masks?|seg|segmentation)(?:[-_ ]?\d+)?$/i

/** Whether torchvision treats the file as an image. */
export function isImage(path: string): boolean {
  return IMAGES.test(path)
}

/**
 * Returns the masks among the images of one folder: `1_mask.png` and `1_mask_1.png` next to `1.png`. A name such as
 * `with_mask.png` without an image `with.png` is a sample.
 */
export function masksBeside(paths: readonly string[]): ReadonlySet<string> {
  const suspects = paths.filter((path) => mayBeMask(path, endOfStem(path)))
  if (suspects.length === 0) return new Set()
  const stems = new Set(paths.map(stemOf))
  return new Set(
    suspects.filter((path) => {
      const stem = stemOf(path)
      return MASK.test(stem) && stems.has(stem.replace(MASK, ''))
    }),
  )
}

function stemOf(path: string): string {
  return path.slice(0, endOfStem(path))
}

function endOfStem(path: string): number {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? dot : path.length
}

/**
 * Whether a name could be the name of a mask. It is called for every file, so it rejects nearly all other names after
 * a look at a few characters.
 *
 * @param end Where the extension starts.
 */
export function mayBeMask(name: string, end: number): boolean {
  let last = end - 1
  while (last >= 0 && isDigit(name.charCodeAt(last))) last--
  if (last < end - 1 && isSeparator(name.charCodeAt(last))) last--
  return endsAsMasks(name.charCodeAt(last - 1) | LOWER, name.charCodeAt(last) | LOWER)
}

/** The same for a name in UTF-8. */
export function mayBeMaskBytes(bytes: Uint8Array, end: number): boolean {
  let last = end - 1
  while (last >= 0 && isDigit(bytes[last] ?? 0)) last--
  if (last < end - 1 && isSeparator(bytes[last] ?? 0)) last--
  return endsAsMasks((bytes[last - 1] ?? 0) | LOWER, (bytes[last] ?? 0) | LOWER)
}

/** By the last two letters of `mask`, `masks`, `seg` and `segmentation`. */
function endsAsMasks(before: number, letter: number): boolean {
  if (letter === K) return before === S
  if (letter === S) return before === K
  if (letter === G) return before === E
  return letter === N && before === O
}

const LOWER = 0x20
const [E, G, K, N, O, S] = [0x65, 0x67, 0x6b, 0x6e, 0x6f, 0x73]

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x5f
}
