import { quote } from '../kernel/untrusted-text.ts';
import { HEAD, isRevision } from './port.ts';
import type { Revision, Trouble } from './port.ts';

/** The revisions of the code by id, newest first, as `alembic history` lists them. */
export type RevisionGraph = ReadonlyMap<string, GraphNode>;

export interface GraphNode extends Revision {
  /** The revisions that this one follows; none at the base, several at a merge. */
  readonly follows: readonly string[];
  /** Ids or branch labels that must be applied before it, besides those it follows. */
  readonly needs: readonly string[];
  readonly labels: readonly string[];
}

// `a003, b001 (c002) -> m001 (billing) (head) (mergepoint), what it does` (alembic/script/base.py, `Script._head_only`, 1.4 to 1.20)
const HISTORY_LINE = /^(<base>|[^\s,()]+(?:, [^\s,()]+)*)(?: \(([^()]*)\))? -> ([^\s,()]+)((?: \([^()]*\))*), ?(.*)$/;
const MARKS = new Set(['head', 'effective head', 'current', 'branchpoint', 'mergepoint']);

/** Reads `alembic history`. What an env.py prints besides, and the further lines of a description, are passed over. */
export function parseHistory(stdout: string): RevisionGraph {
  const nodes = stdout.split('\n').flatMap((line): readonly GraphNode[] => {
    const [, follows = '', needs = '', id = '', marks = '', description = ''] = HISTORY_LINE.exec(line.trimEnd()) ?? [];
    if (!isRevision(id)) return []; // it goes into an argument
    const labels = [...marks.matchAll(/(?<=\()[^()]*(?=\))/g)].map((mark) => mark[0]).filter((mark) => !MARKS.has(mark)).flatMap(commaSeparated);
    return [{ id, description: description === '' ? undefined : description, follows: follows === '<base>' ? [] : commaSeparated(follows), needs: commaSeparated(needs), labels }];
  });
  const known = new Set(nodes.map((node) => node.id));
  return new Map(nodes.filter((node) => node.follows.every((id) => known.has(id))).map((node) => [node.id, node]));
}

/** Reads `alembic current`: one revision a line with marks behind it, nothing for a database without any. */
export function parseCurrent(stdout: string, graph: RevisionGraph): readonly string[] {
  return stdout.split('\n').flatMap((line) => {
    const id = /^([^\s,()]+)(?: \([^()]*\))*$/.exec(line.trimEnd())?.[1];
    return id !== undefined && graph.has(id) ? [id] : [];
  });
}

/**
 * Whether what `alembic current` says fits with nothing being pending up to the newest revision: it marks the newest ones
 * itself. Where it does not, its output was not understood.
 */
export function agreesOnHead(to: string, pending: readonly Revision[], currentOutput: string, graph: RevisionGraph): boolean {
  if (pending.length > 0 || graph.size === 0 || (to !== HEAD && to !== 'heads')) return true;
  return / \((?:effective )?head\)/.test(currentOutput);
}

/** What an upgrade is to reach: an argument for `alembic upgrade`, and the revisions that it means. */
export type Target = { readonly kind: 'target'; readonly argument: string; readonly ids: readonly string[] } | Extract<Trouble, { kind: 'failed' }>;

/**
 * Finds what `to` means, as Alembic reads it: `head`, `heads`, a revision, the first four or more characters of one,
 * `BRANCH@head`, or `+N` from where the database is.
 */
export function resolveTarget(to: string, present: readonly string[], graph: RevisionGraph): Target {
  const heads = headsOf(graph);
  if (to === 'heads') return { kind: 'target', argument: 'heads', ids: heads };
  if (to === HEAD) return oneHead(heads, 'the migrations');
  const branch = /^(.+)@head$/.exec(to)?.[1];
  if (branch !== undefined) return oneHead(headsOfBranch(branch, heads, graph), `branch ${quote(branch)}`, to);
  const steps = /^\+(\d{1,4})$/.exec(to)?.[1];
  if (steps !== undefined) return relative(Number(steps), present, heads, graph);
  const found = graph.has(to) ? [to] : [...graph.keys()].filter((id) => to.length >= 4 && id.startsWith(to));
  const [only] = found;
  if (only !== undefined && found.length === 1) return { kind: 'target', argument: only, ids: [only] };
  return unknown(to, found.length > 1 ? `begins ${found.length} of them` : 'is none of them');
}

