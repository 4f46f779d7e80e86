export const id = 52;
export const ids = [52];
export const modules = {

/***/ 5913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isReleaseId)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/platforms/release-id.ts
var isReleaseId = (text) => text.length > 0 && text.length <= 100 && !/[\p{Cc}\u2028\u2029]/u.test(text);




/***/ }),

/***/ 4081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/without-undefined.ts
function withoutUndefined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== void 0));
}




/***/ }),

/***/ 1707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ isOfRelease),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Rz: () => (/* binding */ writeFacts),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   Z$: () => (/* binding */ entryOfRelease),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   cV: () => (/* binding */ isBadVersion),
/* harmony export */   w0: () => (/* binding */ releasesOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3524);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// shared/ledger/facts.ts
var MARKER = "surefoot/1";
var LONGEST_DESCRIPTION = 140;
var LONGEST_VALUE = 112;
function writeFacts(facts) {
  const descriptions = [];
  for (const word of wordsOf(facts)) {
    const last = descriptions.at(-1);
    if (last !== void 0 && last.length + 1 + word.length <= LONGEST_DESCRIPTION) descriptions[descriptions.length - 1] = `${last} ${word}`;
    else descriptions.push(`${MARKER} ${word}`);
  }
  return descriptions;
}
function wordsOf(facts) {
  const pair = (key, value) => value === void 0 ? [] : [`${key}=${storedValue(value)}`];
  return [
    ...pair("version", facts.version),
    ...pair("service", facts.service),
    ...pair("author", facts.author),
    ...pair("release", facts.release),
    ...pair("schema", facts.schema),
    ...pair("class", facts.class),
    ...pair("verdict", facts.verdict),
    ...facts.bad ? ["bad"] : [],
    ...facts.rolledBackTo === void 0 ? [] : [`rolled-back to=${storedValue(facts.rolledBackTo)}`],
    ...facts.attemptedTo === void 0 ? [] : [`attempted to=${storedValue(facts.attemptedTo)}`],
    ...facts.heldBy === void 0 ? [] : [`held rule=${storedValue(facts.heldBy)}`],
    ...facts.holdReleased ? ["hold-released"] : []
  ];
}
function storedValue(value) {
  const encoded = encode(value);
  if (encoded.length <= LONGEST_VALUE) return encoded;
  let beginning = "";
  for (const character of value) {
    if (beginning.length + encode(character).length > LONGEST_VALUE - 17) break;
    beginning += encode(character);
  }
  return `${beginning}~${hashOf(value)}`;
}
var comparable = (value) => decodeURIComponent(storedValue(value));
var encode = (value) => value.toWellFormed().replace(/[^!-$&-~]/gu, (character) => encodeURIComponent(character));
function readFacts(description) {
  const [marker, ...words] = description.trim().split(/ +/);
  if (marker !== MARKER) return void 0;
  const facts = {};
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const at = word.indexOf("=");
    const key = at < 0 ? word : word.slice(0, at);
    const value = at < 0 ? void 0 : decoded(word.slice(at + 1));
    if (key === "bad" && value === void 0) facts.bad = true;
    else if (key === "hold-released" && value === void 0) facts.holdReleased = true;
    else if (value === void 0 || value === "") continue;
    else if (key === "to" && before === "rolled-back") facts.rolledBackTo = value;
    else if (key === "to" && before === "attempted") facts.attemptedTo = value;
    else if (key === "rule" && before === "held") facts.heldBy = value;
    else if (key === "version" || key === "service" || key === "author" || key === "release" || key === "schema") facts[key] = value;
    else if (key === "class") assign(facts, "class", _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_1__/* .MIGRATION_CLASSES */ .GO.find((known) => known === value));
    else if (key === "verdict") assign(facts, "verdict", [..._chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk, "not-verified"].find((known) => known === value));
  }
  return facts;
}
function assign(facts, key, value) {
  if (value !== void 0) facts[key] = value;
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return void 0;
  }
}
function hashOf(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

// shared/ledger/history.ts
var actor = (login) => login.replace(/\[bot\]$/, "").toLowerCase();
function readHistory(deployments, key, truncated = false) {
  const ours = /* @__PURE__ */ new Set([actor(key.self), "github-actions"]);
  const wanted = key.service === void 0 ? void 0 : comparable(key.service);
  const rounds = deployments.flatMap((deployment) => {
    const marked = deployment.statuses.filter((status) => ours.has(actor(status.creator)) && readFacts(status.description) !== void 0);
    return roundsOf(inOrder(marked)).map((statuses, index, all) => ({ entry: entryOf(deployment, statuses, { first: index === 0, last: index === all.length - 1 }), statuses })).toReversed();
  });
  const newestFirst = rounds.filter(({ entry }) => entry.service === wanted).toSorted((a, b) => byAge(b.entry, a.entry));
  const timeline = newestFirst.toReversed().flatMap(({ entry, statuses }) => statuses.map((status) => ({ ...status, entry }))).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return { entries: newestFirst.map(({ entry }) => entry), liveReleaseId: liveAfter(timeline), putBack: putBackAfter(timeline), heldBy: holdAfter(timeline), truncated };
}
var byAge = (a, b) => a.createdAt.localeCompare(b.createdAt) || Number(a.deploymentId) - Number(b.deploymentId);
var isUnderWay = (status) => status !== void 0 && /^(in_progress|queued|pending)$/i.test(status.state);
function roundsOf(marked) {
  const rounds = [];
  for (const status of marked) {
    const round = rounds.at(-1);
    if (round === void 0 || isUnderWay(status) && readFacts(status.description)?.version !== void 0) rounds.push([status]);
    else round.push(status);
  }
  return rounds;
}
function inOrder(statuses) {
  const oldestFirst = (statuses[0]?.createdAt ?? "") < (statuses.at(-1)?.createdAt ?? "") ? statuses : statuses.toReversed();
  return oldestFirst.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}
function entryOf(deployment, statuses, round) {
  const facts = Object.assign({}, ...statuses.map((status) => readFacts(status.description)));
  return {
    deploymentId: deployment.id,
    commit: deployment.commit,
    createdAt: (round.first ? void 0 : statuses[0]?.createdAt) ?? deployment.createdAt,
    runId: deployment.runId ?? runOfLog(statuses),
    version: facts.version,
    service: facts.service,
    author: facts.author,
    releaseId: facts.release,
    earlierIds: earlierIds(statuses, facts.release),
    schema: facts.schema,
    migrationClass: facts.class,
    verdict: facts.verdict,
    bad: facts.bad === true,
    rolledBackTo: facts.rolledBackTo,
    attempts: statuses.flatMap(attemptsOf),
    served: (facts.verdict ?? "not-verified") !== "not-verified" || statuses.some((status) => isSuccess(status.state)),
    state: statuses.at(-1)?.state.toLowerCase() ?? "",
    open: round.last && isUnderWay(statuses.at(-1))
  };
}
function earlierIds(statuses, present) {
  const ids = statuses.flatMap(({ description }) => readFacts(description)?.release ?? []);
  return [...new Set(ids)].filter((id) => id !== present);
}
var runInAddress = (url) => /\/actions\/runs\/(\d+)(?:\/|$)/.exec(url ?? "")?.[1];
function runOfLog(statuses) {
  const run = statuses.map(({ logUrl }) => runInAddress(logUrl)).find((id) => id !== void 0);
  return run === void 0 ? void 0 : `${run}//`;
}
var isSuccess = (state) => /^success$/i.test(state);
function attemptsOf({ description, logUrl }) {
  const { rolledBackTo, attemptedTo } = readFacts(description) ?? {};
  const to = rolledBackTo ?? attemptedTo;
  return to === void 0 ? [] : [{ outcome: rolledBackTo === void 0 ? "failed" : "rolled-back", to, runId: runInAddress(logUrl) }];
}
function liveAfter(timeline) {
  let live;
  for (const event of timeline) {
    const facts = readFacts(event.description);
    if (facts?.rolledBackTo !== void 0) live = facts.rolledBackTo;
    else if (isSuccess(event.state) || (facts?.verdict ?? "not-verified") !== "not-verified") live = event.entry.releaseId ?? live;
  }
  return live;
}
function putBackAfter(timeline) {
  let last;
  for (const { entry, state, description, createdAt, logUrl } of timeline) {
    const facts = readFacts(description);
    if (facts?.rolledBackTo !== void 0) last = { putBack: { releaseId: facts.rolledBackTo, at: createdAt, runId: runInAddress(logUrl) }, entry };
    else if (last && byAge(entry, last.entry) > 0 && (isSuccess(state) || facts?.release === last.putBack.releaseId)) last = void 0;
  }
  return last?.putBack;
}
function holdAfter(timeline) {
  let hold;
  for (const event of timeline) {
    const facts = readFacts(event.description);
    if (facts?.heldBy !== void 0) hold = { rule: facts.heldBy, entry: event.entry };
    else if (facts?.holdReleased) hold = void 0;
    else if (hold && byAge(event.entry, hold.entry) > 0) {
      const other = facts?.release !== void 0 && event.entry.version !== hold.entry.version;
      if (other || isSuccess(event.state)) hold = void 0;
    }
  }
  return hold?.rule;
}
function isOfRelease({ releaseId, earlierIds: earlierIds2 }, id) {
  if (id === void 0) return false;
  const stored = comparable(id);
  return releaseId === stored || earlierIds2.includes(stored);
}
var entryOfRelease = ({ entries }, releaseId) => entries.find((entry) => isOfRelease(entry, releaseId));
var idsOf = ({ releaseId, earlierIds: earlierIds2 }) => releaseId === void 0 ? [] : [releaseId, ...earlierIds2];
function releasesOf({ entries }) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const shared = [...new Set(idsOf(entry).flatMap((id) => groups.has(id) ? [groups.get(id)] : []))];
    const all = shared.length > 1 ? shared.flat().toSorted((a, b) => byAge(b, a)) : shared[0] ?? [];
    const group = [...all, entry];
    for (const id of group.flatMap(idsOf)) groups.set(id, group);
  }
  return [...new Set(groups.values())];
}
function isBadVersion(history, version) {
  const stored = comparable(version);
  const [newest] = history.entries.filter((entry) => entry.version === stored && (entry.bad || entry.verdict === "healthy"));
  return newest?.bad === true;
}

