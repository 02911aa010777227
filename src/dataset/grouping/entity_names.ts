/** Words for what can have several samples, and how well each of them serves as the group key: 0 is best. */
const RANKS: ReadonlyMap<string, number> = new Map(
  [
    'patient subject subj participant person speaker spk singer actor performer individual volunteer donor animal',
    'user author client customer member player student reviewer',
    'session recording rec song lesion video film movie document doc dialogue dialog conversation',
    'artist composer album',
    'site hospital center centre device camera scanner',
  ].flatMap((words, rank) => words.split(' ').map((word) => [word, rank] as const)),
)
/** The rank of entities that may have only a few values, such as the sites of a study. */
const COARSE = 4
/** The rank of any other column that ends in `id`. */
const ANY_ID = 5

/** Words that may follow an entity: `speaker_id`, but not `speaker_age`. */
const IDENTIFIERS: ReadonlySet<string> = new Set('id ids uid uuid no num nr number code key hash name'.split(' '))

/** Ids of classes, features, annotators and positions are no entities. */
const NO_ENTITIES: ReadonlySet<string> = new Set(
  (
    'class category cat label target emotion mood genre topic tag species intent sentiment sense answer rating score ' +
    'sex gender age race ethnicity country nation state region city county zip language lang locale currency ' +
    'color colour style brand model make type kind status level grade role mode size shape unit ' +
    'fold split subset partition set version revision batch task job run epoch step order ' +
    'annotator rater labeler labeller worker assessor grader coder judge expert ' +
    'utterance utt sentence turn frame slice page line row token word segment chunk index idx position rank seq time year month day hour week'
  ).split(' '),
)

/** Columns that name what a sample was made from: `src_file`. */
const SOURCE =
  /^(?:src|source|orig|original|parent)[-_ ]?(?:file|image|video|audio|clip|recording|name|id)(?:[-_ ]?(?:name|id))?$/i

/** How well a column serves as the group key, by its name. */
interface EntityRank {
  /** 0 is best. */
  readonly rank: number
  /** Whether its values must show more, because the name is that of any identifier. */
  readonly isAnyId: boolean
  /** Whether few values are no sign of sorted rows. */
  readonly isCoarse: boolean
}

/** Returns `undefined` for a column that is not named like an entity with several samples. */
export function entityRank(column: string): EntityRank | undefined {
  const words = wordsOf(column)
  const last = words.findLast((word) => !IDENTIFIERS.has(word))
  const known = SOURCE.test(column) ? 2 : RANKS.get(last ?? '')
  if (known !== undefined) return { rank: known, isAnyId: false, isCoarse: known === COARSE }
  if (last === undefined || NO_ENTITIES.has(last) || !/^(?:ids?|uid|uuid)$/.test(words.at(-1) ?? '')) return undefined
  return { rank: ANY_ID, isAnyId: true, isCoarse: true }
}

/** Whether a column is named like an entity that can have several samples: `user.id`, `SpeakerID`. */
export function isEntityName(column: string): boolean {
  const found = entityRank(column)
  return found !== undefined && !found.isAnyId && !found.isCoarse
}

function wordsOf(column: string): string[] {
  return column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap(splitId)
    .filter((word) => word !== '')
}

/** `userid` is two words. */
function splitId(word: string): string[] {
  const entity = word.replace(/ids?$/, '')
  return entity !== word && (RANKS.has(entity) || NO_ENTITIES.has(entity)) ? [entity, 'id'] : [word]
}