/** The revisions that are still to be applied to reach the target, each after all that it follows or needs. */
export function pendingRevisions(targets: readonly string[], present: readonly string[], graph: RevisionGraph): readonly Revision[] {
  const done = new Set<string>();
  const order: Revision[] = [];
  // With a stack of its own: a history may be longer than calls can be nested.
  const visit = (start: string, record: boolean): void => {
    const stack: { readonly id: string; readonly entered: boolean }[] = [{ id: start, entered: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const node = graph.get(top.id);
      if (!node) continue;
      if (top.entered && record) order.push({ id: node.id, description: node.description });
      if (top.entered || done.has(node.id)) continue;
      done.add(node.id);
      stack.push({ id: node.id, entered: true });
      for (const before of [...node.follows, ...node.needs.map((need) => bearerOf(need, graph))].reverse()) stack.push({ id: before, entered: false });
    }
  };
  for (const id of present) visit(id, false);
  for (const id of [...targets].reverse()) visit(id, true);
  return order;
}

const commaSeparated = (text: string): readonly string[] => text.split(',').map((item) => item.trim()).filter((item) => item !== '');

function headsOf(graph: RevisionGraph): readonly string[] {
  const followed = new Set([...graph.values()].flatMap((node) => node.follows));
  return [...graph.keys()].filter((id) => !followed.has(id));
}

/** A branch is named by a label or by any revision in it. */
function headsOfBranch(branch: string, heads: readonly string[], graph: RevisionGraph): readonly string[] {
  return heads.filter((head) => graph.get(head)?.labels.includes(branch) || pendingRevisions([head], [], graph).some((revision) => revision.id === branch));
}

/** A label stands on every revision of its branch; what depends on it depends on the first of them. */
function bearerOf(need: string, graph: RevisionGraph): string {
  if (graph.has(need)) return need;
  const bearers = [...graph.values()].filter((node) => node.labels.includes(need)).map((node) => node.id);
  return bearers.find((id) => !graph.get(id)?.follows.some((before) => bearers.includes(before))) ?? need;
}

function oneHead(heads: readonly string[], whose: string, to = HEAD): Target {
  const [only] = heads;
  if (only === undefined) return to === HEAD ? { kind: 'target', argument: HEAD, ids: [] } : unknown(to, `names no branch: ${whose} is not among the migrations`);
  if (heads.length === 1) return { kind: 'target', argument: only, ids: [only] };
  return {
    kind: 'failed',
    reasonCode: 'several-heads',
    reason: `Alembic: ${whose} have ${heads.length} heads: ${heads.map(quote).join(', ')}. Two changes were made side by side, so it is open which is the newest.`,
    advice: 'Join them with "alembic merge heads" and commit the result, or give "to: heads" to apply them all.',
  };
}

function relative(steps: number, present: readonly string[], heads: readonly string[], graph: RevisionGraph): Target {
  const head = oneHead(heads, 'the migrations');
  if (head.kind === 'failed') return head;
  const pending = pendingRevisions(head.ids, present, graph);
  const target = pending[steps - 1];
  if (target) return { kind: 'target', argument: target.id, ids: [target.id] };
  return unknown(`+${steps}`, `asks for ${steps} revisions, but ${pending.length} are pending`);
}

function unknown(to: string, why: string): Target {
  return { kind: 'failed', reasonCode: 'unknown-revision', reason: `Alembic: the wanted revision ${quote(to)} is not to be found among the migrations of this code: it ${why}.`, advice: 'Give "to" as "alembic history" lists it, and make sure that the migration is part of what was checked out.' };
}
