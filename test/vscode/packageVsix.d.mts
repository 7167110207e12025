export const vsixPath: string;
export function packageVsix(out?: string): Promise<string>;
export function vsixContents(vsix?: string): { files: string[]; bytes: number };
