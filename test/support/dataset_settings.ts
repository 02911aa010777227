import { type AdditionalDataset, type DataSettings, defaultConfig } from '../../src/config/index.ts'

/** The guide's `data:` block for a dataset at a path. */
export function datasetAt(datasetPath: string, additionalDatasets: readonly AdditionalDataset[] = []): DataSettings {
  return { ...defaultConfig().data, datasetPath, additionalDatasets }
}
