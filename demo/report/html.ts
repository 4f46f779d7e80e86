/** A piece of HTML. Whatever is put into {@link html} and is not one is text, and escaped. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** Template for HTML and SVG: `` html`<b>${text}</b>` ``. Lists are joined; undefined and false are left out. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, index) => text + sourceOf(parts[index])).join(''));
}

/** HTML that is known to be HTML. */
export const raw = (source: string): Html => new Html(source);

export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function sourceOf(part: Part): string {
  if (part instanceof Html) return part.source;
  if (Array.isArray(part)) return part.map(sourceOf).join('');
  return part === undefined || part === false ? '' : escapeText(String(part));
}
