import { outcomeOf } from './report/timeline.ts';
import { stepOf } from './story.ts';
import type { Run, Story } from './story.ts';

type Expected = Readonly<Record<string, readonly string[]>>;

const GOOD: Expected = { Announce: ['sent'], Migrate: ['migrated'], 'Look before': ['healthy'], Deploy: ['deployed'], Watch: ['healthy'], 'Take back': ['skipped'], 'Tell how it ended': ['sent'] };
const BAD: Expected = { ...GOOD, Migrate: ['up-to-date'], Watch: ['unhealthy'], 'Take back': ['rolled-back'] };

/** What went another way than the story tells it, one sentence each; empty when all went as it should. */
export function differences(story: Story): readonly string[] {
  const back = story.bad.record?.rollback;
  const [goodLive] = story.lives.filter((live) => live.version === story.good.release.commit);
  return [
    ...outcomes(story.good, GOOD),
    ...outcomes(story.bad, BAD),
    ...unless(story.servedInTheEnd === story.good.release.commit, `release ${story.good.release.name} should serve in the end, but "${story.servedInTheEnd}" does`),
    ...unless(back?.to_release_id === goodLive?.id, `the rollback should go to ${goodLive?.id ?? 'the good release'}, but went to ${back?.to_release_id ?? 'none'}`),
    ...unless(story.bad.record?.health?.was_healthy === true, `release ${story.bad.release.name} should have been healthy at first`),
    ...unless(back?.verified === true, 'the release that was put back should have been verified'),
    ...headlines(story),
  ];
}

const outcomes = (run: Run, expected: Expected): readonly string[] =>
  Object.entries(expected).flatMap(([name, allowed]) => {
    const step = stepOf(run, name);
    const outcome = step ? outcomeOf(step) : 'missing';
    return unless(allowed.includes(outcome), `release ${run.release.name}, step "${name}" should be ${allowed.join(' or ')}, but was ${outcome}: ${step?.outputs['reason'] || step?.log.split('\n').at(-1) || 'no reason given'}`);
  });

/** One Slack message a run, which has become what the run has become. */
function headlines(story: Story): readonly string[] {
  const messages = story.messages.filter((message) => message.threadTs === undefined);
  const words = [/Succeeded/i, /Rolled back/i];
  return [
    ...unless(messages.length === words.length, `Slack should show ${words.length} messages, but shows ${messages.length}`),
    ...words.flatMap((word, index) => unless(word.test(JSON.stringify(messages[index]?.states.at(-1) ?? '')), `message ${index + 1} in Slack should say ${word.source}`)),
    ...messages.flatMap((message, index) => unless(message.states.length > 1, `message ${index + 1} in Slack should have been updated`)),
  ];
}

const unless = (holds: boolean, difference: string): readonly string[] => (holds ? [] : [difference]);
