/** Whether a text is a full commit id, of SHA-1 or SHA-256, as GitHub writes them. */
export const isCommit = (text: string): boolean => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
