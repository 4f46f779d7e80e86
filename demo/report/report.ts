import { formatDuration } from '../../shared/kernel/duration.ts';
import { between, factsOf, measured } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { nameOf } from '../service/releases.ts';
import type { Run, Story } from '../story.ts';
import { trafficChart } from './charts.ts';
import type { Marker, Served } from './charts.ts';
import { decisionCard } from './decision.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { binsOf } from './measure.ts';
import { page } from './page.ts';
import { slackSection } from './slack-section.ts';
import { runTimeline } from './timeline.ts';

const BIN_MS = 500;

/** The whole report as one HTML file that needs nothing else. */
export function writeReport(story: Story, different: readonly string[], workflow: string): string {
  const facts = factsOf(story);
  const body = html`${header(story, facts, different)}
<main>
${section('What clients felt', `About 80 requests a second, from the start to the end. Each column is ${BIN_MS / 1_000} s; point at one for its numbers.`, traffic(story, facts))}
${section('The two runs', 'The same workflow, once for each commit. Each step is the committed bundle of an action, started as the runner starts it.', runs(story))}
${section('The decision', 'The rollback step decides from the evidence in the release record. Nobody was asked.', decisionCard(story))}
${section('What the team saw', 'One message a run, changed in place.', slackSection(story))}
${section('What was measured', 'Until the verdict counts the time in which the watch, once it is sure, measures how bad it is: at most five seconds.', html`<table class="measured">${measured(story).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>`)}
${section('Everything else', undefined, details(story, workflow))}
</main>
<footer>Made by <code>npm start</code> on ${time(story.to)}. This file loads nothing and runs nothing.</footer>`;
  return page({ title: 'Surefoot demo: a bad release, found and taken back', body });
}

const section = (title: string, lead: string | undefined, body: Html): Html => html`<section><h2>${title}</h2>${lead !== undefined && html`<p class="lead">${lead}</p>`}${body}</section>`;

function header(story: Story, facts: Facts, different: readonly string[]): Html {
  const found = between(facts.firstFailure, facts.found);
  const back = between(facts.found, facts.switchedBack);
  const failed = different.length > 0 && html`<div class="different"><b>This is not how it should have gone:</b><ul>${different.map((line) => html`<li>${line}</li>`)}</ul></div>`;
  const headline = failed !== false || found === undefined || back === undefined ? 'A demo that went another way' : `A bad release, found in ${unbroken(found)} and taken back in ${unbroken(back)}`;
  const tile = (value: string, label: string, tone = ''): Html => html`<div class="tile ${tone}"><b>${value}</b><span>${label}</span></div>`;
  const share = facts.all.requests === 0 ? 0 : (100 * facts.all.lost) / facts.all.requests;
  return html`<header><p class="eyebrow">Surefoot demo · environment production · ${time(story.from)}</p><h1>${headline}</h1>${failed}
${failed === false && html`<p class="intro">Release ${story.good.release.name} shipped with a migration and was proven well. Release ${story.bad.release.name} answered well at first, then lost its database connections one by one. The watch saw it, the evidence decided, and ${nameOf(story.servedInTheEnd)} serves again.</p>`}
<div class="tiles">${tile(String(facts.beforeBad.lost), `requests lost shipping ${story.good.release.name}`, facts.beforeBad.lost === 0 ? 'good' : 'bad')}${tile(String(facts.whileBad.lost), `lost while ${story.bad.release.name} served`, facts.whileBad.lost === 0 ? '' : 'bad')}${tile(String(facts.afterwards.lost), 'lost after it was taken back', facts.afterwards.lost === 0 ? 'good' : 'bad')}${tile(`${(100 - share).toFixed(1)} %`, `of ${facts.all.requests.toLocaleString('en')} requests answered`)}</div></header>`;
}

function traffic(story: Story, facts: Facts): Html {
  const { good, bad } = story;
  const turns: readonly (readonly [number | undefined, string, Marker['tone']])[] = [
    [facts.goodLive, `${good.release.name} goes live`, 'info'],
    [facts.badLive, `${bad.release.name} goes live`, 'info'],
    [facts.firstFailure, 'first request is lost', 'bad'],
    [facts.found, 'found unhealthy', 'bad'],
    [facts.switchedBack, `${good.release.name} serves again`, 'back'],
    [facts.verified, 'proven well', 'good'],
  ];
  const markers = turns.flatMap(([at, label, tone]) => (at === undefined ? [] : [{ at, label, tone }]));
  const chart = trafficChart({ bins: binsOf(story.samples, story.from, story.to, BIN_MS), from: story.from, to: story.to, markers, served: servedIn(story), objectiveMs: bad.record?.health?.max_p95_ms });
  return html`<div class="card">${chart}<ol class="legend">${markers.map(({ at, label, tone }) => html`<li class="${tone}"><span>${label}</span> <small>${((at - story.from) / 1_000).toFixed(1)} s</small></li>`)}</ol></div>`;
}

function servedIn(story: Story): readonly Served[] {
  return story.lives.map((live, index) => ({
    from: Math.max(live.at, story.from),
    to: story.lives[index + 1]?.at ?? story.to,
    name: nameOf(live.version),
    tone: live.version === story.bad.release.commit ? 'bad' : live.version === story.good.release.commit ? 'good' : 'quiet',
  }));
}

function runs(story: Story): Html {
  const length = ({ steps }: Run): number => (steps.at(-1)?.to ?? 0) - (steps[0]?.from ?? 0);
  const span = Math.max(length(story.good), length(story.bad), 1);
  return html`${[story.good, story.bad].map((run) => html`<div class="card run"><h3>Release ${run.release.name} <code>${run.release.commit.slice(0, 7)}</code> <small>${formatDuration(length(run))}</small></h3><p class="commit">${run.release.message}</p>${runTimeline(run.steps, span)}</div>`)}`;
}

function details(story: Story, workflow: string): Html {
  const fold = (title: string, text: string): Html => html`<details><summary>${title}</summary><pre>${text}</pre></details>`;
  const ofRun = (run: Run): Html => html`${run.steps.filter((step) => step.code !== undefined).map((step) => fold(`Release ${run.release.name}: log of "${step.name}"`, step.log))}${fold(`Release ${run.release.name}: release record`, JSON.stringify(run.record ?? null, undefined, 2))}`;
  return html`<div class="folds">${fold('The workflow', workflow)}${ofRun(story.good)}${ofRun(story.bad)}</div>`;
}

/** A duration that no line break splits. */
const unbroken = (ms: number): string => formatDuration(ms).replaceAll(' ', '\u00a0');
const time = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
