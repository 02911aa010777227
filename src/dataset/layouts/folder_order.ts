import { compareTexts } from '../table/index.ts'

/** The order of torchvision's ImageFolder: the top-level folders sorted, and the folders of `os.walk` sorted within each. */
export function compareFolders(a: string, b: string): number {
  return compareTexts(topOf(a), topOf(b)) || compareTexts(a, b)
}

/** The top-level folder of a path, which is the class in torchvision's ImageFolder. */
export function topOf(path: string): string {
  const slash = path.indexOf('/')
  return slash === -1 ? path : path.slice(0, slash)
}
