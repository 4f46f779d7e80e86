import { formatDuration } from '../shared/kernel/duration.ts';
import { countBetween, percentile } from './report/measure.ts';
import type { Count } from './report/measure.ts';
import { stepOf } from './story.ts';
import type { Story } from './story.ts';

/** When the turns of the story came, in milliseconds since 1970; undefined for what did not happen. */
export interface Turns {
  readonly goodLive: number | undefined;
  readonly badLive: number | undefined;
  readonly firstFailure: number | undefined;
  /** The health check gave its verdict. */
  readonly found: number | undefined;
  readonly switchedBack: number | undefined;
  readonly verified: number | undefined;
}

export interface Facts extends Turns {
  readonly all: Count;
  /** From the start until the bad release went live: what shipping a good one cost. */
  readonly beforeBad: Count;
  /** While the bad release served. */
  readonly whileBad: Count;
  readonly afterwards: Count;
  readonly usualP95: number | undefined;
  readonly worstWait: number | undefined;
}

export function factsOf(story: Story): Facts {
  const turns = turnsOf(story);
  const badFrom = turns.badLive ?? story.to;
  const badTo = turns.switchedBack ?? story.to;
  const usual = story.samples.filter((sample) => sample.at < badFrom);
  return {
    ...turns,
    all: countBetween(story.samples, 0, Number.POSITIVE_INFINITY),
    beforeBad: countBetween(story.samples, 0, badFrom),
    whileBad: countBetween(story.samples, badFrom, badTo),
    afterwards: countBetween(story.samples, badTo, Number.POSITIVE_INFINITY),
    usualP95: percentile(usual.map((sample) => sample.ms), 0.95),
    worstWait: percentile(story.samples.map((sample) => sample.ms), 1),
  };
}

function turnsOf(story: Story): Turns {
  const goodLive = story.lives.find((live) => live.version === story.good.release.commit)?.at;
  const badLive = story.lives.find((live) => live.version === story.bad.release.commit)?.at;
  const after = (at: number | undefined, version: string): number | undefined => (at === undefined ? undefined : story.lives.find((live) => live.at > at && live.version === version)?.at);
  const watch = stepOf(story.bad, 'Watch');
  const back = stepOf(story.bad, 'Take back');
  return {
    goodLive,
    badLive,
    firstFailure: badLive === undefined ? undefined : firstLost(story, badLive),
    found: watch?.outputs['outcome'] === 'unhealthy' ? watch.to : undefined,
    switchedBack: after(badLive, story.good.release.commit),
    verified: back?.outputs['verified'] === 'true' ? back.to : undefined,
  };
}

/** When the first request was sent that came to nothing; its client knew only later. */
const firstLost = (story: Story, from: number): number | undefined => story.samples.filter((sample) => sample.at >= from && !sample.ok).map((sample) => sample.at).sort((a, b) => a - b)[0];

/** Milliseconds between two turns, where both came. */
export const between = (from: number | undefined, to: number | undefined): number | undefined => (from === undefined || to === undefined ? undefined : Math.max(0, to - from));

/** Names and values of what was measured, for the terminal and for the report. */
export function measured(story: Story): readonly (readonly [string, string])[] {
  const facts = factsOf(story);
  const time = (from: number | undefined, to: number | undefined): string => {
    const ms = between(from, to);
    return ms === undefined ? 'did not happen' : formatDuration(ms);
  };
  const lost = ({ lost, requests }: { readonly lost: number; readonly requests: number }): string => `${lost} of ${requests.toLocaleString('en')}`;
  return [
    ['First lost request to verdict', time(facts.firstFailure, facts.found)],
    ['Verdict to the old release serving', time(facts.found, facts.switchedBack)],
    ['Verdict to proven well again', time(facts.found, facts.verified)],
    ['Bad release served for', time(facts.badLive, facts.switchedBack)],
    [`Lost until ${story.bad.release.name} went live`, lost(facts.beforeBad)],
    [`Lost while ${story.bad.release.name} served`, lost(facts.whileBad)],
    ['Lost after it was taken back', lost(facts.afterwards)],
    ['Usual wait (p95)', facts.usualP95 === undefined ? 'not measured' : formatDuration(facts.usualP95)],
    ['Longest wait', facts.worstWait === undefined ? 'not measured' : formatDuration(facts.worstWait)],
    ['The whole demo, without its set-up', formatDuration(story.to - story.from)],
  ];
}
