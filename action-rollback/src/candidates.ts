import { code, details, md, table } from '../../shared/action/markdown.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { clip } from '../../shared/kernel/untrusted-text.ts';
import { isCandidate, listCandidates } from '../../shared/rollback-decision/candidates.ts';
import type { Candidate } from '../../shared/rollback-decision/candidates.ts';
import { whyNot } from '../../shared/rollback-decision/safety.ts';
import { schemaPath } from '../../shared/rollback-decision/schema-gate.ts';
import { releaseToLeave } from '../../shared/rollback-decision/target.ts';
import type { Story } from './story.ts';

/** More than a person compares at night; the output must fit beside others. */
const MOST = 20;

/** A release that was weighed, and why it may not be gone back to. */
interface Weighed {
  readonly candidate: Candidate;
  readonly age: string | undefined;
  readonly whyNot: string | undefined;
}

/** Every release besides the live one, newest first. */
function weigh(story: Story, now: Date): readonly Weighed[] {
  const { known, live, target, safetyFacts, gone } = story;
  const others = listCandidates(known).filter((candidate) => !(live.kind === 'live' && isCandidate(candidate, live.releaseId)));
  const named = target?.origin === 'named' ? [target] : [];
  const leaving = releaseToLeave(known, live);
  return [...named, ...others].slice(0, MOST).map((candidate) => {
    const refusal = whyNot({ ...safetyFacts, target: candidate, path: schemaPath(candidate.releaseId, leaving, known), gone: candidate.releaseId === target?.releaseId ? gone : undefined });
    const at = candidate.deployedAt === undefined ? Number.NaN : Date.parse(candidate.deployedAt);
    return { candidate, age: Number.isNaN(at) ? undefined : formatDuration(now.getTime() - at), whyNot: refusal && `${refusal.reasonCode}: ${refusal.reason}` };
  });
}

/** The output `candidates`: JSON, newest first; what is not known has no key. */
export function candidatesJson(story: Story, now: Date): string {
  return JSON.stringify(
    weigh(story, now).map(({ candidate, age, whyNot: why_not }) => {
      const { releaseId: release_id, earlierIds: earlier_ids, version, commit, author, verdict, schema, class: of, deployedAt: deployed_at, why } = candidate;
      return { release_id, earlier_ids, version, commit, author, verdict, schema, class: of, deployed_at, age, why, why_not: why_not && clip(why_not, 400) };
    }),
  );
}

/** The same as a table; empty where there is none. */
export function candidatesTable(story: Story, now: Date): string {
  const rows = weigh(story, now).map(({ candidate, age, whyNot: why_not }) => {
    const { releaseId, version, commit, author, verdict, schema, class: of } = candidate;
    const mark = story.safety.kind === 'safe' && story.safety.target.releaseId === releaseId ? ' ◀' : '';
    return [`${code(releaseId)}${mark}`, code(version ?? commit ?? ''), author === undefined ? '–' : md(author, 60), age ?? '–', verdict ?? '–', [code(schema ?? ''), of ?? ''].join(' ').trim(), why_not === undefined ? 'yes' : `no: ${md(why_not, 300)}`];
  });
  return rows.length === 0 ? '' : details('Releases that were weighed', table(['Release', 'Version', 'Author', 'Age', 'Verdict', 'Schema, migration', 'May be gone back to'], rows));
}
