import { folderOf, lastStep } from '../../paths/index.ts'
import type { Find, Look } from '../found/index.ts'

const HEADER = /^\uFEFF?(?=.*(?:^|,)"?id"?(?:,|$))(?=.*(?:^|,)"?4q"?(?:,|$)).*$/i

/** Finds EMOPIA by its `label.csv`, whose columns are `ID` and `4Q` among others. */
export async function findEmopia(look: Look): Promise<readonly Find[]> {
  const found: Find[] = []
  for (const path of look.files) {
    if (lastStep(path).toLowerCase() !== 'label.csv') continue
    const { bytes } = await look.start(path)
    const [header = ''] = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/, 1)
    if (HEADER.test(header)) found.push(asFind(path))
  }
  return found
}

function asFind(path: string): Find {
  const folder = folderOf(path)
  return {
    kind: 'emopia',
    folder,
    settings: {},
    path: folder === '' ? path : folder,
    description: 'EMOPIA',
    namesFiles: true,
    reasons: ["'label.csv' with the columns ID and 4Q"],
  }
}