// shared/ledger/commit.ts
var isCommit = (text) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);




/***/ }),

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ fitSchema),
/* harmony export */   Bt: () => (/* binding */ TABLE),
/* harmony export */   Ck: () => (/* binding */ takesBack),
/* harmony export */   Im: () => (/* binding */ LAST_ROW),
/* harmony export */   J$: () => (/* binding */ mayTurnIntoRollback),
/* harmony export */   JJ: () => (/* binding */ DEFAULT_THRESHOLDS),
/* harmony export */   LO: () => (/* binding */ groundless),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   bj: () => (/* binding */ hasGrounds),
/* harmony export */   cn: () => (/* binding */ RESPOND_WITHIN),
/* harmony export */   h8: () => (/* binding */ LIMITED),
/* harmony export */   hx: () => (/* binding */ gatherEvidence),
/* harmony export */   jU: () => (/* binding */ listCandidates),
/* harmony export */   kT: () => (/* binding */ earlierAttempt),
/* harmony export */   p8: () => (/* binding */ schemaPath),
/* harmony export */   pe: () => (/* binding */ respondWithin),
/* harmony export */   qn: () => (/* binding */ isCandidate),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1707);
/* harmony import */ var _chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7981);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4081);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3524);
/* harmony import */ var _chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5913);
/* harmony import */ var _chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7910);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8773);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4721);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);









