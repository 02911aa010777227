import type { LabelSettings } from '../../config/index.ts';
import type { Manifest } from '../formats/index.ts';
import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { Discovery } from './manifest_layout.ts';
/** The settings to read EMOPIA's `label.csv`, overridden by the config. Returns `undefined` for any other file. */
export declare function emopiaSettings(manifest: Manifest, settings: LabelSettings): LabelSettings | undefined;
/** Reads an open manifest, which may be EMOPIA's. */
export declare function readOpened(manifest: Manifest, context: SourceContext, finding: Discovery): Promise<Dataset>;
