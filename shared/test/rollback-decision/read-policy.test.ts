import { describe, expect, test } from '@jest/globals';
import { describeIssues } from '../../documents/describe-issues.ts';
import { readYaml } from '../../documents/read-yaml.ts';
import { policyDocument } from '../../rollback-decision/policy.ts';
import { readPolicy } from '../../rollback-decision/read-policy.ts';

/** Every problem of a policy as it is written, in words; none for one that is valid. */
async function problems(text: string): Promise<readonly string[]> {
  const document = await readYaml(text);
  if (!document.ok) return [document.problem];
  const parsed = policyDocument.safeParse(document.value, { reportInput: true });
  if (!parsed.success) return describeIssues(parsed.error.issues, policyDocument).map(({ path, message }) => `at ${path}: ${message}.`);
  const read = readPolicy(parsed.data);
  return read.ok ? [] : read.problems.map(({ message }) => message.replace('Input "policy" is not valid ', ''));
}
const rules = (...lines: readonly string[]): string => `rules:\n${lines.map((line) => `  - { ${line} }`).join('\n')}`;
/** A rule to add that is right but for what is given. */
const rule = (change: Readonly<Record<string, string>>): string =>
  Object.entries({ rule: 'mine', before: 'never-healthy', when: '{ verdict: unhealthy }', decision: 'rollback', severity: 'P0', ...change }).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`])).join(', ');

describe('a policy that is right', () => {
  test.each([
    ['nothing', '{}'],
    ['the example', rules('rule: majority-failing, at-least: 30%', 'rule: checkout-down, before: never-healthy, when: { failing-check: checkout, success-rate: "< 90%" }, decision: rollback, severity: P0')],
    ['a threshold as a number', rules('rule: majority-failing, at-least: 0.3, samples: 5, in-a-row: 3')],
    ['a slowdown of more than the double', rules('rule: severe-slowdown, at-least: 150%')],
    ['a decision and a severity of the table', rules('rule: degraded, decision: rollback, severity: P1', 'rule: inconclusive, severity: P1', 'rule: superseded, decision: hold, severity: P2')],
    ['respond-within', 'respond-within: { P0: 10m, P3: 72h }'],
    ['a rule in front of another added one, and written before it', rules(rule({ rule: 'a', before: 'b', when: '{ verdict: unhealthy, samples: ">= 9" }' }), rule({ rule: 'b' }))],
    ['keep without a severity', rules(rule({ decision: 'keep', severity: '' }))],
    ['hold on anything', rules(rule({ decision: 'hold', when: '{ verdict: inconclusive }', before: 'healthy' }).replace('before: healthy', 'before: cosmetic'))],
    ['a word and a list of words', rules(rule({ when: '{ deployment: [crashed, timed-out], was-healthy: false }', before: 'wont-start' }))],
    ['every kind of comparison', rules(rule({ when: '{ success-rate: ">= 50%", samples: "< 100", p95: "> 800ms", slowdown: "<= 200%", failure-age: "< 5m", verdict: unhealthy }' }))],
    ['what a person reports', rules(rule({ when: '{ issue: slow, reported-severity: P1 }' }))],
    ['two rules of which the later is wider', rules(rule({ rule: 'a', when: '{ verdict: unhealthy, samples: ">= 9" }' }), rule({ rule: 'b', when: '{ verdict: unhealthy, samples: ">= 5" }' }))],
  ])('%s', async (_, text) => expect(await problems(text)).toEqual([]));
});

describe('is one clear message for each problem', () => {
  test.each<readonly [string, string, readonly (string | RegExp)[]]>([
    ['a name that is nearly one of the table', rules('rule: majority-failling, at-least: 30%'), ['at rules[0]: there is no rule "majority-failling" (did you mean "majority-failing"?); a rule to add needs "when" with at least one condition.']],
    ['a name that is like nothing', rules('rule: zzzzzzzzzzz, severity: P0'), [/^at rules\[0\]: there is no rule "zzzzzzzzzzz"; a rule to add/]],
    ['an empty when', rules(rule({ when: '{}' })), [/needs "when" with at least one condition/]],
    ['a name that is none', rules(rule({ rule: 'Mine!' })), [/^at rules\[0\]\.rule: got "Mine!"; expected a name of small letters/]],
    ['a name that means something else', rules(rule({ rule: 'rolled-back' })), [/is a reason code with a meaning of its own/]],
    ['the name of a person\'s own decision', rules(rule({ rule: 'forced' })), [/is a reason code/]],
    ['twice', rules('rule: degraded, severity: P3', 'rule: degraded, severity: P1'), ['at rules[1]: the rule "degraded" is there twice; say everything about it once.']],
    ['added twice', rules(rule({}), rule({ when: '{ issue: slow }' })), [/rules\[1\]: the rule "mine" is there twice/]],
    ['nothing said', rules('rule: degraded'), [/nothing is said about "degraded"; give decision, severity, or take/]],
    ['nothing said of thresholds', rules('rule: majority-failing'), [/give decision, severity or at-least, samples, in-a-row, or/]],
    ['a when for the table', rules('rule: degraded, when: { verdict: degraded }'), [/^at rules\[0\]\.when: "degraded" is a rule of the table/]],
    ['a place for the table', rules('rule: majority-failing, before: security, severity: P1'), [/^at rules\[0\]\.before: .*decision, severity or at-least/]],
    ['an unknown key', rules('rule: degraded, sevrity: P1'), ['at rules[0]: unknown key "sevrity" (did you mean "severity"?).']],
    ['an unknown condition', rules(rule({ when: '{ sucess-rate: "< 9%" }' })), ['at rules[0].when: unknown key "sucess-rate" (did you mean "success-rate"?).']],
    ['code', rules(rule({ when: '{ success-rate: "require(1)" }' })), ['at rules[0].when.success-rate: got "require(1)"; expected a comparison in quotes such as "< 90%".']],
    ['a missing place', rules(rule({ before: '' })), ['at rules[0]: "before" is missing: say which rule "mine" stands in front of, e.g. before: never-healthy.']],
    ['a missing decision', rules(rule({ decision: '' })), ['at rules[0]: "decision" is missing; expected keep, rollback, hotfix or hold.']],
    ['a missing severity', rules(rule({ severity: '' })), ['at rules[0]: "severity" is missing; expected P0, P1, P2 or P3.']],
    ['a place that is not there, beside other problems', rules(rule({ before: 'nevr-healthy' }), 'rule: degraded'), [/nothing is said/, /rules\[0\]\.before: there is no rule "nevr-healthy"/]],
    ['a place in front of a rule that is not right', rules(rule({ before: 'yours' }), rule({ rule: 'yours', severity: '' })), [/rules\[1\]: "severity" is missing/]],
    ['several problems at once', rules(rule({ before: '', severity: '', when: '{ samples: 3 }' }), 'rule: security, at-least: 3%'), [/before/, /severity/, /samples/, /no such threshold/]],
    ['a place that is not there', rules(rule({ before: 'never-healty' })), ['at rules[0].before: there is no rule "never-healty" (did you mean "never-healthy"?).']],
    ['a place like nothing', rules(rule({ before: 'xxxxxxxxx' })), [/there is no rule "xxxxxxxxx"; the table has superseded, /]],
    ['itself', rules(rule({ before: 'mine' })), ['at rules[0].before: the rules stand in front of each other in a circle: mine before mine.']],
    ['a circle', rules(rule({ rule: 'a', before: 'b' }), rule({ rule: 'b', before: 'a', when: '{ issue: slow }' })), ['at rules[0].before: the rules stand in front of each other in a circle: a before b before a.', 'at rules[1].before: the rules stand in front of each other in a circle: b before a before b.']],
    ['a circle that others lead to', rules(rule({ rule: 'a', before: 'a' }), rule({ rule: 'b', before: 'a' })), [/circle: a before a/]],
    ['a threshold that the rule has not', rules('rule: security, at-least: 3%'), ['at rules[0].at-least: "security" has no such threshold; majority-failing has at-least, samples, in-a-row; severe-slowdown has at-least.']],
    ['a threshold of a slowdown', rules('rule: severe-slowdown, samples: 3'), [/"severe-slowdown" has no such threshold/]],
    ['a threshold of an added rule', rules(`${rule({})}, at-least: 3%`), [/"mine" is a rule to add, and has no thresholds/]],
    ['a threshold of nothing', rules('rule: majority-failing, at-least: 0%'), [/is impossible: at least 0 % is met by a release of which nothing fails/]],
    ['a threshold of more than all', rules('rule: majority-failing, at-least: 101%'), ['at rules[0].at-least: got "101%"; expected a share such as 30%, at most 100%.']],
    ['a slowdown without end', rules('rule: severe-slowdown, at-least: 2000%'), [/at most 1000%/]],
    ['a threshold that is no share', rules('rule: severe-slowdown, at-least: much'), [/got "much"; expected a share/]],
    ['no samples', rules('rule: majority-failing, samples: 0'), ['at rules[0].samples: got "0"; expected a whole number from 1 to 1000000.']],
    ['half a failure', rules('rule: majority-failing, in-a-row: 2.5'), [/in-a-row: got "2.5"; expected a whole number from 1 to 10000/]],
    ['too many samples', rules('rule: majority-failing, samples: 9999999'), [/expected a whole number/]],
    ['a flag that is no flag', rules(rule({ when: '{ was-healthy: maybe, verdict: unhealthy }' })), ['at rules[0].when.was-healthy: got "maybe"; expected true or false.']],
    ['a word that is none', rules(rule({ when: '{ verdict: [unhealthy, ill] }' })), ['at rules[0].when.verdict: got "ill"; expected healthy, degraded, unhealthy, inconclusive, cancelled.']],
    ['a number for a word', rules(rule({ when: '{ verdict: 3 }' })), [/got 3; expected a word or a list of them/]],
    ['an empty list', rules(rule({ when: '{ failing-check: [] }' })), [/got a list of 0; expected a name or a list of them/]],
    ['nothing', rules(rule({ when: '{ failing-check: }' })), [/when\.?.*failing-check/]],
    ['a bare number to compare with', rules(rule({ when: '{ p95: "> 800", verdict: unhealthy }' })), [/expected a comparison in quotes such as "> 800ms"/]],
    ['a list to compare with', rules(rule({ when: '{ samples: ["> 8"] }' })), [/got a list of 1; expected a comparison/]],
    ['two operators', rules(rule({ when: '{ samples: "> 8 < 9" }' })), [/expected a comparison/]],
    ['less than nothing', rules(rule({ when: '{ samples: "< 0", verdict: unhealthy }' })), ['at rules[0].when.samples: got "< 0", which nothing can be.']],
    ['more than all', rules(rule({ when: '{ success-rate: "> 100%", verdict: unhealthy }' })), [/got "> 100%", which nothing can be/]],
    ['far more than all', rules(rule({ when: '{ success-rate: "< 150%", verdict: unhealthy }' })), [/which nothing can be/]],
    ['the same when twice', rules(rule({ rule: 'a' }), rule({ rule: 'b', decision: 'hold' })), ['at rules[1]: "b" can never match: "a" stands before it and has the same "when".']],
    ['a when within another one', rules(rule({ rule: 'a', when: '{ success-rate: "< 90%" }' }), rule({ rule: 'b', when: '{ success-rate: "< 80%", samples: "> 9" }' })), [/"b" can never match: "a" stands before it and matches whatever it matches/]],
    ['a when that the table decides', rules(rule({ when: '{ issue: security }', before: 'wont-start' })), [/"mine" can never match: it stands behind "security" of the table/]],
    ['a verdict that the table decided', rules(rule({ before: 'cosmetic' })), [/behind "degraded" of the table/]],
    ['a slowdown that the table decides', rules('rule: severe-slowdown, at-least: 20%', rule({ when: '{ slowdown: "> 30%" }', before: 'degraded' })), [/behind "severe-slowdown" of the table/]],
    ['an answer later for the graver', 'respond-within: { P0: 2h }', ['at respond-within: P0 would be answered later than P1, which is less urgent.']],
    ['an answer without a unit', 'respond-within: { P0: "10" }', ['at respond-within.P0: got "10"; expected a duration with its unit from 1m to 168h, such as 10m.']],
    ['an answer at once', 'respond-within: { P0: 10s }', [/from 1m to 168h/]],
    ['an answer to what is no severity', 'respond-within: { P9: 10m }', [/unknown key "P9"/]],
  ])('%s', async (_, text, expected) => {
    const found = await problems(text);
    expect(found).toHaveLength(expected.length);
    for (const [index, message] of expected.entries()) {
      if (typeof message === 'string') expect(found[index]).toBe(message);
      else expect(found[index]).toMatch(message);
    }
  });
});

describe('decisions that no policy may make', () => {
  test.each([
    ['superseded', 'rollback', /a newer release; allowed is keep or hold/],
    ['never-live', 'rollback', /nothing to take back/],
    ['platform-already-rolled-back', 'hotfix', /live already/],
    ['migration-failed', 'rollback', /nothing was deployed/],
    ['not-our-doing', 'rollback', /would not mend it/],
    ['too-old', 'keep', /left to a person/],
    ['cosmetic', 'rollback', /nothing that was measured/],
    ['cancelled', 'hotfix', /no verdict/],
    ['inconclusive', 'rollback', /no data never decides; allowed is hold\./],
    ['inconclusive', 'keep', /no data never decides/],
    ['healthy', 'rollback', /nothing speaks against/],
    ['data-corruption', 'rollback', /a person must restore the database first/],
  ])('%s: %s', async (name, decision, why) => expect(await problems(rules(`rule: ${name}, decision: ${decision}`))).toEqual([expect.stringMatching(why)]));

  test.each([
    ['no evidence of a failure', '{ live: this-release }', 'rollback', /nothing in "when" is evidence of a failure/],
    ['an old age', '{ failure-age: "> 1m", migration: completed }', 'hotfix', /nothing in "when" is evidence/],
    ['no verdict', '{ verdict: inconclusive }', 'rollback', /no data never decides/],
    ['a cancelled check', '{ verdict: [cancelled, inconclusive] }', 'hotfix', /no data never decides/],
    ['a healthy verdict', '{ verdict: healthy, success-rate: "< 99%" }', 'rollback', /only the verdicts unhealthy and degraded/],
    ['a newer release', '{ live: other-release, verdict: unhealthy }', 'rollback', /not the release of this run/],
    ['the previous release', '{ live: [previous-release, other-release], issue: security }', 'rollback', /not the release of this run/],
    ['a deployment that served', '{ deployment: served }', 'rollback', /nothing in "when" is evidence/],
    ['fine without a verdict', '{ verdict: inconclusive }', 'keep', /never called fine/],
    ['measured without a verdict', '{ verdict: inconclusive, success-rate: "< 9%" }', 'hold', /counts only where the health check came to a verdict/],
  ])('%s', async (_, when, decision, why) => expect(await problems(rules(rule({ when, decision, before: 'superseded' })))).toEqual([expect.stringMatching(why)]));

  test.each(['{ issue: slow }', '{ deployment: [served, crashed] }', '{ verdict: degraded }', '{ slowdown: "> 5%", verdict: healthy }', '{ failing-check: a }', '{ live: nothing, issue: slow }'])('%s is evidence', async (when) => expect(await problems(rules(rule({ when, before: 'superseded' })))).toEqual([]));
});
