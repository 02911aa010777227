import { expect } from 'vitest'
import { consideredDatasets, type Dataset, type DatasetConfig } from '../../src/dataset/index.ts'
import type { Tree } from '../../src/dataset/tree/index.ts'

/** Kinds whose files are a folder, in which the search names one file or one folder of annotations. */
const OF_A_FOLDER: ReadonlySet<string> = new Set(['folders', 'voc', 'yolo', 'labelme', 'text-pairs', 'path-list'])

/** Checks that the dataset that `--why` shows as chosen is the one that was read. */
export async function expectWhyAgrees(tree: Tree, config: DatasetConfig, { layout }: Dataset): Promise<void> {
  const found = layout.kind === 'unlabelled' ? undefined : await consideredDatasets(tree, config)
  if (found === undefined) return
  const chosen = found.filter(({ isChosen }) => isChosen)
  expect(chosen.length, 'number of chosen datasets').toBeGreaterThan(0)
  if (OF_A_FOLDER.has(layout.kind)) return
  const path = config.data.datasetPath.replace(/^\.?\/?$/, '')
  const places = chosen
    .map((one) => [path, one.path].filter((step) => step !== '').join('/'))
    // A description is chosen for the tables in its folder.
    .map((place) => place.replace(/(?:^|\/)(?:croissant|metadata)\.json$/, ''))
  const isRead = (file: string) =>
    places.some((place) => place === '' || file === place || file.startsWith(`${place}/`))
  expect(
    layout.files.filter((file) => !isRead(file)),
    'files that were read but not chosen',
  ).toEqual([])
}
