/** Our workflows in older words, for tools that do not know those of 2026 yet. */

/** Names our actions and workflows, `$/action-deploy` and `OWNER/surefoot/action-deploy@v1`, as `rename` says. */
export function renameOurs(text: string, rename: (name: string) => string): string {
  return text.replace(/(\buses: )(?:\$|OWNER\/surefoot)\/([\w./-]+?)(?:@v\d+)?(?=\s|$)/g, (_, uses: string, name: string) => uses + rename(name));
}

/** Leaves out `environment.deployment` and `concurrency.queue`, both of 2026. */
export const withoutNewKeys = (text: string): string => text.replace(/^ +(?:deployment: false|queue: max)\b.*\n/gm, '');
