/**
 * The JSON Schema (2020-12) of a config file, with a description of every key: for editors that complete and check YAML.
 */
export async function configJsonSchema(): Promise<object> {
  const { configSchema, jsonSchemaOf } = await import(/* webpackMode: "eager" */ './schema.ts')
  return {
    title: 'dataset-balance',
    description: 'The config of dataset-balance: what is measured, what is not allowed, and how it is told.',
    ...jsonSchemaOf(configSchema),
  }
}
