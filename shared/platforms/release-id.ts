/** Ids come from platforms and go into commands, records and messages: at most 100 characters, none of them a control character. */
export const isReleaseId = (text: string): boolean => text.length > 0 && text.length <= 100 && !/[\p{Cc}\u2028\u2029]/u.test(text);
