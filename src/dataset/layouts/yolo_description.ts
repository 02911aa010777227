import { utf8Text } from '../formats/index.ts'
import { baseName } from '../paths/index.ts'
import type { Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { isData } from './darknet.ts'
import { sampleFiles } from './sample_files.ts'
import { yoloDataset } from './yolo.ts'

/** Whether a YAML file describes a YOLO dataset: it contains the class names and the folders of the images. */
export function isYoloYaml(text: string): boolean {
  return /^names\s*:/m.test(text) && /^(?:train|val|path|nc)\s*:/m.test(text)
}

/** Reads the dataset next to its description, `data.yaml` or `obj.data`. Returns `undefined` for any other file. */
export async function yoloOfFile(context: SourceContext, file: string): Promise<Dataset | undefined> {
  const text = utf8Text(await context.tree.read(file), file)
  const isDarknet = isData(file) && /^[ \t]*(?:train|valid|names)[ \t]*=/m.test(text)
  if (!isDarknet && !(/\.ya?ml$/i.test(file) && isYoloYaml(text))) return undefined
  const { file: _, ...folder } = context
  const named = isDarknet || context.settings.names !== undefined ? {} : { names: baseName(file) }
  const settings = { ...context.settings, ...named }
  return yoloDataset(await sampleFiles(folder), { ...folder, settings }, { detected: true })
}
