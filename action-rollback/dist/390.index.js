export const id = 390;
export const ids = [390];
export const modules = {

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ describeLive),
/* harmony export */   Jw: () => (/* binding */ describeState),
/* harmony export */   Kk: () => (/* binding */ liveWords),
/* harmony export */   WT: () => (/* binding */ whatIsLeft)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7910);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4721);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/platforms/live-words.ts
function describeLive(live) {
  return live.kind === "live" ? `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(live.releaseId)}` : live.kind === "none" ? "nothing" : `not known (${live.reason})`;
}
function liveWords(live, names) {
  if (live.kind === "none") return "nothing";
  if (live.kind === "unknown") return `not known, ${live.reason}`;
  const name = names.find(([releaseId]) => releaseId === live.releaseId)?.[1];
  return `release ${live.releaseId}${name === void 0 ? "" : ` (${name})`}`;
}
function describeState(state) {
  if (state.kind === "unknown" || state.kind === "failed") return state.reason;
  if (state.kind === "partial") return `it takes ${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T)(state.share)} of the requests`;
  if (state.kind === "staged") return "ready, and not taking requests yet";
  return state.kind === "in-progress" ? state.phase ?? "in-progress" : state.kind;
}
function whatIsLeft(platform) {
  if (platform === "command") return "what was started was stopped";
  return platform === "compose" ? "what was under way was stopped where that was possible" : "what the platform had taken up by then it may still carry out";
}




/***/ }),

/***/ 8390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52);
/* harmony import */ var _chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1707);
/* harmony import */ var _chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4881);
/* harmony import */ var _chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7981);
/* harmony import */ var _chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7815);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4081);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3524);
/* harmony import */ var _chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8194);
/* harmony import */ var _chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5699);
/* harmony import */ var _chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5913);
/* harmony import */ var _chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7910);
/* harmony import */ var _chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9337);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8773);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1014);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4721);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6489);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

















// shared/platforms/ask-live.ts
var QUESTION_MS = 3e4;
var LAST_WORDS_MS = 5e3;
var CANCEL_BUDGET_MS = 5800;
var SHORTEST_QUESTION_MS = 400;
function lastWordsOf({ clock, signal }) {
  let cancelledAt;
  const note = () => {
    cancelledAt ??= clock.monotonic();
  };
  if (signal.aborted) note();
  else signal.addEventListener("abort", note, { once: true });
  const msLeft = (longestMs, share) => {
    if (cancelledAt === void 0) return longestMs;
    return Math.min(longestMs, Math.max(SHORTEST_QUESTION_MS, (cancelledAt + CANCEL_BUDGET_MS - clock.monotonic()) * share));
  };
  return {
    within: async (work, { longestMs, share = 1, late }) => {
      const over = new AbortController();
      const timeUp = async () => {
        const ms2 = msLeft(longestMs, share);
        if (cancelledAt === void 0) await Promise.race([clock.sleep(ms2, over.signal), aborted(signal, over.signal)]);
        if (cancelledAt !== void 0) await clock.sleep(msLeft(longestMs, share), over.signal);
        return late;
      };
      const asked = new AbortController();
      const ms = msLeft(longestMs, share);
      try {
        return await Promise.race([work(asked.signal, ms), timeUp()]);
      } finally {
        asked.abort();
        over.abort();
      }
    }
  };
}
var aborted = (signal, until) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true, signal: until }));
function askLiveOf(platform, context, lastWords = lastWordsOf(context)) {
  return () => lastWords.within((signal, ms) => platform.current(signal, ms), { longestMs: LAST_WORDS_MS, late: { kind: "unknown", reason: "the platform did not answer in time" } });
}

// shared/rollback-decision/policy-rows.ts
function rowsOf(policy) {
  const added = policy?.added ?? [];
  return [..._chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .TABLE */ .Bt.flatMap((rule) => [...rowsBefore(rule.name, added), { name: rule.name, added: false, judge: changed(rule, policy?.changed[rule.name]) }]), ...rowsBefore(_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_ROW */ .Im.name, added)];
}
function lastFinding(policy, evidence) {
  const change = policy?.changed[_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_ROW */ .Im.name];
  return change === void 0 ? _chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_ROW */ .Im.judge() : withChange(_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_ROW */ .Im.judge(), change, evidence);
}
function rowsBefore(name, added) {
  return added.filter((rule) => leadsTo(rule, name, added)).map((rule) => ({ name: rule.name, added: true, judge: (evidence) => judgeAdded(rule, evidence) }));
}
function leadsTo({ before }, name, added) {
  const next = added.find((rule) => rule.name === before);
  return next === void 0 ? before === name : leadsTo(next, name, added);
}
function judgeAdded({ name, when, decision, severity }, evidence) {
  if (!when.every((test) => (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_4__/* .meets */ .D)(evidence, test)) || !(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .hasGrounds */ .bj)(decision, when, evidence)) return void 0;
  return {
    kind: decision,
    ...severity === void 0 ? {} : { severity },
    reason: `Rule ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(name)} of the policy says ${decision}: ${when.map((test) => (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_4__/* .describeTest */ .Ww)(test, evidence)).join(", ")}.`,
    wouldChange: `Evidence that does not meet ${when.length === 1 ? "its condition" : "all of its conditions"}, or another policy.`
  };
}
function changed(rule, change) {
  if (change === void 0) return rule.judge;
  return (evidence, settings) => {
    const finding = rule.judge(evidence, settings);
    return finding && withChange(finding, change, evidence);
  };
}
function withChange(finding, { decision = finding.kind, severity }, evidence) {
  const allowed = !(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .takesBack */ .Ck)(decision) || (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .takesBack */ .Ck)(finding.kind) || (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .mayTurnIntoRollback */ .J$)(evidence);
  const differs = allowed && decision !== finding.kind;
  return { ...finding, ...severity === void 0 ? {} : { severity }, ...differs ? { kind: decision, reason: `${finding.reason} The policy makes that ${decision}, where the table says ${finding.kind}.` } : {} };
}

// shared/rollback-decision/decide.ts
function decideRollback(evidence, settings) {
  return decideBy(rowsOf(settings.policy), evidence, settings);
}
function decideBy(rows, evidence, settings) {
  for (const [index, row] of rows.entries()) {
    const finding = row.judge(evidence, settings);
    if (finding) return decisionOf(row, row.added ? withoutIt(finding, decideBy(rows.slice(index + 1), evidence, settings)) : finding, evidence, settings);
  }
  return decisionOf({ name: _chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_ROW */ .Im.name, added: false }, lastFinding(settings.policy, evidence), evidence, settings);
}
var withoutIt = (finding, other) => ({ ...finding, wouldChange: `${finding.wouldChange} Without the rule it would be ${other.kind}, by rule ${other.rule}.` });
function overdueDecision(hotfix2, seen, evidence, settings) {
  const { fixableWithinMs: _promise, ...report } = evidence.report ?? {};
  const without = decideRollback({ ...evidence, report }, settings);
  const severity = report.severity ?? ([hotfix2, without].some((decision) => decision.severity === "P0") ? "P0" : "P1");
  return { kind: "rollback", rule: hotfix2.rule, reasonCode: hotfix2.reasonCode, severity, reason: `${hotfix2.reason} The time is over, and it is not fixed: ${seen}`, wouldChange: 'Every check healthy within "hotfix-within", or a newer deployment that is.' };
}
function forcedDecision(evidence, settings) {
  const table2 = decideRollback(evidence, settings);
  const severity = evidence.report?.severity ?? (table2.kind === "rollback" ? table2.severity : void 0);
  return {
    kind: "rollback",
    rule: "forced",
    reasonCode: "forced",
    ...severity === void 0 ? {} : { severity },
    reason: "A person asked for this rollback with mode: force.",
    wouldChange: `With mode: auto the decision would have been ${table2.kind}, by rule ${table2.rule}: ${table2.reason}`
  };
}
function decisionOf({ name, added }, { kind, severity, reason, wouldChange }, evidence, settings) {
  const urgency = evidence.report?.severity ?? severity;
  const reasonCode = added ? "policy-rule" : name;
  const explained = { rule: name, reasonCode, ...urgency === void 0 ? {} : { severity: urgency }, reason, wouldChange };
  return kind === "hotfix" ? { kind, watchMs: settings.hotfixWithinMs, ...explained } : { kind, ...explained };
}

// shared/rollback-decision/platform-advice.ts
var COMMANDS = {
  rollback: 'Add a "rollback" command to the target; it gets the release to put live in SUREFOOT_RELEASE_ID.',
  current: 'Add a "current" command to the target; it prints the id of the release that is live.',
  "set-variables": 'Add a "set-variables" command to the target; it gets NAME=value lines in SUREFOOT_VARIABLES.'
};
var OTHERS = {
  rollback: "Put an earlier release live on the platform's own page, or deploy its version anew by action-deploy with allow-older: true.",
  current: "See in the page of this platform in docs/platforms what the target needs for that.",
  "set-variables": "Set the variables on the platform's own page."
};
var adviceWithout = (missing, platform) => (platform === "command" ? COMMANDS : OTHERS)[missing];

