interface Entry {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: string;
}

export function actions(): readonly string[];
export function generatedFiles(): Promise<readonly { readonly file: string; readonly text: string }[]>;
export function reasonCodes(codes: Readonly<Record<string, string>>): string;
export function usage(action: string, metadata: { readonly inputs?: Readonly<Record<string, Entry>>; readonly outputs?: Readonly<Record<string, Entry>> }, permissions: readonly string[]): string;
export function withGenerated(readme: string, part: string, file: string): string;
