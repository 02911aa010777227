const ENTITIES: ReadonlySet<string> = new Set(
  'user subject speaker patient participant song session author client artist singer actor performer lesion person'.split(
    ' ',
  ),
)
/** Words that may follow an entity: `speaker_id`, but not `speaker_age`. */
const IDENTIFIERS: ReadonlySet<string> = new Set('id ids no num nr number code key uid uuid hash name'.split(' '))

/** Whether a column is named like an entity that can have several samples: `user.id`, `SpeakerID`. */
export function isEntityName(column: string): boolean {
  const words = column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap(splitId)
    .filter((word) => word !== '')
  const last = words.findLastIndex((word) => !IDENTIFIERS.has(word))
  return ENTITIES.has(words[last] ?? '')
}

/** `userid` is two words. */
function splitId(word: string): string[] {
  const entity = word.replace(/ids?$/, '')
  return ENTITIES.has(entity) && entity !== word ? [entity, 'id'] : [word]
}
