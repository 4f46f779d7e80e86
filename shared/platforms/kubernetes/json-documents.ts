/**
 * Several JSON objects one after the other, as kubectl prints what it creates.
 * @returns undefined where the text is not that
 */
export function splitDocuments(text: string): readonly unknown[] | undefined {
  const documents: unknown[] = [];
  let depth = 0;
  let start = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth !== 0) continue;
      const document = parse(text.slice(start, index + 1));
      if (document === undefined) return undefined;
      documents.push(document);
      start = index + 1;
    }
  }
  return text.slice(start).trim() === '' ? documents : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
