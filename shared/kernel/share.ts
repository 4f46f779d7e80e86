/**
 * Reads a share: `1%` or `0.01`.
 * @returns a number from 0 to 1, or undefined when the text is not a share
 */
export function parseShare(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,9})?)(\s*%)?$/.exec(text.trim());
  if (!match) return undefined;
  const value = match[2] === undefined ? Number(match[1]) : Number(match[1]) / 100;
  return value <= 1 ? value : undefined;
}

/** Writes a share as a percentage with up to two decimals: 0.0125 → `1.25 %`. */
export function formatShare(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