// shared/rollback-decision/safety.ts
var refused = (reasonCode, reason, advice) => ({ kind: "refused", reasonCode, reason, advice });
var ofRun = (name, refuse2) => ({ name, ofTarget: false, refuse: refuse2 });
var ofTarget = (name, refuse2) => ({ name, ofTarget: true, refuse: (facts) => facts.target === void 0 ? void 0 : refuse2({ ...facts, target: facts.target }) });
var SAFETY_RULES = [
  ofRun("one attempt in a run", ({ earlier }) => earlier && oneAttempt(earlier)),
  ofRun("what was put back stays", ({ putBack: putBack2 }) => putBack2 && wasPutBack(putBack2)),
  ofRun("the platform can go back", ({ can, platform }) => can.rollback ? void 0 : refused("no-rollback-command", "With this target the platform has no way to roll back.", adviceWithout("rollback", platform))),
  ofRun("the name fits one release", ({ ambiguous }) => ambiguous && isAmbiguous(ambiguous)),
  ofRun("a target is known", (facts) => facts.target !== void 0 && (0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_10__/* .isReleaseId */ .F)(facts.target.releaseId) ? void 0 : noTarget(facts)),
  ofTarget("the target is not live", targetIsLive),
  ofTarget("the target is not bad", targetIsBad),
  ofTarget("the target was verified", targetIsNotTrusted),
  ofTarget("the target can still be started", targetIsGone),
  ofRun("what is live is known", liveIsNotKnown),
  ofRun("the failure is fresh", failureIsTooOld),
  ofRun("no hold stands", isHeld),
  ofTarget("the target runs on the schema", schemaDoesNotFit),
  ofRun("no GitOps controller owns it", isOwnedByGitOps)
];
function checkSafety(facts, rules = SAFETY_RULES) {
  for (const rule of rules) {
    const refusal = rule.refuse(facts);
    if (refusal) return refusal;
  }
  return facts.target === void 0 ? noTarget(facts) : { kind: "safe", target: facts.target };
}
function whyNot(facts) {
  return SAFETY_RULES.flatMap((rule) => rule.ofTarget ? rule.refuse(facts) ?? [] : [])[0];
}
function noTarget({ remembers, onPlatform = 0 }) {
  const where = remembers ? "neither the record of this run nor the GitHub deployments of this environment hold a verified release other than the one that is live" : "the record of this run holds no release that was live before, and earlier runs could not be asked about";
  const platforms = onPlatform > 0 ? ` The platform itself remembers ${onPlatform === 1 ? "one other release" : `${onPlatform} other releases`}, but not whether ${onPlatform === 1 ? "it was" : "they were"} ever healthy.` : "";
  return refused("no-target", `No release to go back to is known: ${where}.${platforms}`, `Name one in "to" with mode: force${onPlatform > 0 ? ' (the output "candidates" lists them)' : ""}, or run action-deploy before this action in the same run: it asks the platform what is live before it.`);
}
function oneAttempt(earlier) {
  const to = earlier.to === void 0 ? "" : ` to release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(earlier.to)}`;
  return refused("already-rolled-back", `This run has rolled back once already${to}, and it ${earlier.outcome === "failed" ? "failed" : "succeeded"}. A rollback is never rolled back by itself.`, 'Look at what is live now. Another rollback is a run of its own, with mode: force and a release in "to".');
}
function wasPutBack({ releaseId, at, runId }) {
  return refused("already-rolled-back", `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId)}, which is live, was put back by a rollback already, at ${at}${runId === void 0 ? "" : ` by run ${runId}`}. Another one without a named target would go one release further back.`, 'See whether that rollback is the one that was meant. To go further back, name the release in "to" with mode: force; the output "candidates" lists them.');
}
function isAmbiguous(candidates) {
  const names = candidates.slice(0, 5).map(({ releaseId, version, deployedAt }) => `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId)}${version === void 0 ? "" : ` (version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(version)}${deployedAt === void 0 ? "" : `, ${deployedAt}`})`}`);
  return refused("target-ambiguous", `What "to" names fits ${candidates.length} releases: ${names.join(", ")}${candidates.length > names.length ? ", \u2026" : ""}.`, 'Give the id of one of these releases in "to".');
}
function targetIsLive({ live, target }) {
  if (live.kind !== "live" || !(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(target, live.releaseId)) return void 0;
  return refused("target-is-live", `The target, release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)}, is the release that is live${live.releaseId === target.releaseId ? "" : `, as ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(live.releaseId)}`}.`, 'Name another release in "to" with mode: force.');
}
function targetIsBad({ target }) {
  const advice = 'Name a release that was healthy in "to" with mode: force, ship a fix, or, when the cause lay elsewhere, deploy it again by action-deploy with allow-bad: true.';
  if (target.bad) return refused("target-is-bad", `The target, release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)}, was rolled back before, and has not been healthy since.`, advice);
  return target.failedInRun || target.origin === "own" && target.verdict === "unhealthy" ? refused("target-is-bad", `The target, release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)}, was found unhealthy in this run.`, advice) : void 0;
}
function targetIsNotTrusted({ mode, target }) {
  if (mode === "force" || target.verdict === "healthy") return void 0;
  const foundUnhealthy = target.deploymentId !== void 0 && target.verdict === "unhealthy";
  if (target.origin === "previous" && !foundUnhealthy) return void 0;
  const reason = foundUnhealthy ? `The target, release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)}, was found unhealthy before.` : `Nothing shows that release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)} was ever healthy: it is not the one that was live before this run.`;
  return refused("target-not-verified", reason, 'Leave "to" out to go back to the last verified release, or name it with mode: force.');
}
function targetIsGone({ target, redeploy, gone = target.gone }) {
  if (gone === void 0 || redeploy && versionToDeploy(target) !== void 0) return void 0;
  return refused("target-gone", `The platform can no longer start release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)}: ${gone}.`, howToRedeploy(target));
}
var versionToDeploy = ({ version, commit }) => version ?? commit;
function howToRedeploy(target) {
  const version = versionToDeploy(target);
  if (version === void 0) return 'Its version is not known, so it cannot be deployed anew either: name another release in "to" with mode: force, or ship a fix.';
  return `To deploy its version anew, run this action in a run of its own with mode: force, to: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)} and redeploy: true; or run action-deploy with version: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(version)} and allow-older: true.`;
}
function liveIsNotKnown({ live, can, mode, platform }) {
  if (live.kind !== "unknown" || mode === "force" && !can.current) return void 0;
  return refused("live-unknown", `What is live now is not known: ${live.reason}. Without it nobody can tell whether a newer release would be overwritten.`, can.current ? "Mend the platform's answer to what is live, then run this again." : `${adviceWithout("current", platform)} Or use mode: force.`);
}
function failureIsTooOld({ mode, failureAgeMs, maxFailureAgeMs }) {
  if (mode === "force" || failureAgeMs !== void 0 && failureAgeMs <= maxFailureAgeMs) return void 0;
  const age = failureAgeMs === void 0 ? "at a time that is not known" : `${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(failureAgeMs)} ago`;
  return refused("too-old", `The failure was found ${age}; nothing older than ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(maxFailureAgeMs)} is rolled back without a person.`, 'Run the health check again, give a longer "max-failure-age", or use mode: force.');
}
function isHeld({ mode, heldBy }) {
  if (mode === "force" || heldBy === void 0) return void 0;
  return refused("held-earlier", `An earlier decision, by rule ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(heldBy)}, holds automatic rollbacks of this environment until a person has looked or a newer version is deployed.`, 'Look first. Then use "release-hold: true" to have this decided again, or mode: force.');
}
function schemaDoesNotFit({ migration, path, target }) {
  const fit = (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .fitSchema */ .$W)(migration, path);
  return fit.kind === "fits" ? void 0 : refused("schema-incompatible", `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)} must not be put back. ${fit.reason}`, fit.advice);
}
function isOwnedByGitOps({ gitopsOwner }) {
  if (gitopsOwner === void 0) return void 0;
  return refused("gitops-owned", `What runs here belongs to ${gitopsOwner}, which would undo the rollback within seconds.`, "Revert the commit in the repository that it follows, and let it take the release back.");
}

// shared/action/progress.ts
var HEARTBEAT_MS = 3e4;
async function withHeartbeat(parts, label, timeoutMs, work) {
  const stop = new AbortController();
  const started = parts.clock.monotonic();
  const beat = async () => {
    for (; ; ) {
      await parts.clock.sleep(HEARTBEAT_MS, stop.signal);
      if (stop.signal.aborted) return;
      const elapsed = parts.clock.monotonic() - started;
      parts.log.info(`${label}: ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(elapsed)} so far, ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(timeoutMs - elapsed)} left.`);
    }
  };
  void beat();
  try {
    return await work();
  } finally {
    stop.abort();
  }
}

// shared/rollback-decision/swap.ts
var LONGEST_JOB_MS = 6 * 60 * 6e4;
var SWAP_RULES = [
  { name: "what is live is still known", judge: ({ now, mode, can, platform }) => liveIsNotKnown({ live: now, mode, can, platform }) },
  { name: "the same is live", judge: anotherIsLive },
  { name: "nothing newer has begun", judge: newerHasBegun }
];
function compareBeforeSwap(facts, rules = SWAP_RULES) {
  for (const rule of rules) {
    const verdict = rule.judge(facts);
    if (verdict) return verdict;
  }
  return { kind: "unchanged" };
}
function anotherIsLive({ decided, now }) {
  if (now.kind === "unknown") return void 0;
  const same = now.kind === decided.kind && (now.kind !== "live" || decided.kind === "live" && now.releaseId === decided.releaseId);
  return same ? void 0 : { kind: "superseded", reason: `What is live changed just before the switch: it was ${words(decided)}, now it is ${words(now)}. Nothing was done.` };
}
var words = (live) => live.kind === "live" ? `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(live.releaseId)}` : live.kind === "none" ? "nothing" : "something unknown";
function newerHasBegun({ mode, remembered, leaving, runId, at = 0 }) {
  if (remembered === void 0) return void 0;
  const { decided, now } = remembered;
  const others = now.entries.filter((entry) => numberOf(entry) !== runId || runId === void 0);
  const began = others.find((entry) => isNew(entry, decided));
  if (began) return { kind: "superseded", reason: `${nameOf(began)} ${began.open ? "began" : "went live"} just before the switch. Nothing was done.` };
  if (mode === "force") return void 0;
  const open = others.find((entry) => isUnderWay(entry, at) && (leaving === void 0 || isNewer(entry, leaving)));
  return open && { kind: "superseded", reason: `${nameOf(open)} is under way, since ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(at - Date.parse(open.createdAt))}: it is newer than what was to be taken back. Nothing was done.` };
}
function isNew(entry, decided) {
  const before = decided.entries.find(({ deploymentId, createdAt }) => deploymentId === entry.deploymentId && createdAt === entry.createdAt);
  if (before === void 0) return entry.open || entry.served && !entry.bad;
  return entry.served && !before.served && !entry.bad;
}
var isNewer = (a, b) => a.createdAt > b.createdAt || a.createdAt === b.createdAt && Number(a.deploymentId) > Number(b.deploymentId);
var isUnderWay = (entry, at) => entry.open && entry.verdict === void 0 && at - Date.parse(entry.createdAt) < LONGEST_JOB_MS;
var numberOf = ({ runId }) => runId?.split("/")[0];
var nameOf = ({ version, deploymentId }) => `A deployment of another run, of ${version === void 0 ? `number ${deploymentId}` : `version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(version)}`},`;

// action-rollback/src/compare.ts
async function compareNow(story, context) {
  const { platform, request, memory, known, leaving, time } = story;
  const [before, history] = await Promise.all([platform.current(context.signal, time.forQuestion()), known.history && memory.reread()]);
  const swap = compareBeforeSwap({
    mode: request.mode === "force" ? "force" : "auto",
    can: platform.capabilities,
    platform: platform.name,
    decided: story.live,
    now: before,
    remembered: known.history && history && { decided: known.history, now: history },
    leaving,
    runId: context.run.runId,
    at: context.clock.now().getTime()
  });
  return { before, swap };
}

// shared/platforms/pause.ts
var FIRST_PAUSE_MS = 250;
var LONGEST_PAUSE_MS = 5e3;
var GROWTH = 1.5;
function askAgainAfter(platform, clock) {
  const started = clock.monotonic();
  let next = FIRST_PAUSE_MS;
  return () => {
    const pause = platform.pauseMs?.(clock.monotonic() - started) ?? next;
    next = Math.min(LONGEST_PAUSE_MS, next * GROWTH);
    return pause;
  };
}

