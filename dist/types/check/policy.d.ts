import { type Config, type SettingChange, type Waiver } from '../config/index.ts';
import type { Note } from '../dataset/index.ts';
import type { GateRequest } from '../gate/index.ts';
import { type Base, type CheckRequest } from './request.ts';
/** Whose thresholds and report settings apply, and what the change edits in the config. */
export interface ChosenPolicy {
    readonly binding: Config;
    readonly boundBy: 'base' | 'head';
    readonly name: string;
    readonly changed: readonly SettingChange[];
    /** Why the base's settings do not apply although there is a base. */
    readonly note?: string;
}
/**
 * Chooses the base's policy, so a pull request cannot loosen the limits that apply to it. The head's policy applies if the
 * base has no valid config or sets `policy: head` itself, and after a push.
 */
export declare function choosePolicy(head: Config, base: Base): ChosenPolicy;
/** Returns the settings that determine which samples are read and what class they have. */
export declare function readingChanges(changed: readonly SettingChange[]): readonly SettingChange[];
export declare function gateChanges(changed: readonly SettingChange[]): readonly SettingChange[];
/** Returns what a config allows: its thresholds, and the findings that it waives. */
export declare function limitsOf(config: Config, request: CheckRequest): Pick<GateRequest, 'thresholds' | 'written' | 'waivers' | 'today'>;
/** A waiver that matches nothing can be misspelled, or no longer needed. */
export declare function noteUnusedWaivers(unused?: readonly Waiver[]): Note[];
