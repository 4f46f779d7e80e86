/** A setting whose value may hold addresses. */
export interface Addressed {
  readonly input: string;
  readonly value: unknown;
  readonly path: string;
}

/**
 * Completes the addresses of checks that begin with a slash by the environment's own: `/health` at `https://app.example.com`.
 * Only the origin counts, so that an address can never lead to another host (`//elsewhere.example`).
 */
export function completeAddresses<T extends Addressed>(settings: readonly T[], base: string | undefined, complain: (path: string, message: string) => void): readonly T[] {
  const origin = originOf(base);
  const complete = (value: unknown, path: string): unknown => {
    if (typeof value !== 'string' || !value.startsWith('/')) return value;
    if (origin !== undefined) return origin + value;
    complain(path, 'is an address without a host, and the environment has no "url" to complete it by: give "url", e.g. https://app.example.com.');
    return value;
  };
  const completeCheck = (check: unknown, path: string): unknown => {
    if (typeof check === 'string') return complete(check, path);
    if (typeof check !== 'object' || check === null || Array.isArray(check)) return check;
    const { url, steps } = check as { readonly url?: unknown; readonly steps?: unknown };
    return {
      ...check,
      ...(url === undefined ? {} : { url: complete(url, `${path}.url`) }),
      ...(Array.isArray(steps) ? { steps: steps.map((step, index) => completeCheck(step, `${path}.steps[${index}]`)) } : {}),
    };
  };
  return settings.map((setting) => {
    if (setting.input === 'url') return { ...setting, value: complete(setting.value, setting.path) };
    if (setting.input !== 'checks' || !Array.isArray(setting.value)) return setting;
    return { ...setting, value: setting.value.map((check, index) => completeCheck(check, `${setting.path}[${index}]`)) };
  });
}

function originOf(base: string | undefined): string | undefined {
  const parsed = base === undefined ? null : URL.parse(base);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.origin : undefined;
}
