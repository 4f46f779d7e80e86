import type { ActionContext } from '../../shared/action/action.ts';
import { connectLedger } from '../../shared/ledger/connect.ts';
import type { LedgerHistory } from '../../shared/ledger/history.ts';
import type { HistoryAnswer, Ledger } from '../../shared/ledger/port.ts';
import type { RollbackRequest } from './inputs.ts';

/** After a cancel there is this much time left to write down what was done. */
const AFTER_CANCEL_MS = 5_500;

/** What is remembered of the environment, for this step. Where it is not to be had, that is said once, and everything goes on. */
export interface Memory {
  readonly ledger: Ledger;
  /** Reads what is remembered, further back until it is enough; undefined where nothing can be remembered. */
  read(enough?: (history: LedgerHistory) => boolean): Promise<LedgerHistory | undefined>;
  /** Looks once more at the newest, in one request. */
  reread(): Promise<LedgerHistory | undefined>;
}

export async function openMemory({ environment, service, githubToken }: Pick<RollbackRequest, 'environment' | 'service' | 'githubToken'>, context: ActionContext): Promise<Memory> {
  const ledger = await connectLedger({ ...context, environment, service, token: githubToken, wanted: true, signal: lateAbort(context) });
  let said = false;
  const historyOf = (answer: HistoryAnswer): LedgerHistory | undefined => {
    if (answer.kind === 'known') return answer.history;
    if (!said) context.log[answer.expected ? 'info' : 'warning'](`${answer.why}${answer.advice === undefined ? '' : ` ${answer.advice}`}`);
    said = true;
    return undefined;
  };
  return {
    ledger,
    read: async (enough) => historyOf(await ledger.history(enough)),
    reread: async () => historyOf(await ledger.refresh()),
  };
}

/** What was done is written down also after a cancel, as long as there is time. */
function lateAbort({ signal, clock }: Pick<ActionContext, 'signal' | 'clock'>): AbortSignal {
  const late = new AbortController();
  const begin = (): void => void clock.sleep(AFTER_CANCEL_MS).then(() => late.abort());
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return late.signal;
}