// action-rollback/src/judge-switch.ts
function judgeSwitch({ releaseId, targetId, before, live, state, can }) {
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId);
  const serves = live.kind === "live" && live.releaseId === releaseId;
  const newer = live.kind === "live" && !serves && live.releaseId !== targetId && !(before.kind === "live" && before.releaseId === live.releaseId) ? live.releaseId : void 0;
  const underWay = state.kind === "in-progress" || state.kind === "staged" || state.kind === "partial";
  if (!can.current && !can.status) return { kind: "failed", reasonCode: "live-not-confirmed", reason: `The platform accepted the rollback to release ${id}, but with this target it can say neither how a release stands nor what is live, so nothing shows that it is.` };
  if (newer !== void 0 && (!can.status || !underWay)) return { kind: "superseded", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(newer)} went live after the rollback to ${id} was accepted: something else was deployed meanwhile. It is left as it is.` };
  if (state.kind === "failed") return { kind: "failed", reasonCode: "rollback-not-live", reason: `The platform accepted the rollback, but reports release ${id} as failed: ${state.reason}.` };
  if (can.status && state.kind !== "live") return { kind: "wait", seen: (0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .describeState */ .Jw)(state) };
  if (!can.current || serves) return { kind: "live" };
  return { kind: "wait", seen: live.kind === "live" ? `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(live.releaseId)} is live` : live.kind === "none" ? "nothing is live" : live.reason };
}

// action-rollback/src/put-back.ts
async function putBack(story, { target, before }, context) {
  const { platform, request, time } = story;
  if (story.gone !== void 0) return deployAnew(story, { target, before }, context);
  const answer = await platform.rollback({ releaseId: target.releaseId, strategy: request.strategy, timeoutMs: time.all() }, context.signal);
  if (answer.kind !== "failed" || answer.reasonCode !== "rollback-command-failed" && answer.reasonCode !== "target-gone") return answer;
  if (!request.redeploy || versionToDeploy(target) === void 0) return { ...answer, advice: `${answer.advice === void 0 ? "" : `${answer.advice} `}${howToRedeploy(target)}` };
  context.log.info(`${answer.reason} Its version is deployed anew, as "redeploy" says.`);
  return deployAnew(story, { target, before }, context);
}
async function deployAnew({ platform, request, time }, { target, before }, context) {
  const now = await platform.current(context.signal, time.forQuestion());
  if (context.signal.aborted) return { kind: "cancelled" };
  const swap = compareBeforeSwap({ mode: request.mode === "force" ? "force" : "auto", can: platform.capabilities, platform: platform.name, decided: before, now: now.kind === "none" ? before : now });
  if (swap.kind !== "unchanged") return { kind: "failed", reasonCode: "live-changed", reason: swap.reason };
  const version = versionToDeploy(target) ?? "";
  context.log.info(`Deploying version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(version)} anew by platform ${platform.name}.`);
  return platform.deploy({ version, image: void 0, strategy: platform.capabilities.strategies.find((strategy) => strategy === "rolling" || strategy === "recreate") ?? "rolling", variables: {}, timeoutMs: time.all() }, context.signal);
}

// action-rollback/src/verify.ts
var PROBE = { version: void 0, intervalMs: 1e3, successThreshold: 2, failureThreshold: 3, watchMs: 0, maxErrorRate: 0.01, maxP95Ms: 500, concurrency: 16 };
async function probe(checks, timeoutMs, context) {
  const { checkHealth } = await __webpack_require__.e(/* import() */ 605).then(__webpack_require__.bind(__webpack_require__, 4605));
  return checkHealth({ ...PROBE, checks, timeoutMs }, context);
}
function nothingToProbe({ skippedChecks, lackHeaders }) {
  if (skippedChecks.length === 0) return 'no "url" or "checks" is given, and the record has none';
  return `no "url" or "checks" is given, and the record does not hold ${lackHeaders ? "the headers" : "all"} that its checks need`;
}
var inputsToProbe = ({ skippedChecks, lackHeaders }) => skippedChecks.length === 0 ? '"url" or "checks"' : lackHeaders ? '"headers"' : '"checks"';
async function verifyTarget(switched, context, live) {
  const { request, releaseId, targetId, before } = switched;
  const back = `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(targetId)} is live again${releaseId === targetId ? "" : `, as ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId)},`} in place of ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .describeLive */ .IY)(before)}`;
  if (!request.verify) return { outcome: "rolled-back", reasonCode: "rolled-back", reason: `${back}. It was not verified, because "verify" is false.`, verified: false, live };
  if (request.checks.length === 0) return { outcome: "rolled-back", reasonCode: "rolled-back", reason: `${back}. It was not verified, because there is nothing to probe: ${nothingToProbe(request)}.`, verified: false, live };
  const health = await probe(request.checks, switched.timeoutMs, context);
  if (health.verdict === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `${back}. The run was cancelled before it was verified.`, advice: "Run action-healthcheck to verify it.", verified: false, live: await switched.askLive() };
  if (health.verdict === "healthy") return { outcome: "rolled-back", reasonCode: "rolled-back", reason: `${back}, and healthy.`, verified: true, healthy: true, live };
  if (health.verdict === "degraded") return { outcome: "rolled-back", reasonCode: "rolled-back", reason: `${back}. Every critical check is healthy. ${health.reason}`, verified: true, live };
  const reasonCode = health.verdict === "unhealthy" ? "unhealthy-after-rollback" : health.reasonCode;
  return {
    outcome: "failed",
    reasonCode,
    reason: `${back}, but ${health.verdict === "unhealthy" ? "it is not healthy" : "that it is healthy could not be shown"}: ${health.reason}`,
    advice: "Nothing else is tried. If the earlier release fails alike, look at the infrastructure (database, cache, provider); else ship a fix, or put another release live with mode: force.",
    severity: "P0",
    verified: false,
    live: await switched.askLive(),
    logs: await switched.platform.logs(releaseId, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS)
  };
}

// action-rollback/src/switch-back.ts
var LOOK = "Look at what is live now on the platform's own page, and put a good release live by hand; nothing else is tried here.";
async function switchBack(story, context) {
  const { safety, time } = story;
  if (safety.kind === "refused") return refuse(safety, await liveAtRefusal(story));
  const { target } = safety;
  const { before, swap } = await compareNow(story, context);
  if (context.signal.aborted) return cancelledBefore(await story.askLive());
  if (swap.kind === "superseded") return { outcome: "kept", reasonCode: "superseded", reason: swap.reason, live: before };
  if (swap.kind === "refused") return refuse(swap, before);
  return time.isOver() ? refuse(noTimeLeft(story), before) : carryOut(story, context, { target, before });
}
var liveAtRefusal = ({ live, askLive }) => live.kind === "unknown" ? Promise.resolve(live) : askLive();
var noTimeLeft = ({ request }) => ({ kind: "refused", reasonCode: "not-live-in-time", reason: `The questions before it took all of the ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(request.timeoutMs)}; nothing was switched.`, advice: 'See why the platform or GitHub is slow to answer, or give a longer "timeout".' });
function refuse(refusal, live) {
  return { outcome: "refused", reasonCode: refusal.reasonCode, reason: `The rollback was refused. ${refusal.reason}`, advice: refusal.advice, ...refusal.reasonCode === "schema-incompatible" ? { severity: "P0" } : {}, live };
}
var cancelledBefore = (live) => ({ outcome: "cancelled", reasonCode: "cancelled", reason: "The run was cancelled before anything was switched; nothing was done.", advice: "To go on, run this action again, with mode: force where a person has decided.", live });
async function carryOut(story, context, { target, before }) {
  const { platform, request, askLive, time } = story;
  context.log.info(`Rolling back ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(request.environment)} by platform ${platform.name}: from ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .describeLive */ .IY)(before)} to release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId)}.`);
  const accepted = await withHeartbeat(context, `Rolling back to ${target.releaseId}`, time.all(), () => putBack(story, { target, before }, context));
  if (accepted.kind !== "accepted") return attempted(notAccepted(accepted, story, target, await askLive()), target.releaseId);
  const { releaseId } = accepted;
  if (releaseId !== target.releaseId) context.log.info(`The platform makes a new release of it, ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId)}.`);
  const { judgement, live } = await withHeartbeat(context, `Waiting for release ${releaseId} to become live`, time.all(), () => untilLive({ releaseId, targetId: target.releaseId, before }, story, context));
  story.failedLog.start();
  if (judgement.kind === "superseded") return { outcome: "kept", reasonCode: "superseded", reason: judgement.reason, live };
  if (judgement.kind === "cancelled") return attempted({ outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled after the platform had accepted the rollback to release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId)}; it may still finish it.`, advice: "See what is live on the platform's own page, then run this action again if it must go on.", live: await askLive() }, releaseId);
  if (judgement.kind === "failed") return attempted({ outcome: "failed", reasonCode: judgement.reasonCode, reason: judgement.reason, advice: LOOK, severity: "P0", verified: false, live, logs: await platform.logs(releaseId, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS) }, releaseId);
  context.log.info(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId)} is live.`);
  return { ...await verifyTarget({ ...story, releaseId, targetId: target.releaseId, before, timeoutMs: time.all() }, context, live), attempt: { releaseId, landed: true } };
}
function attempted(ending, releaseId) {
  const landed = ending.live.kind === "live" && ending.live.releaseId === releaseId;
  return landed || ending.outcome !== "cancelled" ? { ...ending, attempt: { releaseId, landed } } : ending;
}
async function untilLive({ releaseId, targetId, before }, { platform, request, time }, context) {
  const can = platform.capabilities;
  let live = { kind: "unknown", reason: "the platform cannot say" };
  let seen = "";
  const pause = askAgainAfter(platform, context.clock);
  for (; ; ) {
    if (time.isOver()) return { judgement: { kind: "failed", reasonCode: "rollback-not-live", reason: `The platform accepted the rollback, but release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId)} was not live within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(request.timeoutMs)}; last seen: ${seen || "nothing"}.` }, live };
    const state = await platform.state(releaseId, context.signal, time.forQuestion());
    if (state.serving) live = state.serving;
    else if (can.current) live = await platform.current(context.signal, time.forQuestion());
    if (context.signal.aborted) return { judgement: { kind: "cancelled" }, live };
    const judgement = judgeSwitch({ releaseId, targetId, before, live, state, can });
    if (judgement.kind !== "wait") return { judgement, live };
    if (judgement.seen !== seen) context.log.info(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(releaseId)}: ${judgement.seen} (${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(time.all())} left).`);
    seen = judgement.seen;
    await context.clock.sleep(Math.min(pause(), time.all()), context.signal);
  }
}
function notAccepted(answer, { request, platform }, target, live) {
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(target.releaseId);
  if (answer.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled during the rollback to release ${id}; ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .whatIsLeft */ .WT)(platform.name)}.`, advice: "The switch may be half done: look at what is live, then run this action again with mode: force.", live };
  if (answer.kind === "timed-out") return { outcome: "failed", reasonCode: "rollback-command-failed", reason: `The platform did not finish the rollback to release ${id} within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(request.timeoutMs)}; ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .whatIsLeft */ .WT)(platform.name)}.`, advice: LOOK, severity: "P0", verified: false, live };
  return { outcome: "failed", reasonCode: answer.reasonCode, reason: `The rollback to release ${id} failed. ${answer.reason}`, advice: `${answer.advice === void 0 ? "" : `${answer.advice} `}${LOOK}`, severity: "P0", verified: false, live };
}

// action-rollback/src/disable-flags.ts
var THEN = 'Run the rollback now: this action in a run of its own, with mode: force and without "disable-flags".';
var nameFlags = (flags) => {
  const names = Object.keys(flags);
  return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .clip */ .$Q)(names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", "), 200);
};
function wayToSet({ platform, flagRefusal }) {
  if (flagRefusal) return flagRefusal;
  if (platform.setVariables) return { kind: "way", set: platform.setVariables.bind(platform) };
  return { kind: "refused", reasonCode: "no-set-variables", reason: `Platform ${platform.name} has no way to set variables with this target, so "disable-flags" cannot be carried out.`, advice: `${adviceWithout("set-variables", platform.name)} Or leave "disable-flags" out to roll back.` };
}
async function disableFlags(story, flags, context) {
  const { platform, askLive, time } = story;
  const way = wayToSet(story);
  if (way.kind === "refused") return refused2(way, await liveAtRefusal(story));
  const { before, swap } = await compareNow(story, context);
  if (context.signal.aborted) return cancelledBefore(await askLive());
  if (swap.kind === "superseded") return { outcome: "kept", reasonCode: "superseded", reason: swap.reason, live: before };
  if (swap.kind === "refused") return refused2(swap, before);
  if (time.isOver()) return refused2(noTimeLeft(story), before);
  context.log.info(`In place of the rollback, setting ${nameFlags(flags)} on ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(story.request.environment)} by platform ${platform.name}.`);
  const applied = await withHeartbeat(context, `Setting ${nameFlags(flags)}`, time.all(), () => way.set(flags, context.signal, time.all()));
  if (applied.kind !== "accepted") return notApplied(applied, story, flags, await askLive());
  story.failedLog.start();
  const ending = await verifyFlags(story, flags, context);
  const renamedTo = context.signal.aborted ? void 0 : await findRenamed(ending.live, story, context);
  return { ...ending, ...renamedTo === void 0 ? {} : { renamedTo } };
}
async function findRenamed(live, { platform, leaving, time }, { signal }) {
  if (leaving === void 0 || live.kind !== "live" || (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfRelease */ .$p)(leaving, live.releaseId) || platform.history === void 0) return void 0;
  const history = await platform.history(signal, Math.max(LAST_WORDS_MS, time.forQuestion()));
  const { commit, version } = history.kind === "known" && history.releases.find(({ releaseId }) => releaseId === live.releaseId) || {};
  const names = [leaving.commit, leaving.version];
  return [commit, version].some((name) => name !== void 0 && names.includes(name)) ? live.releaseId : void 0;
}
var refused2 = ({ reasonCode, reason, advice }, live) => ({ outcome: "refused", reasonCode, reason: `Turning the feature off was refused. ${reason}`, advice, live });
function notApplied(answer, { request, platform }, flags, live) {
  const names = nameFlags(flags);
  if (answer.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled while ${names} was set; ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .whatIsLeft */ .WT)(platform.name)}.`, advice: "It may be half done: look at the variables on the platform, then run this action again if it must go on.", live };
  if (answer.kind === "timed-out") return { outcome: "failed", reasonCode: "set-variables-failed", reason: `The platform did not set ${names} within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(request.timeoutMs)}; ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .whatIsLeft */ .WT)(platform.name)}.`, advice: THEN, severity: "P0", verified: false, live };
  return { outcome: "failed", reasonCode: answer.reasonCode, reason: `Setting ${names} failed. ${answer.reason}`, advice: `${answer.advice === void 0 ? "" : `${answer.advice} `}${THEN}`, severity: "P0", verified: false, live };
}
async function verifyFlags({ request, platform, askLive, time }, flags, context) {
  const done = `${nameFlags(flags)} was set on platform ${platform.name} in place of the rollback`;
  const ended = async (reason, verified) => ({ outcome: "flag-disabled", reasonCode: "flag-disabled", reason: `${done}${reason}`, verified, live: await askLive() });
  if (!request.verify) return ended('. It was not verified, because "verify" is false.', false);
  if (request.checks.length === 0) return ended(`. It was not verified, because there is nothing to probe: ${nothingToProbe(request)}.`, false);
  const health = await probe(request.checks, time.all(), context);
  if (health.verdict === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `${done}. The run was cancelled before it was verified.`, advice: "Run action-healthcheck to verify it.", verified: false, live: await askLive() };
  if (health.verdict === "healthy") return ended(", and the service is healthy.", true);
  if (health.verdict === "degraded") return ended(`. Every critical check is healthy. ${health.reason}`, true);
  return {
    outcome: "failed",
    reasonCode: health.verdict === "unhealthy" ? "unhealthy-after-flags" : health.reasonCode,
    reason: `${done}, but ${health.verdict === "unhealthy" ? "the service is still not healthy" : "that the service is healthy could not be shown"}: ${health.reason}`,
    advice: `The variables stay as they were set. ${THEN}`,
    severity: "P0",
    verified: false,
    live: await askLive()
  };
}

