/** Each call is a process of its own, of some 50 MB. */
const AT_ONCE = 4;

/** Does something with each, a few at a time. @returns the answers in the order of the items */
export async function sideBySide<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) answers[index] = await act(items[index] as T);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
  return answers;
}
