/** Adds colors for a terminal, or returns texts unchanged. */
export interface Paint {
    readonly bold: (text: string) => string;
    readonly dim: (text: string) => string;
    readonly green: (text: string) => string;
    readonly yellow: (text: string) => string;
    readonly red: (text: string) => string;
    readonly blue: (text: string) => string;
}
export declare function paintFor(color: boolean): Paint;