// shared/rollback-decision/policy-limits.ts
var LIMITED = {
  superseded: { only: ["keep", "hold"], why: "what is live belongs to a newer release" },
  "never-live": { only: ["keep", "hold"], why: "the release of this run does not serve, so there is nothing to take back" },
  "platform-already-rolled-back": { only: ["keep", "hold"], why: "the previous release is live already" },
  "data-corruption": { only: ["keep", "hold"], why: "where it may, it rolls back as it is; else a person must restore the database first" },
  "migration-failed": { only: ["keep", "hold"], why: "nothing was deployed, so there is nothing to take back" },
  "not-our-doing": { only: ["keep", "hold"], why: "the same failed before the deployment, so going back would not mend it" },
  "too-old": { only: ["hold"], why: 'an old failure is left to a person; give a longer "max-failure-age" instead' },
  cosmetic: { only: ["keep", "hold"], why: "nothing that was measured speaks against the release" },
  cancelled: { only: ["keep", "hold"], why: "there is no verdict to act on" },
  inconclusive: { only: ["hold"], why: "no data never decides" },
  healthy: { only: ["keep", "hold"], why: "nothing speaks against the release" }
};
var takesBack = (decision) => decision === "rollback" || decision === "hotfix";
var FAILED_DEPLOYMENTS = ["wont-start", "crashed", "timed-out"];
var BAD_VERDICTS = ["unhealthy", "degraded"];
var ELSEWHERE = ["other-release", "previous-release"];
var OF_HEALTH = ["verdict", "was-healthy", "failing-check", "failing-component", "success-rate", "samples", "failures-in-a-row", "p95", "slowdown"];
var ACTED_ON_AS_REPORTED = ["wont-start", "database-down", "security", "data-corruption"];
var failsByHealth = ({ health }) => BAD_VERDICTS.includes(health?.verdict) || health?.verdict === "healthy" && (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .provenSlowdown */ .Kc)(health) !== void 0;
var isElsewhere = ({ live }) => ELSEWHERE.includes(live?.kind);
function hasGrounds(decision, when, evidence) {
  if (decision === "hold") return true;
  const reported = when.some(({ name }) => name === "issue");
  if (decision === "keep") return reported || isElsewhere(evidence) || !isWithoutVerdict(evidence);
  if (isElsewhere(evidence)) return false;
  const failed = when.some(({ name }) => name === "deployment") && FAILED_DEPLOYMENTS.includes(evidence.deployment);
  const measured2 = when.some(({ name }) => OF_HEALTH.includes(name)) && failsByHealth(evidence);
  return reported || failed || measured2;
}
var isWithoutVerdict = ({ health }) => health?.verdict === void 0 || health.verdict === "inconclusive";
function mayTurnIntoRollback(evidence) {
  return !isElsewhere(evidence) && (failsByHealth(evidence) || FAILED_DEPLOYMENTS.includes(evidence.deployment) || ACTED_ON_AS_REPORTED.includes(evidence.report?.issue));
}
function groundless(decision, when) {
  const allow = (name, wanted) => when.every((test) => test.name !== name || !("anyOf" in test) || test.anyOf.some((value) => wanted.includes(value)));
  const has = (...names) => when.some(({ name }) => names.includes(name));
  if (decision === "hold") return void 0;
  if (decision === "keep") return allow("verdict", ["healthy", "degraded", "unhealthy", "cancelled"]) || has("issue") ? void 0 : "a release without a verdict is never called fine: no data never decides; use hold";
  if (!allow("live", ["this-release", "nothing"])) return "what is live then is not the release of this run, so there is nothing to take back";
  if (has("issue") || has("deployment") && allow("deployment", FAILED_DEPLOYMENTS)) return void 0;
  if (!allow("verdict", has("slowdown") ? [...BAD_VERDICTS, "healthy"] : BAD_VERDICTS)) return "only the verdicts unhealthy and degraded are evidence against a release: no data never decides";
  return has(...OF_HEALTH) ? void 0 : `nothing in "when" is evidence of a failure; add a condition on ${["issue", "deployment", "verdict", "failing-check", "success-rate"].join(", ")} or the like`;
}

