/**
 * Turns the runner's signals into an abort. It sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that
 * (actions/runner, `ProcessInvoker`).
 */
export function watchForCancel(): { readonly signal: AbortSignal; afterGrace(graceMs: number): Promise<void> } {
  const controller = new AbortController();
  const second = Promise.withResolvers<void>();
  const onSignal = (name: NodeJS.Signals): void => {
    if (!controller.signal.aborted) controller.abort(new Error('cancelled'));
    else if (name !== 'SIGINT') second.resolve(); // Ctrl-C in a terminal can bring SIGINT twice; it means no more haste
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  return {
    signal: controller.signal,
    afterGrace: (graceMs) =>
      new Promise((resolve) => {
        void second.promise.then(resolve);
        controller.signal.addEventListener('abort', () => setTimeout(resolve, graceMs), { once: true });
      }),
  };
}
