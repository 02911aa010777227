import { type LabelSettings } from '../../config/index.ts';
import type { Manifest } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { Manifests } from './candidate.ts';
/** The label files that contain labels without further settings. */
export declare function withLabels(paths: readonly string[], context: SourceContext): Promise<string[]>;
/** Whether one of the tables has a column that looks like classes, whatever its name is. */
export declare function someMayHoldLabels(paths: readonly string[], context: SourceContext): Promise<boolean>;
export declare function hasLabels(manifest: Manifest, { label }: LabelSettings): boolean;
/** The tables whose labels are not measurements, which rarely repeat. All tables if the label column is set. */
export declare function withoutMeasurements(tables: Manifests, { label }: LabelSettings): Promise<Manifests>;