// shared/rollback-decision/thresholds.ts
var DEFAULT_THRESHOLDS = { "majority-failing": { atLeast: 0.5, samples: 20, inARow: 5 }, "severe-slowdown": { atLeast: 0.1 } };

// shared/rollback-decision/evidence-from-record.ts
var CLOCK_SKEW_MS = 5 * 6e4;
var FOUND_WHEN_REPORTED = ["wont-start", "database-down", "security", "data-corruption"];
function gatherEvidence(record, present) {
  const { deployment, health, migration } = record ?? {};
  const baseline = record && baselineOf(record);
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({
    live: liveOf(present, record),
    deployment: deployment && deploymentOf(deployment),
    health: health && healthOf(health),
    baseline: baseline && sideOf(baseline),
    migration: migration && migrationOf(migration),
    report: present.report,
    failureAgeMs: FOUND_WHEN_REPORTED.includes(present.report.issue) ? 0 : ageOf(record, present.now)
  });
}
function baselineOf({ baseline, deployment }) {
  const isLate = Date.parse(baseline?.started_at ?? "") > Date.parse(deployment?.started_at ?? "");
  return isLate ? void 0 : baseline;
}
function liveOf({ live, isSame = (a, b) => a === b }, { deployment, rollback } = {}) {
  if (live.kind === "none") return { kind: "nothing" };
  const own = deployment?.release_id;
  const previous = deployment?.previous_release_id ?? (own === void 0 ? deployment?.live_release_id : void 0);
  if (live.kind === "unknown" || own === void 0 && previous === void 0) return void 0;
  const { releaseId } = live;
  const tried = rollback?.outcome === "rolled-back" || rollback?.outcome === "failed";
  if (tried && isSame(releaseId, rollback.to_release_id) && !isSame(releaseId, own)) return { kind: "previous-release", releaseId, byThisRun: true };
  return { kind: isSame(releaseId, own) ? "this-release" : isSame(releaseId, previous) ? "previous-release" : "other-release", releaseId };
}
var DEPLOYMENTS = {
  deployed: "served",
  unchanged: "served",
  superseded: "superseded",
  "rolled-back-by-platform": "rolled-back-by-platform",
  refused: "not-attempted",
  failed: "wont-start",
  "timed-out": "timed-out",
  cancelled: "cancelled",
  planned: void 0
};
var deploymentOf = ({ outcome }) => outcome === void 0 ? void 0 : DEPLOYMENTS[outcome];
function healthOf(section) {
  const { p95_ms: ms, max_p95_ms: objectiveMs } = section;
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({
    verdict: section.outcome === "cancelled" ? "cancelled" : verdictOf(section),
    wasHealthy: section.was_healthy,
    failing: section.failing_checks && failingOf(section),
    passing: section.passing_checks,
    successShare: section.success_rate,
    samples: section.samples,
    failuresInARow: section.failures_in_a_row,
    p95: ms === void 0 || objectiveMs === void 0 ? void 0 : { ms, objectiveMs, proven: section.reason_code === "latency-exceeded" },
    wrongVersionOnly: section.reason_code === "wrong-version" ? true : void 0,
    observedVersion: section.observed_version
  });
}
var verdictOf = ({ outcome }) => _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICTS */ .bk.find((verdict) => verdict === outcome);
var sideOf = (section) => (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ verdict: verdictOf(section), failing: failingOf(section) });
function failingOf(section) {
  return (section.failing_checks ?? []).map(({ name, critical, component, message }) => (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ name, critical: critical ?? true, component, message }));
}
var NOT_COMPLETED = ["failed", "timed-out", "cancelled", "refused"];
var TOUCHED_NOTHING = ["up-to-date", "pending", "backed-up", "rehearsed", "planned", "refused"];
function migrationOf(section) {
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ state: NOT_COMPLETED.includes(section.outcome) ? "not-completed" : "completed", class: classOf(section), fromRevision: section.from_revision, toRevision: section.to_revision, backup: section.backup_file });
}
function classOf({ outcome, applied_count: applied, migration_class: named = "unknown" }) {
  if (applied === 0 || applied === void 0 && TOUCHED_NOTHING.includes(outcome)) return "none";
  return named === "none" ? "unknown" : named;
}
function ageOf(record, now) {
  const at = record?.health?.finished_at ?? record?.deployment?.finished_at ?? record?.migration?.finished_at;
  const age = at === void 0 ? Number.NaN : now.getTime() - Date.parse(at);
  return age >= -CLOCK_SKEW_MS ? Math.max(0, age) : void 0;
}

