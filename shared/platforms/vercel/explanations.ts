/** What Vercel does that surprises people, in words. */

export const PINNED =
  'This project does not assign its production domains by itself: Vercel switches that off after a rollback (it can be switched off in the settings too). Since then new production deployments are built, but do not go live.';

export const PIN_ENDS = 'Promoting a deployment switches it on again, which is what the next deployment by Surefoot does; so does "Undo Rollback" at Vercel.';

export const PROMOTES = 'This run promotes its own deployment once it is ready. Promoting switches the automatic assignment on again for the deployments after it.';

export const pinnedNow = (autoAssign: boolean | undefined): string =>
  `From now on new production deployments do not go live by themselves until somebody promotes one: ${autoAssign === false ? 'Vercel switched the auto-assignment of the production domains off with this rollback' : 'Vercel switches the auto-assignment of the production domains off with every rollback, though the project does not show it yet'} (autoAssignCustomDomains). ${PIN_ENDS} The code is that of the release; variables are those it was built with, and cron jobs are its own.`;

export const HOBBY = 'On the Hobby plan Vercel rolls back one step only, to the deployment that was live right before the present one; anything older needs the Pro plan. To get older code live, deploy its commit again.';

export const PROMOTION_REFUSED = `${PINNED} Promote the deployment at Vercel by hand, or use "Undo Rollback" there and deploy again.`;

export const NO_ROLLING_RELEASES = 'Rolling releases need the Pro or Enterprise plan, and stages in the settings of the project. Configure them so that each stage waits for approval, e.g. `vercel rolling-release configure --enable --advancement-type=manual-approval --stage=5 --stage=25 --stage=50`, and give the same shares as "canary-steps". Or use strategy rolling or blue-green.';

export const SOURCE_HINT = 'For "source: git" connect the project to the repository at Vercel. Or build in the workflow with `vercel build --prod` and use "source: prebuilt".';