// action-rollback/src/failed-log.ts
var READING_MS = 5e3;
var MOST_CHARACTERS = 8e3;
function failedLogOf(platform, releaseId, { signal }) {
  let reading;
  return {
    start: () => {
      if (releaseId === void 0 || !platform.capabilities.logs) return;
      reading ??= platform.logs(releaseId, AbortSignal.any([signal, AbortSignal.timeout(READING_MS)]), READING_MS).catch(() => void 0);
    },
    read: async () => {
      const text = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .lastLines */ .w$)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .printable */ .g$)(await reading ?? "").trim(), MOST_CHARACTERS);
      return releaseId === void 0 || text === "" ? void 0 : { releaseId, text };
    }
  };
}

// shared/rollback-decision/target.ts
var COMMIT = /^[0-9a-f]{7,64}$/i;
function chooseTarget(to, known, live) {
  const candidates = (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .listCandidates */ .jU)(known);
  const leaving = releaseToLeave(known, live);
  if (to === void 0) return { kind: "choice", candidates: lastVerified(candidates, leaving) };
  if (to === "previous") return { kind: "choice", candidates: previousTo(leaving, candidates, known) };
  const named = [candidates.filter((candidate) => (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(candidate, to)), candidates.filter(({ version, commit }) => version === to || commit === to), candidates.filter((candidate) => beginsWith(candidate, to))];
  const found = named.find((matches) => matches.length > 0) ?? [{ releaseId: to, origin: "named", why: `named as the target: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(to)}` }];
  const there = found.filter(({ gone }) => gone === void 0);
  const fitting = there.length > 0 ? there : found;
  return { kind: fitting.length > 1 ? "ambiguous" : "choice", candidates: fitting };
}
function beginsWith({ version, commit }, to) {
  return COMMIT.test(to) && [version, commit].some((name) => name !== void 0 && COMMIT.test(name) && name.toLowerCase().startsWith(to.toLowerCase()));
}
function lastVerified(candidates, leaving) {
  const others = candidates.filter((candidate) => !candidate.bad && !candidate.failedInRun && !(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(candidate, leaving));
  const verified = others.filter(({ verdict }) => verdict === "healthy");
  const before = others.find(({ origin }) => origin === "previous");
  const first = before !== void 0 && (before.verdict === "healthy" || before.deploymentId === void 0) ? [before] : [];
  const chosen = [...first, ...verified.filter((candidate) => !first.includes(candidate))];
  if (chosen.length > 0 || before === void 0) return chosen;
  return before.verdict === "unhealthy" ? [] : [before];
}
function previousTo(leaving, candidates, known) {
  const own = candidates.find(({ origin }) => origin === "previous");
  if (own !== void 0 && !(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(own, leaving)) return [own];
  const { entries = [], liveReleaseId } = known.history ?? {};
  const at = (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(leaving, known);
  const older = at === void 0 ? [liveReleaseId] : entries.slice(entries.indexOf(at) + 1).flatMap(({ served, rolledBackTo, releaseId }) => served ? [rolledBackTo ?? releaseId] : []);
  const id = older.find((releaseId) => releaseId !== void 0 && releaseId !== leaving && !(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRelease */ ._M)(releaseId, leaving, known));
  const found = candidates.find((candidate) => (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(candidate, id)) ?? own;
  return found === void 0 ? beforeOnPlatform(leaving, candidates, known) : [found];
}
function beforeOnPlatform(leaving, candidates, { platform }) {
  const releases = platform?.kind === "known" ? platform.releases : [];
  const at = releases.findIndex(({ releaseId, live }) => live || releaseId === leaving);
  const older = releases.slice(at + 1).flatMap(({ releaseId }) => candidates.filter((candidate) => (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(candidate, releaseId) && !(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(candidate, leaving)));
  return older.filter(({ gone }) => gone === void 0).slice(0, 1);
}
function releaseToLeave({ record, history }, live) {
  return live.kind === "live" ? live.releaseId : record?.deployment?.release_id ?? history?.entries.find(({ open, releaseId }) => open && releaseId !== void 0)?.releaseId ?? history?.liveReleaseId;
}

// action-rollback/src/find-target.ts
var MOST_ASKED = 5;
async function findTarget(to, sight, platform, asking) {
  const first = chooseTarget(to, sight.known, sight.live);
  if (platform === void 0 || isFound(first)) return firstToStart(first, sight.known, platform, asking);
  const known = await withHistory(sight.known, platform, asking);
  return firstToStart(chooseTarget(to, known, sight.live), known, platform, asking);
}
var isFound = ({ candidates }) => candidates.some(({ origin }) => origin !== "named");
async function firstToStart({ kind, candidates }, known, platform, asking) {
  if (kind === "ambiguous") return { target: void 0, known, ambiguous: candidates };
  const [first] = candidates;
  let firstGone;
  for (const target of candidates.slice(0, MOST_ASKED)) {
    const gone = target.gone ?? await goneOn(platform, target.releaseId, asking);
    if (gone === void 0) return { target, known };
    firstGone ??= gone;
  }
  if (first === void 0 || firstGone === void 0) return { target: first, known };
  if (platform === void 0 || versionToDeploy(first) !== void 0) return { target: first, known, gone: firstGone };
  const more = await withHistory(known, platform, asking);
  return { target: (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .listCandidates */ .jU)(more).find((candidate) => (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(candidate, first.releaseId)) ?? first, known: more, gone: firstGone };
}
async function goneOn(platform, releaseId, { signal, time }) {
  const answer = await platform?.startable?.(releaseId, signal, time.forQuestion());
  return answer?.kind === "no" ? answer.reason : void 0;
}
async function withHistory(known, platform, { signal, log, time }) {
  if (platform.history === void 0 || known.platform !== void 0 || signal.aborted) return known;
  const history = await platform.history(signal, time.forQuestion());
  if (!signal.aborted) describe(history, log);
  return { ...known, platform: history };
}
function describe(history, log) {
  if (history.kind === "unknown") log.info(`What the platform itself remembers of earlier releases is not known: ${history.reason}.`);
  else log.info(`The platform itself remembers ${history.releases.length} releases${history.truncated ? ", and more that were not read" : ""}.`);
}

// shared/rollback-decision/flag-safety.ts
var FLAG_RULES = ["one attempt in a run", "what is live is known", "the failure is fresh", "no hold stands", "no GitOps controller owns it"];
function refuseFlags(facts) {
  return SAFETY_RULES.flatMap((rule) => FLAG_RULES.includes(rule.name) ? rule.refuse(facts) ?? [] : [])[0];
}

// action-rollback/src/judge.ts
function judgeEvidence({ mode, report, settings }, { record, clock }, { live, known }) {
  const evidence = (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherEvidence */ .hx)(record, { live, now: clock.now(), report, isSame: (a, b) => (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRelease */ ._M)(a, b, known) });
  return { evidence, decision: mode === "force" ? forcedDecision(evidence, settings) : decideRollback(evidence, settings) };
}
function judgeSafety(request, { live, known, aim, evidence, platform, runId, gitopsOwner }) {
  const leavingId = releaseToLeave(known, live);
  const { putBack: putBack2, heldBy } = known.history ?? {};
  const cascades = request.to === void 0 && (request.mode === "force" || heldBy === void 0 && !request.releaseHold) && leavingId !== void 0 && putBack2?.releaseId === (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Zm)(leavingId);
  const facts = {
    mode: request.mode === "force" ? "force" : "auto",
    target: aim.target,
    live,
    can: platform.capabilities,
    platform: platform.name,
    migration: evidence.migration,
    earlier: (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .earlierAttempt */ .kT)(known, runId),
    putBack: cascades ? putBack2 : void 0,
    failureAgeMs: evidence.failureAgeMs,
    maxFailureAgeMs: request.settings.maxFailureAgeMs,
    path: aim.target && (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaPath */ .p8)(aim.target.releaseId, leavingId, known),
    heldBy: request.releaseHold ? void 0 : heldBy,
    ambiguous: aim.ambiguous,
    gone: aim.gone,
    redeploy: request.redeploy,
    remembers: known.history !== void 0,
    onPlatform: (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .listCandidates */ .jU)(known).filter((candidate) => candidate.origin === "platform" && !(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(candidate, leavingId)).length,
    gitopsOwner
  };
  return { safety: checkSafety(facts), safetyFacts: facts, flagRefusal: request.flags && refuseFlags(facts), leaving: (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(leavingId, known) };
}

// action-rollback/src/cancel-running.ts
var WAIT_MS = 3e4;
var PAUSE_MS = 2e3;
var MOST_RUNS = 5;
function runningBeside(history, runId) {
  const numbers = (history?.entries ?? []).flatMap((entry) => entry.open ? [numberOf(entry) ?? ""] : []);
  return [...new Set(numbers)].filter((number) => /^\d{1,20}$/.test(number) && number !== runId).slice(0, MOST_RUNS);
}
async function cancelRunning(runs, { memory, platform }, context) {
  const { log, clock, signal, run } = context;
  let stopping = 0;
  for (const id of runs) {
    const answer = await memory.ledger.cancelRun(id);
    if (answer.kind === "stopping") stopping += 1;
    if (answer.kind === "refused") log.warning(`${answer.why}${answer.advice === void 0 ? "" : ` ${answer.advice}`} Going on.`);
    else log.info(answer.kind === "over" ? `Run ${id} is over already.` : `Run ${id} was told to stop.`);
  }
  if (stopping === 0) return;
  const deadline = clock.monotonic() + WAIT_MS;
  let last;
  while (!signal.aborted && clock.monotonic() < deadline) {
    const [live, history] = await Promise.all([platform.current(signal, Math.min(QUESTION_MS, deadline - clock.monotonic())), memory.reread()]);
    const open = runningBeside(history, run.runId).filter((id) => runs.includes(id));
    if (open.length === 0 && last !== void 0 && isSame(last, live)) return log.info(`What was under way has stopped; live: ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .describeLive */ .IY)(live)}.`);
    last = live;
    await clock.sleep(Math.min(PAUSE_MS, Math.max(0, deadline - clock.monotonic())), signal);
  }
  if (!signal.aborted) log.warning("What was told to stop is not at rest after 30 s. Going on; what is live is compared right before the switch.");
}
var isSame = (a, b) => a.kind === b.kind && (a.kind !== "live" || b.kind === "live" && a.releaseId === b.releaseId);

// action-rollback/src/look.ts
async function look(request, parts, context) {
  const { memory, platform, time } = parts;
  const [live, history] = await Promise.all([platform.current(context.signal, time.forQuestion()), memory.read()]);
  const running = stopsOthers(request) ? runningBeside(history, context.run.runId) : [];
  const isPlan = request.dryRun || request.mode === "plan";
  if (running.length > 0 && !isPlan && !context.signal.aborted) {
    await cancelRunning(running, parts, context);
    time.restart();
    const [settled] = await Promise.all([platform.current(context.signal, time.forQuestion()), memory.reread()]);
    return { live: settled, known: await readOn(request, memory, context, settled), toStop: [] };
  }
  return { live, known: await readOn(request, memory, context, live), toStop: running };
}
var stopsOthers = ({ cancelRunning: wanted, mode, report }) => wanted && (mode === "force" || report.issue !== void 0);
async function readOn({ to }, memory, { record }, live) {
  const previous = record?.deployment?.previous_release_id;
  const history = await memory.read((read) => (previous === void 0 || (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOfRelease */ .Z$)(read, previous) !== void 0) && chooseTarget(to, { record, history: read }, live).candidates.some(({ origin }) => origin !== "named"));
  return { record, history };
}

// shared/ledger/connect.ts
async function connectLedger(connection) {
  const { run, token } = connection;
  if (!connection.wanted) return offLedger('GitHub deployments are turned off by the input "github-deployment".');
  if (token === void 0 || token.startsWith("${{") || !run.repository) return offLedger("Without a GitHub token nothing is remembered across runs; going on with what the platform itself knows.");
  const [{ createGitHubClient }, { createGitHubLedger }] = await Promise.all([__webpack_require__.e(/* import() */ 454).then(__webpack_require__.bind(__webpack_require__, 3454)), __webpack_require__.e(/* import() */ 217).then(__webpack_require__.bind(__webpack_require__, 2217))]);
  const client = createGitHubClient({ http: connection.http, clock: connection.clock, token, apiUrl: run.apiUrl, graphqlUrl: run.graphqlUrl, signal: connection.signal });
  return createGitHubLedger({ client, log: connection.log, repository: run.repository, environment: connection.environment, service: connection.service, runId: run.runId, runAttempt: run.runAttempt, runUrl: run.runUrl });
}
function offLedger(why) {
  const off = { kind: "unavailable", why, advice: void 0, expected: true };
  return {
    history: () => Promise.resolve(off),
    refresh: () => Promise.resolve(off),
    open: () => Promise.resolve(off),
    note: () => Promise.resolve(false),
    cancelRun: () => Promise.resolve({ kind: "refused", why, advice: void 0 }),
    ancestry: () => Promise.resolve("unknown"),
    fileAt: () => Promise.resolve(void 0),
    ofThisRun: () => Promise.resolve(void 0),
    isRunning: () => Promise.resolve(void 0)
  };
}

// action-rollback/src/memory.ts
var AFTER_CANCEL_MS = 5500;
async function openMemory({ environment, service, githubToken }, context) {
  const ledger = await connectLedger({ ...context, environment, service, token: githubToken, wanted: true, signal: lateAbort(context) });
  let said = false;
  const historyOf = (answer) => {
    if (answer.kind === "known") return answer.history;
    if (!said) context.log[answer.expected ? "info" : "warning"](`${answer.why}${answer.advice === void 0 ? "" : ` ${answer.advice}`}`);
    said = true;
    return void 0;
  };
  return {
    ledger,
    read: async (enough) => historyOf(await ledger.history(enough)),
    reread: async () => historyOf(await ledger.refresh())
  };
}
function lateAbort({ signal, clock }) {
  const late = new AbortController();
  const begin = () => void clock.sleep(AFTER_CANCEL_MS).then(() => late.abort());
  if (signal.aborted) begin();
  else signal.addEventListener("abort", begin, { once: true });
  return late.signal;
}

// action-rollback/src/mixed-release.ts
function takeMixForOwn(platform, { record, log }) {
  const { release_id: own, previous_release_id: previous } = record?.deployment ?? {};
  if (own === void 0 || previous === void 0) return platform;
  let told = false;
  return {
    ...platform,
    async current(signal, timeoutMs) {
      const live = await platform.current(signal, timeoutMs);
      if (live.kind !== "live" || !(0,_chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_8__/* .isMixOf */ .iw)(live.releaseId, own, previous)) return live;
      if (!told) log.warning(`Some services are of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(own)} and some still of ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(previous)}: the release is half live (${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(live.releaseId)}).`);
      told = true;
      return { kind: "live", releaseId: own };
    }
  };
}

// action-rollback/src/plan.ts
function planSteps(story) {
  const { decision, request } = story;
  if (decision.kind === "hotfix") return request.checks.length === 0 ? [{ words: "leave the release as it is for the hotfix; there is nothing to watch it with." }] : [{ words: `watch ${countOf(story)} for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(decision.watchMs)}; healthy by then: keep the release. Else:` }, ...takeBackSteps(story)];
  if (decision.kind === "keep" && !refusalToGoOn(story)) return [{ words: "keep the release; nothing is changed." }];
  return decision.kind === "hold" ? [{ words: "hold; nothing is changed, and a person looks." }] : takeBackSteps(story);
}
var refusalToGoOn = ({ decision, evidence: { live }, safety }) => decision.kind === "keep" && live?.kind === "previous-release" && live.byThisRun && safety.kind === "refused" ? safety : void 0;
var takeBackSteps = (story) => story.request.flags === void 0 ? rollbackSteps(story) : flagSteps(story, story.request.flags);
function rollbackSteps(story) {
  const { request, platform, live, safety, safetyFacts, known, gone, leaving, toStop } = story;
  if (safety.kind === "refused") return [{ words: `refuse the rollback (${safety.reasonCode}): ${safety.reason}` }];
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(safety.target.releaseId);
  const fit = (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .fitSchema */ .$W)(safetyFacts.migration, safetyFacts.path);
  return [
    ...toStop.length > 0 ? [{ words: `stop what is deploying here first: run ${toStop.join(", run ")}.` }] : [],
    { words: `leave the schema as it is${fit.kind === "fits" ? `: ${fit.words}` : ""}.` },
    ...safety.target.origin === "named" || safety.target.origin === "platform" ? [{ words: `trust the person who named release ${id}: this run knows neither its health nor which migrations came after it.` }] : [],
    { words: live.kind === "unknown" ? "what is live cannot be compared right before the switch: with this target the platform cannot say it." : `ask once more what is live, and stop unless it still is ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .describeLive */ .IY)(live)}${known.history ? " and nothing newer has begun" : ""}.` },
    gone === void 0 ? { words: `put release ${id} live by platform ${platform.name}:`, commands: platform.plan("rollback", safety.target.releaseId) } : { words: `deploy version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(versionToDeploy(safety.target) ?? "")} anew by platform ${platform.name}, since release ${id} can no longer be started:`, commands: platform.plan("deploy") },
    { words: `ask the platform until release ${id} is live${request.verify && request.checks.length > 0 ? `, then verify it with ${countOf(story)}` : "; it is not verified"}; all within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(request.timeoutMs)}.` },
    ...leaving ? [{ words: `remember in the GitHub deployments that ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .describeLive */ .IY)(live)} is bad${request.mode !== "force" ? ", and hold further automatic rollbacks until a newer version is deployed" : ""}.` }] : []
  ];
}
function flagSteps(story, flags) {
  const { request, platform } = story;
  const way = wayToSet(story);
  if (way.kind === "refused") return [{ words: `refuse to turn the feature off (${way.reasonCode}): ${way.reason}` }];
  return [
    { words: "in place of the rollback, leave the release and the schema as they are, and set these variables:", commands: (0,_chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_12__/* .describeVariables */ .fT)(flags) },
    { words: `by platform ${platform.name}:`, commands: platform.plan("set-variables") },
    { words: `${request.verify && request.checks.length > 0 ? `verify the service with ${countOf(story)}` : "the service is not verified"}; all within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(request.timeoutMs)}.` }
  ];
}
function wouldFlags(story, flags) {
  const way = wayToSet(story);
  return way.kind === "refused" ? `refuse to turn the feature off (${way.reasonCode})` : `set ${nameFlags(flags)} in place of the rollback`;
}
var countOf = ({ request }) => `${request.checks.length} check${request.checks.length === 1 ? "" : "s"}`;

// action-rollback/src/remember.ts
async function remember(story, ending, { ledger }) {
  for (const { deploymentId, note } of remarksOf(story, ending)) await ledger.note(deploymentId, note);
}
function remarksOf(story, ending) {
  const { known, leaving, request, safety, safetyFacts } = story;
  const target = known.history?.entries.find(({ deploymentId }) => safety.kind === "safe" && deploymentId === safety.target.deploymentId);
  const about = leaving ?? target ?? known.history?.entries[0];
  if (known.history === void 0 || about === void 0) return [];
  const released = request.releaseHold && known.history.heldBy !== void 0 && safetyFacts.earlier === void 0;
  const { attempt, healthy, outcome, verified, renamedTo } = ending;
  const hold = holdOf(story, ending);
  const isNews = attempt !== void 0 || released || known.history.heldBy !== hold;
  const left = leaving === void 0 || attempt === void 0 ? {} : attempt.landed ? { bad: true, rolledBackTo: attempt.releaseId } : { attemptedTo: attempt.releaseId };
  return [
    remark(about, released ? { holdReleased: true } : {}),
    remark(about, { ...left, ...hold !== void 0 && isNews ? { heldBy: hold } : {} }, left.bad ? "inactive" : stateOf(about)),
    ...renamedTo !== void 0 && leaving !== void 0 ? [remark(leaving, { release: renamedTo })] : [],
    // With the feature off the release is as good as any: a later rollback may come back to it.
    ...outcome === "flag-disabled" && verified && leaving !== void 0 ? [remark(leaving, { verdict: "healthy" }, "success")] : [],
    ...attempt?.landed && target !== void 0 ? [remark(target, { release: attempt.releaseId, ...healthy ? { verdict: "healthy" } : {} }, "success")] : []
  ].filter(({ note }) => Object.keys(note.facts).length > 0);
}
function holdOf({ request, decision, record }, { attempt, outcome, reasonCode }) {
  if (request.mode !== "auto") return void 0;
  if (attempt !== void 0) return decision.rule;
  if (request.releaseHold || decision.rule === "inconclusive" && (record?.deployment === void 0 || record.health === void 0)) return void 0;
  return outcome === "held" ? decision.kind === "hold" ? decision.rule : reasonCode : void 0;
}
var remark = (entry, facts, state = stateOf(entry)) => ({ deploymentId: entry.deploymentId, note: { facts, state } });
var SHOWN = ["in_progress", "success", "failure", "error", "inactive"];
var stateOf = ({ state }) => SHOWN.find((shown) => shown === state) ?? "in_progress";

// action-rollback/src/candidates.ts
var MOST = 20;
function weigh(story, now) {
  const { known, live, target, safetyFacts, gone } = story;
  const others = (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .listCandidates */ .jU)(known).filter((candidate) => !(live.kind === "live" && (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .isCandidate */ .qn)(candidate, live.releaseId)));
  const named = target?.origin === "named" ? [target] : [];
  const leaving = releaseToLeave(known, live);
  return [...named, ...others].slice(0, MOST).map((candidate) => {
    const refusal = whyNot({ ...safetyFacts, target: candidate, path: (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaPath */ .p8)(candidate.releaseId, leaving, known), gone: candidate.releaseId === target?.releaseId ? gone : void 0 });
    const at = candidate.deployedAt === void 0 ? Number.NaN : Date.parse(candidate.deployedAt);
    return { candidate, age: Number.isNaN(at) ? void 0 : (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(now.getTime() - at), whyNot: refusal && `${refusal.reasonCode}: ${refusal.reason}` };
  });
}
function candidatesJson(story, now) {
  return JSON.stringify(
    weigh(story, now).map(({ candidate, age, whyNot: why_not }) => {
      const { releaseId: release_id, earlierIds: earlier_ids, version, commit, author, verdict, schema, class: of, deployedAt: deployed_at, why } = candidate;
      return { release_id, earlier_ids, version, commit, author, verdict, schema, class: of, deployed_at, age, why, why_not: why_not && (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .clip */ .$Q)(why_not, 400) };
    })
  );
}
function candidatesTable(story, now) {
  const rows = weigh(story, now).map(({ candidate, age, whyNot: why_not }) => {
    const { releaseId, version, commit, author, verdict, schema, class: of } = candidate;
    const mark = story.safety.kind === "safe" && story.safety.target.releaseId === releaseId ? " \u25C0" : "";
    return [`${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(releaseId)}${mark}`, (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(version ?? commit ?? ""), author === void 0 ? "\u2013" : (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(author, 60), age ?? "\u2013", verdict ?? "\u2013", [(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(schema ?? ""), of ?? ""].join(" ").trim(), why_not === void 0 ? "yes" : `no: ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(why_not, 300)}`];
  });
  return rows.length === 0 ? "" : (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("Releases that were weighed", (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["Release", "Version", "Author", "Age", "Verdict", "Schema, migration", "May be gone back to"], rows));
}

// shared/rollback-decision/emergency.ts
var steps = (...words3) => words3.map((one) => ({ words: one }));
var DOWN = {
  title: "Production is down",
  inShort: "Say that it is down, put any release live that works, and only then look for the cause.",
  steps: steps(
    "Tell the team and the users: one person leads, one writes; open the status page.",
    "See what is live on the platform's own page, and open the service yourself: does nothing answer, or does it answer with errors?",
    "Nothing runs: read the last lines of the log; look for a variable that is missing, memory that is used up, a port or an image that is not there.",
    'Put the last release live that worked, by hand on the platform or with this action, mode: force and its id in "to".',
    "No release works: look at what all of them need (database, cache, DNS, certificate, provider)."
  )
};
var DATABASE = {
  title: "The database fails",
  inShort: "Look at connections, long queries, locks and disk (the queries are in the summary), before anything is restarted.",
  steps: [
    { words: 'Pool: compare what is open with the limit. Many "idle in transaction" mean code that does not end its transactions.', run: "SELECT state, count(*), max(now() - state_change) AS longest FROM pg_stat_activity WHERE backend_type = 'client backend' GROUP BY state ORDER BY count(*) DESC;\nSHOW max_connections;" },
    { words: "End what has been idle in a transaction for over five minutes.", run: "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND now() - state_change > interval '5 minutes';" },
    { words: "Slow queries: find the longest running; pg_cancel_backend(pid) stops one.", run: "SELECT pid, now() - query_start AS running, wait_event_type, left(query, 100) AS query FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() ORDER BY query_start LIMIT 10;" },
    { words: "Locks: see who waits for whom; a migration may still hold one.", run: "SELECT pid, pg_blocking_pids(pid) AS blocked_by, now() - query_start AS waiting, left(query, 100) AS query FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0;" },
    { words: "Disk: see what is large, and what keeps the write-ahead log from being removed; drop a slot only when nobody needs it.", run: "SELECT datname, pg_size_pretty(pg_database_size(datname)) AS size FROM pg_database ORDER BY pg_database_size(datname) DESC LIMIT 5;\nSELECT slot_name, active, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) AS kept FROM pg_replication_slots;" },
    { words: "Nothing answers at all: ask the provider's status page, and check address, password and certificate of the service. Then run the health check again." }
  ]
};
var DATA = {
  title: "Data is damaged",
  inShort: "Stop what writes, find out since when, and restore beside the real database first.",
  steps: steps("Stop what writes: scale the service down, or turn the feature off.", "Find out since when, and which tables; keep a copy of the present state.", "Choose the backup from before that time, and restore it beside the real database first.", "Bring over or restore what is damaged, then put code live that runs on that schema.")
};
var CACHE = {
  title: "The cache or queue fails",
  inShort: "Check that it runs, its address and its memory; turn it off in the settings if the service can do without.",
  steps: steps("Check that it runs and that its address and password are what the service has.", "Check memory, evictions and the number of clients.", "If the service can do without it, turn it off in the settings until it is back.")
};
var PROVIDER = {
  title: "Something outside fails",
  inShort: "Read the status pages of the platform and of the providers that the failing check names.",
  steps: steps("Read the status pages of the platform and of the providers that the failing check names.", "Check that credentials and quotas have not run out.", "If the service can do without it, turn the feature off until it is back.")
};
var VERSION = {
  title: "The expected version is not served",
  inShort: "Ask each instance for its version, past the CDN and the load balancer.",
  steps: steps("Ask each instance for its version, past the CDN and the load balancer.", "Look for an old instance that is still in the load balancer, or a cache that keeps old answers.", "Check that the build carries the commit of this run.")
};
var ERRORS = {
  title: "Many requests fail",
  inShort: "Read the newest errors of the log and compare them with those from before the deployment.",
  steps: steps("Read the newest errors of the service's log, and group them by kind.", "Compare with the time before the deployment: same errors mean infrastructure, new ones mean this release.", "Check what all failing requests share: an endpoint, a dependency, a region.", "If customers are affected and it is this release, roll back with mode: force.")
};
var UNKNOWN = {
  title: "Nothing is proven",
  inShort: "See what is live, open the service yourself, and run the health check again.",
  steps: steps("See what is live, and open the service yourself.", "Run the health check again; mend what kept it from a verdict (a login wall, a wrong address, no data).", "If customers are affected, roll back with mode: force.")
};
var MIGRATION = {
  title: "The migration did not complete",
  inShort: "Ask which revision the database is at; the old code keeps running.",
  steps: steps("The old code keeps running; nothing was deployed.", "Ask which revision the database is at (action-migrate, operation status).", "Where the tool applies each revision in a transaction, mend the failing one and run again; else take back by hand what was half done.", "Look for locks that the migration may still hold.")
};
var CACHE_WORDS = /redis|memcache|valkey|cache|rabbit|kafka|queue|celery|sqs|broker/i;
function procedureFor(rule, evidence) {
  if (rule === "migration-failed") return MIGRATION;
  if (rule === "not-served") return VERSION;
  if (rule === "data-corruption") return DATA;
  const failing = componentOf(evidence);
  if (failing) return failing;
  if (rule === "not-our-doing") return PROVIDER;
  if (isDown(evidence)) return DOWN;
  return evidence.health?.verdict === "unhealthy" ? ERRORS : UNKNOWN;
}
var procedureAfterFailure = (evidence) => componentOf(evidence) ?? DOWN;
function componentOf(evidence) {
  const failing = (evidence.health?.failing ?? []).filter((check) => check.critical).map((check) => check.component ?? check.name);
  if (failing.some(_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_4__/* .isDatabaseName */ .lH) || evidence.report?.issue === "database-down") return DATABASE;
  return failing.some((name) => CACHE_WORDS.test(name)) ? CACHE : void 0;
}
var isDown = ({ live, deployment, health }) => live?.kind === "nothing" || health?.verdict === "unhealthy" && (health.successShare === 0 || deployment === "wont-start" || deployment === "crashed");

// action-rollback/src/first-steps.ts
function procedureOf({ decision, evidence }, ending) {
  if (ending?.outcome === "failed") return procedureAfterFailure(evidence);
  return decision.kind === "hold" || ending?.outcome === "held" ? procedureFor(decision.rule, evidence) : void 0;
}
function firstSteps(story, ending) {
  const procedure = procedureOf(story, ending);
  if (procedure === void 0) return "";
  const steps2 = procedure.steps.map(({ words: words3, run }, index) => `${index + 1}. ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(words3)}${run === void 0 ? "" : `

   ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .block */ .om)(run).replaceAll("\n", "\n   ")}
`}`);
  return `**First steps: ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(procedure.title)}**

${steps2.join("\n")}`;
}
function adviceOf(story, ending) {
  const procedure = procedureOf(story, ending);
  if (procedure === void 0) return ending.advice;
  return [ending.advice, `First steps: ${procedure.title.toLowerCase()}. ${procedure.inShort}`].filter((part) => part !== void 0).join(" ");
}

// shared/rollback-decision/describe-evidence.ts
var DEPLOYMENT_WORDS = {
  served: "the release went live",
  "wont-start": "the release would not start",
  crashed: "the release crashed",
  "timed-out": "the release was not live in time",
  "rolled-back-by-platform": "the platform went back by itself",
  superseded: "another release went live meanwhile",
  cancelled: "cancelled",
  "not-attempted": "refused before anything was started"
};
var NOT_KNOWN = "not known";
function describeEvidence(evidence, live = NOT_KNOWN) {
  const { deployment, health, baseline, stable, migration, report, failureAgeMs } = evidence;
  return [
    ["Live at the decision", evidence.live ? liveWords2(evidence.live) : live],
    ["Migration", migration ? `${migration.state === "completed" ? "completed" : "did not complete"}; class ${migration.class}; ${fitWords(evidence)}` : "none in this run"],
    ["Deployment", deployment ? DEPLOYMENT_WORDS[deployment] : NOT_KNOWN],
    ["Health", health ? healthWords(health) : "not checked"],
    ...health?.failing?.length ? [["Failing checks", (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_4__/* .nameFailing */ .Sd)(health.failing)]] : [],
    ["Before the deployment", baseline ? sideWords(baseline) : "no baseline"],
    ...stable ? [["Stable side", sideWords(stable)]] : [],
    ...report?.issue || report?.severity || report?.fixableWithinMs !== void 0 ? [["Reported by a person", reportWords(report)]] : [],
    ["Age of the evidence", failureAgeMs === void 0 ? NOT_KNOWN : (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(failureAgeMs)]
  ];
}
function liveWords2(live) {
  if (live.kind === "nothing") return "nothing";
  return `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(live.releaseId)}, ${{ "this-release": "made by this run", "previous-release": "the previous one", "other-release": "made by something else" }[live.kind]}`;
}
function healthWords(health) {
  const parts = [health.verdict ?? "no verdict"];
  if (health.successShare !== void 0) parts.push(`${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_11__/* .formatShare */ .T)(health.successShare)} of ${health.samples ?? "some"} requests succeeded`);
  if (health.failuresInARow) parts.push(`${health.failuresInARow} failures in a row`);
  if (health.p95) parts.push(`95th percentile ${Math.round(health.p95.ms)} ms of at most ${Math.round(health.p95.objectiveMs)} ms${health.p95.proven ? ", proven past it" : ""}`);
  if (health.wrongVersionOnly) parts.push("only the version is wrong");
  return parts.join("; ");
}
var fitWords = ({ migration }) => (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .fitSchema */ .$W)(migration).kind === "fits" ? "earlier code runs on this schema" : "earlier code may not run on this schema";
var sideWords = (side) => `${side.verdict ?? "no verdict"}${side.failing.length > 0 ? `; failing: ${(0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_4__/* .nameFailing */ .Sd)(side.failing)}` : ""}`;
function reportWords({ issue, severity, fixableWithinMs }) {
  const parts = [issue, severity, fixableWithinMs === void 0 ? void 0 : `fixable within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(fixableWithinMs)}`];
  return parts.filter((part) => part !== void 0).join(", ");
}

// action-rollback/src/summary.ts
function summaryOf(story, ended) {
  const { decision, evidence, request } = story;
  const parts = [
    verdictBox(story, ended),
    firstSteps(story, ended.ending),
    request.reason === void 0 ? "" : `**The reason that was given**

${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .block */ .om)(request.reason)}`,
    `**Why**

${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["Looked at", "Seen"], describeEvidence(evidence, (0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .describeLive */ .IY)(story.live)).map(([what, seen]) => [(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(what), (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(seen, 1e3)]))}`,
    `**What would have changed it:** ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(decision.wouldChange, 1e3)}`,
    plan(story, ended.ending === void 0),
    beforeAndAfter(story, ended),
    candidatesTable(story, ended.now),
    ended.ending?.logs ? (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("Last lines of the release's log", (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .block */ .om)(ended.ending.logs)) : "",
    failedLog(ended)
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
var BOXES = { P0: "CAUTION", P1: "WARNING", P2: "IMPORTANT", P3: "NOTE" };
function verdictBox({ decision, request }, { severity }) {
  const urgency = severity === void 0 ? "" : ` \xB7 severity **${severity}** \xB7 respond within **${(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .respondWithin */ .pe)(severity, request.settings).words}**`;
  return `> [!${severity === void 0 ? "NOTE" : BOXES[severity]}]
> **Decision: ${decision.kind}** \xB7 rule ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(decision.rule)}${urgency}
>
> ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(decision.reason, 1e3)}`;
}
function failedLog({ ending }) {
  const log = ending?.failedLog;
  return log ? (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`Last lines of the log of release ${log.releaseId}, which was live before`, (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .block */ .om)(log.text, 8e3)) : "";
}
function plan(story, isPlan) {
  const steps2 = planSteps(story).map(({ words: words3, commands }, index) => `${index + 1}. ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(words3, 1e3)}${commands ? `

   ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .block */ .om)(commands.join("\n")).replaceAll("\n", "\n   ")}
` : ""}`);
  const body = steps2.join("\n");
  if (isPlan) return `**What a real run would do**

${body}`;
  return story.decision.kind === "keep" || story.decision.kind === "hold" ? "" : (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("The plan", body);
}
function beforeAndAfter(story, { ending, seconds }) {
  const { request, platform, live, record } = story;
  const url = record?.deployment?.url;
  const rows = [
    ["Environment", url ? (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(request.environment, url) : (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(request.environment)],
    ["Platform", (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(platform.name)],
    [ending ? "Live before" : "Live now", liveCell(live)],
    ...ending ? [["Live now", liveCell(ending.live)]] : [],
    ...ending?.verified === void 0 ? [] : [["Verified", ending.verified ? "yes" : "no"]],
    ...story.known.history?.heldBy === void 0 ? [] : [["Automatic rollbacks", `held by rule ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(story.known.history.heldBy)}`]],
    ["Took", (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(seconds * 1e3)]
  ];
  return (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["", ""], rows.map(([name, value]) => [`**${name}**`, value]));
}
var liveCell = (live) => live.kind === "live" ? (0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(live.releaseId) : live.kind === "none" ? "nothing" : `not known: ${(0,_chunk_PAVJ257L_js__WEBPACK_IMPORTED_MODULE_3__.md)(live.reason)}`;

// action-rollback/src/report.ts
var RED = ["refused", "failed", "held", "hotfix"];
var LONGEST_REASON = 850;
function reportOf(story, ending, clock) {
  const { record } = story;
  const seconds = secondsOf(story, clock);
  const severity = ending.severity ?? story.decision.severity;
  const reason = reasonOf(story, ending.reason);
  const attempted2 = record?.rollback?.outcome === "rolled-back" || record?.rollback?.outcome === "failed";
  const rollback2 = (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutUndefined */ .r)({
    outcome: ending.outcome,
    reason_code: ending.reasonCode,
    reason,
    started_at: story.started.at,
    finished_at: (0,_chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_5__/* .timestamp */ .v)(clock),
    from_release_id: fromOf(story),
    to_release_id: toOf(story, ending),
    verified: ending.verified,
    live_release_id: ending.live.kind === "live" ? ending.live.releaseId : void 0,
    duration_seconds: seconds,
    requested_reason: story.request.reason === void 0 ? void 0 : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .clip */ .$Q)(story.request.reason, 500)
  });
  return {
    outcome: ending.outcome,
    reasonCode: ending.reasonCode,
    reason: `${reason} Live now: ${words2(story, ending.live, ending.attempt?.releaseId)}.`,
    advice: adviceOf(story, ending),
    failed: RED.includes(ending.outcome),
    outputs: { ...outputsOf(story, severity, clock, ending), verified: ending.verified, "duration-seconds": seconds },
    ...attempted2 ? {} : { change: { decision: decisionSection(story, severity, clock), rollback: rollback2 } },
    summary: summaryOf(story, { ending, severity, seconds, now: clock.now() })
  };
}
function planned(story, clock) {
  const { decision, safety, request } = story;
  const again = refusalToGoOn(story);
  const would = { keep: again ? `refuse the rollback (${again.reasonCode})` : "keep the release", hold: "hold", hotfix: "wait for the hotfix", rollback: request.flags ? wouldFlags(story, request.flags) : safety.kind === "safe" ? `roll back to release ${safety.target.releaseId}` : `refuse the rollback (${safety.reasonCode})` }[decision.kind];
  const refusal = decision.kind === "rollback" && !request.flags && safety.kind === "refused" ? ` ${safety.reason}` : "";
  return {
    outcome: "planned",
    reasonCode: "dry-run",
    reason: `${reasonOf(story, `A real run would ${would}. ${decision.reason}${refusal}`)} Live now: ${words2(story, story.live)}.`,
    failed: false,
    outputs: { ...outputsOf(story, decision.severity, clock), "duration-seconds": secondsOf(story, clock) },
    ...request.mode === "plan" && !request.dryRun ? { change: { decision: decisionSection(story, decision.severity, clock) } } : {},
    summary: summaryOf(story, { severity: decision.severity, seconds: secondsOf(story, clock), now: clock.now() })
  };
}
function reasonOf({ decision }, ending) {
  const both = ending.includes(decision.reason) ? ending : `${ending} Decided: ${decision.reason}`;
  return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .clip */ .$Q)(both, LONGEST_REASON);
}
function outputsOf(story, severity, clock, ending) {
  const { decision } = story;
  return {
    decision: decision.kind,
    severity,
    "respond-within": severity && (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .respondWithin */ .pe)(severity, story.request.settings).duration,
    rule: decision.rule,
    "from-release-id": fromOf(story),
    "to-release-id": harmless(toOf(story, ending)),
    candidates: candidatesJson(story, clock.now())
  };
}
function decisionSection({ decision, request }, severity, clock) {
  const { kind, rule, reason, wouldChange } = decision;
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutUndefined */ .r)({ decision: kind, rule, severity, respond_within: severity && (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .respondWithin */ .pe)(severity, request.settings).duration, reason: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .clip */ .$Q)(reason, 1e3), would_change: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .clip */ .$Q)(wouldChange, 1e3), decided_at: (0,_chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_5__/* .timestamp */ .v)(clock) });
}
var harmless = (releaseId) => releaseId !== void 0 && /^[\w.:/@+=~-]+$/.test(releaseId) ? releaseId : void 0;
var fromOf = ({ live }) => live.kind === "live" ? live.releaseId : void 0;
var toOf = ({ decision, safety, target, request }, ending) => decision.kind === "keep" || decision.kind === "hold" || request.flags ? void 0 : ending?.attempt ? ending.attempt.releaseId : safety.kind === "safe" ? safety.target.releaseId : target?.releaseId;
var secondsOf = ({ started }, clock) => Math.round((clock.monotonic() - started.ms) / 100) / 10;
function words2({ record, target, request }, live, put) {
  return (0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .liveWords */ .Kk)(live, [
    [record?.deployment?.release_id, "this run's"],
    [record?.deployment?.previous_release_id, "the previous one"],
    ...[target?.releaseId, put].map((id) => [id, request.to === void 0 ? "the last verified one" : "the one asked for"])
  ]);
}

// action-rollback/src/time-left.ts
function timeLeftOf(timeoutMs, clock) {
  let deadline = clock.monotonic() + timeoutMs;
  const all = () => Math.max(1, deadline - clock.monotonic());
  return {
    all,
    forQuestion: () => Math.min(QUESTION_MS, all()),
    isOver: () => deadline <= clock.monotonic(),
    restart: () => {
      deadline = clock.monotonic() + timeoutMs;
    }
  };
}

// action-rollback/src/watch-hotfix.ts
var PAUSE_MS2 = 5e3;
async function watchHotfix(watched, context) {
  const { checks, watchMs } = watched;
  const deadline = context.clock.monotonic() + watchMs;
  const left = () => deadline - context.clock.monotonic();
  context.log.info(`Watching for a hotfix for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_13__/* .formatDuration */ .a)(watchMs)}.`);
  return withHeartbeat(context, "Watching for a hotfix", watchMs, async () => {
    for (; ; ) {
      const seen = judge(await probe(checks, Math.max(1, left()), context));
      if (seen.kind === "fixed") return afterFix(watched, seen);
      if (seen.kind === "cancelled" || left() <= 0) return seen;
      await context.clock.sleep(Math.min(PAUSE_MS2, left()), context.signal);
      if (context.signal.aborted) return { kind: "cancelled", reason: "The watch for a hotfix was cancelled." };
      if (left() <= 0) return seen;
    }
  });
}
async function afterFix({ failing, current, isVerified }, seen) {
  const live = await current();
  if (live.kind !== "live" || failing.kind !== "live" || live.releaseId === failing.releaseId) return seen;
  return { kind: "superseded", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(live.releaseId)} went live in place of ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(failing.releaseId)} while it was watched, and it is healthy${await isVerified(live.releaseId) ? ", as its own run found too" : ""}: the newer deployment is accepted as the fix.` };
}
function judge({ verdict, reason }) {
  const kind = verdict === "healthy" ? "fixed" : verdict === "cancelled" ? "cancelled" : verdict === "inconclusive" ? "no-verdict" : "not-fixed";
  return { kind, reason };
}

// action-rollback/src/rollback.ts
async function rollback(request, context) {
  const started = { at: (0,_chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_5__/* .timestamp */ .v)(context.clock), ms: context.clock.monotonic() };
  const memory = await openMemory(request, context);
  const story = await judge2(request, context, { started, memory });
  announce(story, context);
  if (context.signal.aborted) return reportOf(story, cancelledBefore(await story.askLive()), context.clock);
  if (request.dryRun || request.mode === "plan") return planned(story, context.clock);
  const { ending, decision = story.decision } = await act(story, context);
  const after = { ...story, decision };
  const [failedLog2] = await Promise.all([story.failedLog.read(), remember(after, ending, memory)]);
  return reportOf(after, { ...ending, failedLog: failedLog2 }, context.clock);
}
async function judge2(request, context, { started, memory }) {
  const connect = async (version2, commit = version2) => takeMixForOwn(await request.platform.connect({ ...context, environment: request.environment, service: request.service, version: version2, commit: (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .WM)(commit) ? commit : void 0, image: void 0, token: request.token }), context);
  const asked = await connect("");
  const askLive = askLiveOf(asked, context);
  const time = timeLeftOf(request.timeoutMs, context.clock);
  const sight = await look(request, { memory, platform: asked, time }, context);
  const { live, toStop } = sight;
  const { evidence, decision } = judgeEvidence(request, context, sight);
  const goes = decision.kind === "rollback" || decision.kind === "hotfix";
  const aim = await findTarget(request.to, sight, goes ? asked : void 0, { ...context, time });
  const { known } = aim;
  const gitopsOwner = goes ? await asked.owner?.(context.signal, time.forQuestion()) : void 0;
  const version = aim.target && versionToDeploy(aim.target);
  const platform = version === void 0 ? asked : await connect(version, aim.target?.commit);
  const safety = judgeSafety(request, { live, known, aim, evidence, platform, runId: context.run.runId, gitopsOwner });
  return { request, platform, askLive, time, started, memory, known, toStop, record: context.record, live, evidence, decision, target: aim.target, gone: aim.gone, failedLog: failedLogOf(platform, live.kind === "live" ? live.releaseId : void 0, context), ...safety };
}
function announce(story, { log }) {
  const { live, request, known } = story;
  log.info(`Live: ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_9__/* .describeLive */ .IY)(live)}.`);
  if (known.history?.heldBy !== void 0) log.info(`An earlier decision, by rule ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD)(known.history.heldBy)}, holds automatic rollbacks${request.releaseHold ? '; "release-hold" lifts that' : ""}.`);
  if (known.history?.truncated && story.target === void 0) log.warning('Only the newest 1,000 GitHub deployments of this environment were read. An older release may still be there to go back to: name it in "to" with mode: force.');
  if (request.skippedChecks.length > 0) log.warning(`These checks of the record are not repeated, since it does not hold all that they need: ${request.skippedChecks.map(_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .hD).join(", ")}. Give ${inputsToProbe(request)} to have them too.`);
  log.info(decisionLine(story));
  if (request.reason !== void 0) {
    log.info("The reason that was given:");
    log.foreign(request.reason);
  }
  for (const step of planSteps(story)) {
    log.info(`Plan: ${step.words}`);
    if (step.commands) log.foreign(step.commands.join("\n"));
  }
}
function decisionLine({ decision, request }) {
  const urgency = decision.severity === void 0 ? "" : `, ${decision.severity}, respond within ${(0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .respondWithin */ .pe)(decision.severity, request.settings).words}`;
  return `Decision: ${decision.kind}, by rule ${decision.rule}${urgency}. ${decision.reason}`;
}
async function act(story, context) {
  const { decision, live } = story;
  const { reasonCode, reason } = decision;
  switch (decision.kind) {
    case "keep": {
      const refusal = refusalToGoOn(story);
      return { ending: refusal ? refuse(refusal, live) : { outcome: "kept", reasonCode, reason, live } };
    }
    case "hold":
      return { ending: { outcome: "held", reasonCode, reason, advice: "Nothing was changed. A person looks now; the summary of this job has the first steps. To go back all the same, run this action with mode: force.", live } };
    case "rollback":
      return { ending: await takeBack(story, context) };
    case "hotfix":
      return hotfix(story, decision.watchMs, context);
  }
}
function takeBack(story, context) {
  const { flags } = story.request;
  return flags === void 0 ? switchBack(story, context) : disableFlags(story, flags, context);
}
async function hotfix(story, watchMs, context) {
  const { request, askLive } = story;
  if (request.checks.length === 0) return { ending: await unwatched(story) };
  const watch = await watchHotfix({ checks: request.checks, watchMs, failing: story.live, current: askLive, isVerified: (releaseId) => isVerifiedNow(story, releaseId) }, context);
  if (watch.kind !== "not-fixed") return { ending: afterWatch(story, watch, await askLive()) };
  const decision = overdueDecision(story.decision, watch.reason, story.evidence, request.settings);
  context.log.info(decisionLine({ decision, request }));
  story.time.restart();
  return { ending: await takeBack({ ...story, decision }, context), decision };
}
async function unwatched({ request, decision, askLive }) {
  return { outcome: "hotfix", reasonCode: decision.reasonCode, reason: `${decision.reason} But there is nothing to watch it with: ${nothingToProbe(request)}.`, advice: `Ship the hotfix now, then run action-healthcheck. Give ${inputsToProbe(request)} to have the deadline kept.`, live: await askLive() };
}
function afterWatch({ decision }, { kind, reason }, live) {
  if (kind === "superseded") return { outcome: "kept", reasonCode: "superseded", reason, live };
  if (kind === "fixed") return { outcome: "kept", reasonCode: decision.reasonCode, reason: `It was fixed in time: ${reason}`, live };
  if (kind === "cancelled") return cancelledBefore(live);
  return { outcome: "held", reasonCode: "inconclusive", reason: `It was to be fixed by now, but the watch came to no verdict: ${reason}`, advice: "Nothing was changed. A person looks now: mend what keeps the checks from a verdict, or run this action with mode: force.", live };
}
async function isVerifiedNow({ known, memory }, releaseId) {
  const history = known.history && await memory.reread();
  return history !== void 0 && (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOfRelease */ .Z$)(history, releaseId)?.verdict === "healthy";
}



/***/ }),

/***/ 8194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ joinReleaseIds),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   iw: () => (/* binding */ isMixOf),
/* harmony export */   vR: () => (/* binding */ splitReleaseId)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/platforms/joined-release-id.ts
var LONGEST = 100;
var JOINT = "+";
function joinReleaseIds(ids) {
  const whole = ids.join(JOINT);
  if (whole.length <= LONGEST) return whole;
  const each = Math.floor((LONGEST - (ids.length - 1)) / ids.length);
  return ids.map((id) => id.slice(0, each)).join(JOINT);
}
var splitReleaseId = (releaseId) => releaseId.split(JOINT);
var SHORTEST = 8;
function partOf(releaseId, known) {
  const parts = splitReleaseId(releaseId);
  const cut = parts.length > 1 && releaseId.length > LONGEST - parts.length;
  const found = [...new Set(known)].filter((id2) => parts.some((part) => part === id2 || cut && part.length >= SHORTEST && id2.startsWith(part)));
  const [id] = found;
  if (id === void 0) return { kind: "none" };
  return found.length === 1 ? { kind: "one", id } : { kind: "ambiguous" };
}
function isMixOf(live, own, previous) {
  const [parts, ours, theirs] = [live, own, previous].map(splitReleaseId);
  return parts.length > 1 && live !== own && parts.some((part) => ours.includes(part) && !theirs.includes(part)) && parts.every((part) => ours.includes(part) || theirs.includes(part));
}




/***/ })

};
