export { type FileStart, fileBytes, fileStart, isMadeUp } from './file_bytes.ts'
export { MAX_YAML_BYTES, nodeAt, placeOfKey, plainValue, readYaml } from './read_yaml.ts'
export type { YamlEntry, YamlMap, YamlNode } from './yaml_node.ts'
