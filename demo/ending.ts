import { measured } from './facts.ts';
import type { Story } from './story.ts';
import { aside, say, title } from './terminal.ts';

/** The last lines: what happened, what was measured, and where the report is. */
export function sayEnding(story: Story, different: readonly string[], file: string): void {
  say();
  if (different.length > 0) {
    title('This is not how it should have gone:');
    for (const difference of different) say(`  - ${difference}`);
  } else {
    title('What happened');
    for (const line of storyLines(story)) say(`  ${line}`);
  }
  say();
  title('What was measured');
  for (const [name, value] of measured(story)) say(`  ${name.padEnd(34)} ${value}`);
  say();
  say(`${aside('Report:')} ${file}`);
}

function storyLines(story: Story): readonly string[] {
  const { good, bad } = story;
  const decision = bad.record?.decision;
  return [
    `Release ${good.release.name} migrated the database, went live and was proven well under load.`,
    `Release ${bad.release.name} answered well at first, then ran out of database connections.`,
    `The watch found it: ${bad.record?.health?.reason ?? 'no reason given'}`,
    `The decision was ${decision?.decision ?? 'none'} (${decision?.severity ?? 'no severity'}, rule ${decision?.rule ?? 'none'}); release ${good.release.name} was put back and verified.`,
    'Slack shows one message a run, which changed from started to how it ended.',
  ];
}
