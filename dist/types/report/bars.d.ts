/** A bar of `▇`, as long as `value` is of `most`; a thin one for what is there but too little to see. */
export declare function bar(value: number, most: number, width: number): string;
