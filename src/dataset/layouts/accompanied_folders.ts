import { IMAGE, type Medium } from '../paths/index.ts'
import type { Branch } from './branches.ts'
import { type NamedSamples, sameFilesAmong } from './name_evidence.ts'

/** Whether each folder has a sibling with the same files in another medium: `label_2/000001.txt`, `image_2/000001.png`. */
export function accompany(folders: readonly NamedSamples[], parent: Branch | undefined, medium: Medium): boolean {
  const others = [...(parent?.branches.values() ?? [])].flatMap((branch) =>
    // Files next to those of the medium belong to these: `zebra/001.txt` to `zebra/001.jpg`.
    branch.files.has(medium) ? [] : [...branch.files.values()].map((paths) => ({ folder: branch.path, paths })),
  )
  return others.length > 0 && folders.every(sameFilesAmong(others))
}

/** Whether a folder next to images has a text for each image of one of the folders: `positive/001.jpg`, `ground truth/001.txt`. */
export function areDescribed(folders: readonly NamedSamples[], parent: Branch | undefined): boolean {
  const texts = [...(parent?.branches.values() ?? [])].flatMap(({ path, files }): NamedSamples[] => {
    const paths = files.has(IMAGE) ? undefined : files.get('text')
    return paths === undefined ? [] : [{ folder: path, paths }]
  })
  return texts.length > 0 && folders.some(sameFilesAmong(texts))
}
