import { type Manifest } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { Roles } from './manifest_layout.ts';
/**
 * The user must choose if the labels rarely repeat and another column contains texts that do: descriptions are often
 * called labels.
 *
 * @throws {InputError} with the line that reads each column.
 */
export declare function refuseRareLabels(manifest: Manifest, { label, id }: Roles, context: SourceContext): Promise<void>;