// shared/rollback-decision/candidates.ts
var isCandidate = ({ releaseId, earlierIds = [] }, id) => id !== void 0 && (releaseId === id || earlierIds.includes(id));
var isVerdict = (outcome) => _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICTS */ .bk.some((verdict) => verdict === outcome);
function listCandidates({ record, history, platform }) {
  const remembered = history === void 0 ? [] : (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .releasesOf */ .w0)(history).map((entries) => rememberedRelease(history, entries));
  const others = platform?.kind === "known" ? platform.releases.filter(({ releaseId }) => (0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_5__/* .isReleaseId */ .F)(releaseId) && !remembered.some((candidate) => isCandidate(candidate, releaseId))).map((release) => platformRelease(release, history)) : [];
  const earlier = [...remembered, ...others].map((candidate) => ({ ...candidate, ...goneOf(candidate, platform) }));
  const find = (releaseId) => earlier.find((candidate) => isCandidate(candidate, releaseId));
  const own = ownOf(record, find(record?.deployment?.release_id));
  const previous = previousOf(record, find(record?.deployment?.previous_release_id));
  const better = new Map([previous, own].flatMap((candidate) => candidate === void 0 ? [] : [[candidate.releaseId, candidate]]));
  const unknown = [own, previous].filter((candidate) => candidate !== void 0 && better.get(candidate.releaseId) === candidate && !earlier.some(({ releaseId }) => releaseId === candidate.releaseId));
  return [...unknown, ...earlier.map((candidate) => better.get(candidate.releaseId) ?? candidate)];
}
function rememberedRelease(history, entries) {
  const newest = entries[0];
  const version = entries.find((entry) => entry.version !== void 0)?.version;
  const earlierIds = [...new Set(entries.flatMap(_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX))].filter((id) => id !== newest.releaseId);
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({
    releaseId: newest.releaseId,
    earlierIds: earlierIds.length === 0 ? void 0 : earlierIds,
    version,
    commit: commitOf(version, newest.commit),
    author: newest.author,
    verdict: verdictOf2(entries),
    origin: "remembered",
    why: "was deployed by an earlier run",
    bad: entries.find((entry) => entry.bad || entry.verdict === "healthy")?.bad || version !== void 0 && (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadVersion */ .cV)(history, version) ? true : void 0,
    deploymentId: newest.deploymentId,
    deployedAt: newest.createdAt,
    schema: newest.schema,
    class: newest.migrationClass
  });
}
function platformRelease({ releaseId, version, commit, createdAt }, history) {
  const bad = history !== void 0 && [version, commit].some((name) => name !== void 0 && (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadVersion */ .cV)(history, name));
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ releaseId, version, commit, origin: "platform", why: "is in the history of the platform", bad: bad ? true : void 0, deployedAt: createdAt });
}
function goneOf({ releaseId }, platform) {
  const startable = platform?.kind === "known" ? platform.releases.find((release) => release.releaseId === releaseId)?.startable : void 0;
  return startable?.kind === "no" ? { gone: startable.reason } : {};
}
function verdictOf2(entries) {
  const said = entries.flatMap(({ verdict }) => verdict === void 0 ? [] : [verdict]);
  return said.find((verdict) => verdict === "healthy" || verdict === "unhealthy") ?? said[0];
}
function previousOf(record, remembered) {
  const { previous_release_id: releaseId, previous_verdict: found } = record?.deployment ?? {};
  if (record === void 0 || releaseId === void 0) return void 0;
  const previous = { releaseId: remembered?.releaseId ?? releaseId, origin: "previous", why: "was live before the deployment of this run", failedInRun: found === "unhealthy" ? true : void 0 };
  const baseline = baselineOf(record)?.outcome;
  const verdict = found ?? (isVerdict(baseline) ? baseline : void 0);
  const isNews = found === "unhealthy" || found === "healthy" || verdict === "healthy" && remembered?.verdict !== "unhealthy";
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ ...remembered, ...previous, verdict: remembered === void 0 || isNews ? verdict : remembered.verdict });
}
function ownOf(record, remembered) {
  const releaseId = record?.deployment?.release_id;
  if (releaseId === void 0) return void 0;
  const verdict = record?.health?.outcome;
  return { ...remembered, ...(0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ releaseId: remembered?.releaseId ?? releaseId, origin: "own", version: record?.version, verdict: isVerdict(verdict) ? verdict : remembered?.verdict, commit: remembered?.commit ?? commitOf(record?.version, record?.commit?.sha), why: "was made by this run" }) };
}
var commitOf = (version, commit) => version !== void 0 && (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommit */ .WM)(version.toLowerCase()) ? version : commit;
function entryOf(releaseId, { record, history }) {
  const { release_id: own, github_deployment_id: ownId } = record?.deployment ?? {};
  const mine = ownId !== void 0 && releaseId === own ? history?.entries.find(({ deploymentId }) => deploymentId === ownId) : void 0;
  return mine ?? (history && (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOfRelease */ .Z$)(history, releaseId));
}
function isSameRelease(a, b, known) {
  if (a === void 0 || b === void 0) return false;
  return a === b || known.history !== void 0 && (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .releasesOf */ .w0)(known.history).some((entries) => [a, b].every((id) => entries.some((entry) => (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfRelease */ .$p)(entry, id))));
}
function earlierAttempt({ record, history }, runId) {
  const { outcome, to_release_id: to } = record?.rollback ?? {};
  if (outcome === "rolled-back" || outcome === "failed") return { outcome, to };
  return runId ? history?.entries.flatMap(({ attempts }) => attempts).find((attempt) => attempt.runId === runId) : void 0;
}

