/**
 * Returns the JSON Schema (2020-12) of a config file, with a description of every key, for editors that complete and check
 * YAML.
 */
export async function configJsonSchema(): Promise<object> {
  const { configSchema, jsonSchemaOf } = await import(/* webpackMode: "eager" */ './schema.ts')
  return {
    title: 'dataset-balance',
    description:
      'The config of dataset-balance: the dataset, its labels, the limits of the check and how the results are reported.',
    ...jsonSchemaOf(configSchema),
  }
}
