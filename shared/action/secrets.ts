import { setSecret } from '@actions/core';

/** Shorter values are not masked: `***` in place of every `on` or `1` would make a log unreadable and drop outputs. */
const SHORTEST_MASK = 4;

/**
 * The secrets of this step in every form in which they could be printed. The runner masks its log and summaries, but not
 * what goes into outputs, records and messages, so everything that leaves the action is redacted here too.
 */
export class Secrets {
  readonly #forms = new Set<string>();
  #longestFirst: readonly string[] = [];

  /** Adds a secret: it, each of its lines, and their usual encodings are masked from now on. */
  add(secret: string | undefined): void {
    if (secret === undefined) return;
    for (const part of new Set([secret.trim(), ...secret.split(/\r?\n/).map((line) => line.trim())])) {
      if (part.length < SHORTEST_MASK) continue;
      for (const form of formsOf(part)) this.#addForm(form);
    }
    this.#longestFirst = [...this.#forms].sort((a, b) => b.length - a.length);
  }

  /** The text with every form of every secret replaced by `***`. */
  redact(text: string): string {
    let redacted = text;
    for (const form of this.#longestFirst) if (redacted.includes(form)) redacted = redacted.replaceAll(form, '***');
    return redacted;
  }

  #addForm(form: string): void {
    if (form.length < SHORTEST_MASK || form.includes('\n') || this.#forms.has(form)) return;
    this.#forms.add(form);
    setSecret(form);
  }
}

/** Encodings in which a secret turns up in logs: URL, form, JSON, HTML, base64 at each of the three byte offsets, hex. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const escaped = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const forms = [secret, safely(() => encodeURIComponent(secret)), safely(() => encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())), safely(() => encodeURI(secret)), safely(() => decodeURIComponent(secret)), JSON.stringify(secret).slice(1, -1), escaped, new URLSearchParams({ s: secret }).toString().slice(2)];
  if (bytes.length >= 6) forms.push(...base64Forms(bytes), bytes.toString('hex'), bytes.toString('hex').toUpperCase());
  return forms.filter((form): form is string => form !== undefined);
}

/** Base64 depends on where in a longer text the secret begins: one form for each offset, without the characters that neighbours change. */
function base64Forms(bytes: Buffer): string[] {
  const whole = bytes.toString('base64');
  const shifted = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64').replace(/=+$/, '');
    const start = offset === 0 ? 0 : offset + 1;
    const stop = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    return encoded.slice(start, stop);
  });
  return [whole, ...shifted].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

function safely(encode: () => string): string | undefined {
  try {
    return encode();
  } catch {
    return undefined; // a lone surrogate or a stray `%` has no such form
  }
}
