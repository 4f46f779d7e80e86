import type { RollingRelease, RollingStage } from './answers.ts';

/** What must be asked of Vercel so that a share of the requests reaches a canary. */
export type StagePlan =
  /** Stages to approve, in order; none where it stands there already. */
  | { readonly kind: 'advance'; readonly indexes: readonly number[] }
  | { readonly kind: 'complete' }
  | { readonly kind: 'impossible'; readonly reason: string };

const percents = (stages: readonly { readonly percent: number }[]): string => stages.map(({ percent }) => `${percent} %`).join(', ');

/**
 * Vercel knows no free share: a rolling release goes through the stages of the project, each approved by name. A share is that of
 * the highest stage that is not above it, never more requests than were asked for; one that is far below is no stage for it.
 */
export function planStages(share: number, { stages, activeIndex }: Pick<RollingRelease, 'stages' | 'activeIndex'>): StagePlan {
  if (share >= 1) return { kind: 'complete' };
  const wanted = stageFor(share, stages);
  if (wanted === undefined) return { kind: 'impossible', reason: noStage(share, stages) };
  if (activeIndex === undefined) return { kind: 'impossible', reason: 'Vercel does not say at which stage the rolling release is' };
  return { kind: 'advance', indexes: stages.map(({ index }) => index).filter((index) => index > activeIndex && index <= wanted.index) };
}

const toPercent = (share: number): number => Math.round(share * 10_000) / 100;
/** How much less than asked for a share may be. */
const LEAST_PART = 0.9;

function stageFor<S extends { readonly percent: number }>(share: number, stages: readonly S[]): S | undefined {
  const asked = toPercent(share);
  return stages.findLast(({ percent }) => percent < 100 && percent <= asked && percent >= asked * LEAST_PART);
}

const noStage = (share: number, stages: readonly { readonly percent: number }[]): string => `the project's rolling releases have no stage at ${toPercent(share)} %; their stages are ${percents(stages)}`;

/** Why no stage stands for a share, before anything is begun; undefined where one does. */
export const whyNotBegin = (share: number, stages: readonly RollingStage[]): string | undefined => (share >= 1 || stageFor(share, stages) !== undefined ? undefined : noStage(share, stages));

/** Why the project's stages cannot be driven from outside; undefined where they can. */
export function whyNoCanary(stages: readonly RollingStage[] | undefined): string | undefined {
  if (stages === undefined || stages.length === 0) return 'the project has no rolling releases';
  const gradual = stages.filter(({ percent }) => percent < 100);
  if (gradual.length === 0) return 'the rolling releases of the project have no stage below 100 %';
  const automatic = gradual.filter(({ requiresApproval }) => !requiresApproval);
  if (automatic.length > 0) return `Vercel goes on by itself from the stages at ${percents(automatic)}, so that nothing could be held there`;
  return undefined;
}