// shared/rollback-decision/schema-gate.ts
var COMPATIBLE = ["none", "additive", "expand"];
function fitSchema(migration, path) {
  const { target, now } = path?.revisions ?? {};
  if (target !== void 0 && target === now) return { kind: "fits", words: `it is at revision ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(target)}, as it was with the target` };
  const own = fitOwn(migration);
  if (own.kind === "refused" || path === void 0) return own;
  const blocking = path.steps.find((step) => !COMPATIBLE.includes(step.class));
  if (blocking) return { kind: "refused", reason: `The migration of ${blocking.of}, which came after it, ${effect(blocking.class)}, so the earlier code may not run on the present schema.`, advice: wayOut(target, void 0) };
  const changed = path.steps.some((step) => step.class !== "none") || migration !== void 0 && migration.class !== "none";
  if (target !== void 0 && now !== void 0 && !changed) return { kind: "refused", reason: `The schema went from ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(target)} to ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(now)} since then by no migration that was recorded, so the earlier code may not run on it.`, advice: wayOut(target, void 0) };
  return path.steps.length === 0 ? own : { kind: "fits", words: `every migration since then is ${[...new Set(path.steps.map((step) => step.class))].join(" or ")}, so the earlier code runs on it` };
}
function fitOwn(migration) {
  if (migration === void 0) return { kind: "fits", words: "no migration is in the record of this run" };
  if (COMPATIBLE.includes(migration.class)) return { kind: "fits", words: migration.class === "none" ? "the migration of this run applied nothing" : `the migration of this run is ${migration.class}, so the earlier code runs on it` };
  return { kind: "refused", reason: `The migration of this run ${effect(migration.class)}${revisions(migration)}, so the earlier code may not run on the present schema.`, advice: wayOut(migration.fromRevision, migration.backup) };
}
function schemaPath(targetId, leavingId, known) {
  const entries = known.history?.entries ?? [];
  const target = known.history && (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOfRelease */ .Z$)(known.history, targetId);
  const mine = entryOf(known.record?.deployment?.release_id, known);
  const since = target ?? entryOf(leavingId, known);
  if (since === void 0) return void 0;
  const after = entries.slice(0, entries.indexOf(since)).filter((entry) => known.record?.migration === void 0 || entry !== mine);
  return { steps: after.flatMap((entry) => entry.migrationClass === void 0 ? [] : [{ of: nameOf(entry), class: entry.migrationClass }]), revisions: revisionsOf(target, known) };
}
function revisionsOf(target, { record, history }) {
  const migration = record?.migration;
  const completed = migration?.outcome === "migrated" || migration?.outcome === "up-to-date";
  const remembered = history?.entries.find((entry) => entry.schema !== void 0)?.schema;
  const now = migration === void 0 ? remembered : completed && migration.to_revision !== void 0 ? (0,_chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(migration.to_revision) : void 0;
  return target?.schema === void 0 || now === void 0 ? void 0 : { target: target.schema, now };
}
var nameOf = ({ releaseId, version, deploymentId }) => releaseId !== void 0 ? `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(releaseId)}` : version !== void 0 ? `version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(version)}` : `deployment ${deploymentId}`;
var effect = (of) => of === "unknown" ? "changed the schema, or may have, in a way that is not known" : `is ${of}`;
function revisions({ fromRevision, toRevision }) {
  if (fromRevision === void 0 && toRevision === void 0) return "";
  return ` (from ${fromRevision === void 0 ? "no revision" : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(fromRevision)} to ${toRevision === void 0 ? "an unknown one" : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(toRevision)})`;
}
function wayOut(revision, backup) {
  const back = revision === void 0 ? "to where it was" : `to ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(revision)}`;
  const restore = backup === void 0 ? "" : ` or restore (a backup was made: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(backup)})`;
  return `Fail forward: keep this release, and ship a new version that mends it and runs on the present schema. If the service must go back, a person takes the schema back ${back} first (action-migrate, operation downgrade${restore}) and then runs this action in a run of its own with mode: force and the release in "to".`;
}

// shared/rollback-decision/rules.ts
var row = (name, judge) => ({ name, judge });
var NEVER_SERVED = ["wont-start", "crashed", "timed-out", "cancelled", "not-attempted"];
var NOTHING_DEPLOYED = [void 0, "not-attempted"];
var TABLE = [
  row("superseded", ({ live }) => live?.kind === "other-release" ? { kind: "keep", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(live.releaseId)} is live, which this run neither made nor found before: something newer was put there.`, wouldChange: "Only the run that made the live release may take it back; a person can with mode: force." } : void 0),
  row("never-live", ({ live, deployment }) => live?.kind === "previous-release" && !live.byThisRun && NEVER_SERVED.includes(deployment) ? { kind: "keep", severity: "P1", reason: `The new release never served; the previous one, ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(live.releaseId)}, does. The deployment failed, the service is as it was.`, wouldChange: "A new release that serves." } : void 0),
  row("platform-already-rolled-back", ({ live }) => live?.kind === "previous-release" ? { kind: "keep", severity: "P1", reason: live.byThisRun ? `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(live.releaseId)} is live again already: this run has put it back.` : `The previous release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(live.releaseId)} is live again already: the platform, or somebody, took the new one back.`, wouldChange: "A new release that still serves." } : void 0),
  row("data-corruption", ({ report, migration }) => {
    if (report?.issue !== "data-corruption") return void 0;
    const fit = fitSchema(migration);
    const wouldChange = "Nothing measured: data corruption is acted on as reported.";
    if (fit.kind === "refused") return { kind: "hold", severity: "P0", reason: `Data corruption was reported, and the database must be restored by a person before earlier code may run on it. ${fit.reason}`, wouldChange: "A migration after which the earlier code can run." };
    return { kind: "rollback", severity: "P0", reason: "Data corruption was reported: the code that writes wrong data must stop.", wouldChange };
  }),
  row("security", ({ report }) => report?.issue === "security" ? { kind: "rollback", severity: "P0", reason: "A security problem of the new release was reported.", wouldChange: "Nothing measured: a security problem is acted on as reported." } : void 0),
  row("migration-failed", ({ migration, deployment }) => migration?.state === "not-completed" && NOTHING_DEPLOYED.includes(deployment) ? { kind: "hold", severity: "P1", reason: "The migration did not complete and nothing was deployed: the old code keeps running. The schema is taken back by a person or a rule of its own, never by a reflex.", wouldChange: "A migration that completed." } : void 0),
  row("wont-start", ({ deployment, report }) => {
    const how = report?.issue === "wont-start" ? "A person reports that the new release does not start." : deployment === "wont-start" ? "The new release did not start." : deployment === "crashed" ? "The new release crashed." : deployment === "timed-out" ? "The deployment of the new release timed out." : void 0;
    return how === void 0 ? void 0 : { kind: "rollback", severity: "P0", reason: how, wouldChange: "The previous release still being live, or the new one serving." };
  }),
  row("not-our-doing", (evidence, settings) => {
    const side = (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .sideThatFailsAlike */ .KA)(evidence);
    if (side === void 0) return void 0;
    const where = side === "baseline" ? "failed before this deployment too" : "fails on the stable side alike";
    return { kind: "hold", severity: hitsEverybody(evidence, settings) ? "P0" : "P1", reason: `Every critical check that fails now ${where}: ${(0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFailing */ .Sd)((0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .criticalFailing */ .kV)(evidence))}. Going back would not mend it; look at the infrastructure (database, cache, provider).`, wouldChange: "A critical check that fails in the new release only." };
  }),
  row("database-down", (evidence) => {
    const failing = (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .newlyFailingDatabase */ .Bj)(evidence);
    if (failing === void 0 && evidence.report?.issue !== "database-down") return void 0;
    const reason = failing === void 0 ? "A person reports that the new release has no database." : `A database fails in the new release: ${(0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFailing */ .Sd)([failing])}. ${evidence.baseline === void 0 ? "Nothing shows that it failed before." : "It did not fail before the deployment."}`;
    return { kind: "rollback", severity: "P0", reason, wouldChange: "The same failure before the deployment (action-healthcheck with phase: baseline) would have meant infrastructure, and hold." };
  }),
  row("not-served", (evidence) => (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .isProvenUnhealthy */ .PU)(evidence) && evidence.health?.wrongVersionOnly ? { kind: "hold", severity: "P2", reason: `The checks fail only because the expected version is not shown${evidence.health.observedVersion === void 0 ? "" : `; the last one seen was ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(evidence.health.observedVersion)}`}. Find out who serves what: a cache, a proxy, an old instance, or a build with the wrong version in it, or none.`, wouldChange: "A check that fails for another reason than the version." } : void 0),
  row("too-old", (evidence, { maxFailureAgeMs }) => {
    const age = evidence.failureAgeMs;
    if (age === void 0 || age <= maxFailureAgeMs || !((0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .isProvenUnhealthy */ .PU)(evidence) || (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .provenSlowdown */ .Kc)(evidence.health) !== void 0)) return void 0;
    return { kind: "hold", severity: "P2", reason: `The failure was found ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a)(age)} ago; nothing older than ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a)(maxFailureAgeMs)} is rolled back without a person.`, wouldChange: 'A fresh health check, a longer "max-failure-age", or a person with mode: force.' };
  }),
  row("majority-failing", (evidence, settings) => {
    const thresholds = thresholdsOf(settings);
    if (!(0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .majorityFails */ .$2)(evidence, thresholds)) return void 0;
    const { atLeast, samples, inARow } = thresholds["majority-failing"];
    const half = atLeast === 0.5;
    return { kind: "rollback", severity: "P0", reason: `${half ? "Most" : "Too many"} requests to the new release fail: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: `${half ? "More than half of the requests succeeding" : `Less than ${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T)(atLeast)} of the requests failing`}, or too few to tell: under ${samples} requests, and under ${inARow} failures in a row.` };
  }),
  row("fixable", (evidence, { hotfixWithinMs }) => {
    const within = evidence.report?.fixableWithinMs;
    if (within === void 0 || within > hotfixWithinMs || !(0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfined */ .TF)(evidence)) return void 0;
    return { kind: "hotfix", severity: "P2", reason: `Only a part is affected, and a person says that it is fixed within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a)(within)}. It is watched for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a)(hotfixWithinMs)}; if it is not healthy by then, the release is taken back.`, wouldChange: 'More than one endpoint failing, or a fix that takes longer than "hotfix-within".' };
  }),
  row("never-healthy", (evidence) => (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .isProvenUnhealthy */ .PU)(evidence) && evidence.health?.wasHealthy !== true ? { kind: "rollback", severity: "P1", reason: `The new release did not become healthy in time: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: `Every critical check healthy within the health check's "timeout".` } : void 0),
  row("objective-broken", (evidence) => (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .isProvenUnhealthy */ .PU)(evidence) ? { kind: "rollback", severity: "P1", reason: `The new release was healthy, and then the watch proved it broken: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: "A watch that stays within its objectives, or too few samples to prove them broken." } : void 0),
  row("severe-slowdown", ({ health }, settings) => {
    const slower = (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .provenSlowdown */ .Kc)(health);
    const { atLeast } = thresholdsOf(settings)["severe-slowdown"];
    return slower === void 0 || slower < atLeast - _chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .ROUNDING */ .fR ? void 0 : { kind: "rollback", severity: "P1", reason: `The 95th percentile of the response time is proven ${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T)(slower)} past its objective.`, wouldChange: `Less than ${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T)(atLeast)} past the objective.` };
  }),
  row("degraded", (evidence, settings) => {
    const slower = (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .provenSlowdown */ .Kc)(evidence.health);
    const failing = evidence.health?.failing ?? [];
    const issue = evidence.report?.issue;
    const finding = (reason) => ({ kind: "keep", severity: "P2", reason, wouldChange: `A critical check that fails, or a slowdown of ${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T)(thresholdsOf(settings)["severe-slowdown"].atLeast)} or more past the objective.` });
    if ((0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyNonCriticalFail */ .bs)(evidence)) return finding(`Only checks that are not critical fail: ${(0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFailing */ .Sd)(failing)}.`);
    if (evidence.health?.verdict === "degraded") return finding("The service works, but not at its best.");
    if (slower !== void 0) return finding(`The service is ${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T)(slower)} slower than its objective.`);
    if (evidence.health?.verdict === "healthy" && (issue === "slow" || issue === "single-endpoint")) return finding(`A person reports ${issue === "slow" ? "slowness" : "one endpoint failing"}; the health check does not see it.`);
    return void 0;
  }),
  row("cosmetic", ({ report }) => report?.issue === "minor-ui" ? { kind: "keep", severity: "P3", reason: "A minor matter of looks was reported; it can wait for the next version.", wouldChange: "A check that fails." } : void 0),
  row("cancelled", (evidence) => {
    const verdict = evidence.health?.verdict;
    if (verdict !== "cancelled" && !(verdict === void 0 && evidence.deployment === "cancelled")) return void 0;
    return { kind: "keep", severity: "P2", reason: "The run was cancelled before a verdict, so what is live now is not verified. Run the health check again, or roll back with mode: force.", wouldChange: "A health check that comes to its verdict." };
  }),
  row("inconclusive", ({ health, live }) => health?.verdict === "healthy" && live?.kind !== "nothing" ? void 0 : { kind: "hold", severity: "P2", reason: whyInconclusive(health?.verdict, live?.kind), wouldChange: "A health check with a verdict: data, no errors of its own, and nothing in front of the service." })
];
var LAST_ROW = {
  name: "healthy",
  judge: () => ({ kind: "keep", reason: "The health check found the release healthy, or did not prove it broken.", wouldChange: "A critical check that fails, or an objective proven broken." })
};
var RULES = [...TABLE, LAST_ROW];
var thresholdsOf = ({ policy }) => policy?.thresholds ?? DEFAULT_THRESHOLDS;
function hitsEverybody(evidence, settings) {
  return (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .majorityFails */ .$2)(evidence, thresholdsOf(settings)) || evidence.report?.issue === "database-down" || (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .criticalFailing */ .kV)(evidence).some((check) => (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .isDatabaseName */ .lH)(check.component ?? check.name));
}
function measured({ health }) {
  const parts = [];
  if (health?.successShare !== void 0) parts.push(`${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T)(health.successShare)}${health.samples === void 0 ? "" : ` of ${health.samples} requests`} succeeded`);
  if (health?.failuresInARow !== void 0 && health.failuresInARow > 0) parts.push(`${health.failuresInARow} failures in a row`);
  if (health?.p95?.proven) parts.push(`95th percentile ${Math.round(health.p95.ms)} ms, at most ${Math.round(health.p95.objectiveMs)} ms wanted`);
  return parts.length > 0 ? parts.join(", ") : "the health check says unhealthy";
}
function failingWords(evidence) {
  const failing = (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .criticalFailing */ .kV)(evidence);
  return failing.length > 0 ? `; failing: ${(0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFailing */ .Sd)(failing)}` : "";
}
function whyInconclusive(verdict, live) {
  if (verdict === "healthy" && live === "nothing") return "The health check said healthy, but the platform says that nothing is live.";
  if (verdict === void 0) return "There is no verdict of a health check in the record of this run, so there is nothing to decide on. A rollback needs evidence, or a person with mode: force.";
  return "The health check came to no verdict: no data, errors of its own, or something in front of the service. That is no evidence against the release.";
}

// shared/rollback-decision/severity.ts
var RESPOND_WITHIN = {
  P0: { duration: "15m", words: "15 min" },
  P1: { duration: "1h", words: "1 h" },
  P2: { duration: "4h", words: "4 h" },
  P3: { duration: "24h", words: "24 h" }
};
function respondWithin(severity, { policy }) {
  const ms = policy?.respondWithin[severity];
  return ms === void 0 ? RESPOND_WITHIN[severity] : inUnits(ms);
}
function inUnits(ms) {
  const seconds = Math.round(ms / 1e3);
  const parts = [[Math.floor(seconds / 3600), "h", "h"], [Math.floor(seconds / 60) % 60, "m", "min"], [seconds % 60, "s", "s"]];
  const said = parts.filter(([amount]) => amount > 0);
  return { duration: said.map(([amount, unit]) => `${amount}${unit}`).join(""), words: said.map(([amount, , unit]) => `${amount} ${unit}`).join(" ") };
}




/***/ })

};
