import { type Config, type SettingChange } from '../config/index.ts';
import type { Base } from './request.ts';
/** Whose thresholds and report settings bind, and what the change edits in the config. */
export interface ChosenPolicy {
    readonly binding: Config;
    readonly boundBy: 'base' | 'head';
    readonly name: string;
    readonly changed: readonly SettingChange[];
    /** Why the base's do not bind though there is a base. */
    readonly note?: string;
}
/**
 * The base's policy binds, so that nobody relaxes the gate in the change that it should stop; the head's where the base
 * has no config or a broken one, or says `policy: head` itself, and after a push.
 */
export declare function choosePolicy(head: Config, base: Base): ChosenPolicy;
/** Settings that decide which samples are read and what class they have. */
export declare function readingChanges(changed: readonly SettingChange[]): readonly SettingChange[];
export declare function gateChanges(changed: readonly SettingChange[]): readonly SettingChange[];
