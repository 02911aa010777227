import type { Dataset } from '../../table/index.ts';
import type { SourceContext } from '../../tree/index.ts';
/** Adds a note if the names of unlabelled MIDI files may contain their classes. */
export declare function withNamesNote(dataset: Dataset, files: readonly string[], context: SourceContext): Dataset;
