export const id = 460;
export const ids = [460];
export const modules = {

/***/ 806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ verifiedReleases),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   cV: () => (/* binding */ isBadVersion)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(776);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// shared/ledger/history.ts
var actor = (login) => login.replace(/\[bot\]$/, "").toLowerCase();
function readHistory(deployments, key, truncated = false) {
  const ours = /* @__PURE__ */ new Set([actor(key.self), "github-actions"]);
  const wanted = key.service === void 0 ? void 0 : (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(key.service);
  const rounds = deployments.flatMap((deployment) => {
    const marked = deployment.statuses.filter((status) => ours.has(actor(status.creator)) && (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(status.description) !== void 0);
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
    if (round === void 0 || isUnderWay(status) && (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(status.description)?.version !== void 0) rounds.push([status]);
    else round.push(status);
  }
  return rounds;
}
function inOrder(statuses) {
  const oldestFirst = (statuses[0]?.createdAt ?? "") < (statuses.at(-1)?.createdAt ?? "") ? statuses : statuses.toReversed();
  return oldestFirst.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}
function entryOf(deployment, statuses, round) {
  const facts = Object.assign({}, ...statuses.map((status) => (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(status.description)));
  return {
    deploymentId: deployment.id,
    commit: deployment.commit,
    createdAt: (round.first ? void 0 : statuses[0]?.createdAt) ?? deployment.createdAt,
    runId: deployment.runId ?? runOfLog(statuses),
    version: facts.version,
    service: facts.service,
    author: facts.author,
    releaseId: facts.release,
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
var runInAddress = (url) => /\/actions\/runs\/(\d+)(?:\/|$)/.exec(url ?? "")?.[1];
function runOfLog(statuses) {
  const run = statuses.map(({ logUrl }) => runInAddress(logUrl)).find((id) => id !== void 0);
  return run === void 0 ? void 0 : `${run}//`;
}
var isSuccess = (state) => /^success$/i.test(state);
function attemptsOf({ description, logUrl }) {
  const { rolledBackTo, attemptedTo } = (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(description) ?? {};
  const to = rolledBackTo ?? attemptedTo;
  return to === void 0 ? [] : [{ outcome: rolledBackTo === void 0 ? "failed" : "rolled-back", to, runId: runInAddress(logUrl) }];
}
function liveAfter(timeline) {
  let live;
  for (const event of timeline) {
    const facts = (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(event.description);
    if (facts?.rolledBackTo !== void 0) live = facts.rolledBackTo;
    else if (isSuccess(event.state) || (facts?.verdict ?? "not-verified") !== "not-verified") live = event.entry.releaseId ?? live;
  }
  return live;
}
function putBackAfter(timeline) {
  let last;
  for (const { entry, state, description, createdAt, logUrl } of timeline) {
    const facts = (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(description);
    if (facts?.rolledBackTo !== void 0) last = { putBack: { releaseId: facts.rolledBackTo, at: createdAt, runId: runInAddress(logUrl) }, entry };
    else if (last && byAge(entry, last.entry) > 0 && (isSuccess(state) || facts?.release === last.putBack.releaseId)) last = void 0;
  }
  return last?.putBack;
}
function holdAfter(timeline) {
  let hold;
  for (const event of timeline) {
    const facts = (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(event.description);
    if (facts?.heldBy !== void 0) hold = { rule: facts.heldBy, entry: event.entry };
    else if (facts?.holdReleased) hold = void 0;
    else if (hold && byAge(event.entry, hold.entry) > 0) {
      const other = facts?.release !== void 0 && event.entry.version !== hold.entry.version;
      if (other || isSuccess(event.state)) hold = void 0;
    }
  }
  return hold?.rule;
}
function isBadVersion(history, version) {
  const stored = (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(version);
  const [newest] = history.entries.filter((entry) => entry.version === stored && (entry.bad || entry.verdict === "healthy"));
  return newest?.bad === true;
}
function verifiedReleases(history, liveReleaseId) {
  const badReleases = new Set(history.entries.filter((entry) => entry.bad).map((entry) => entry.releaseId));
  const seen = /* @__PURE__ */ new Set();
  return history.entries.filter((entry) => {
    if (entry.releaseId === void 0 || entry.verdict !== "healthy" || entry.releaseId === liveReleaseId || badReleases.has(entry.releaseId) || seen.has(entry.releaseId)) return false;
    seen.add(entry.releaseId);
    return true;
  });
}




/***/ }),

/***/ 85:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ MIGRATION_CLASSES),
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   Z6: () => (/* binding */ PLATFORM_NAMES),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/outcomes.ts
var OUTCOMES = {
  "action-deploy": ["deployed", "unchanged", "superseded", "rolled-back-by-platform", "refused", "failed", "timed-out", "cancelled", "planned"],
  "action-migrate": ["migrated", "up-to-date", "pending", "downgraded", "restored", "backed-up", "rehearsed", "refused", "failed", "timed-out", "cancelled", "planned"],
  "action-healthcheck": ["healthy", "degraded", "unhealthy", "inconclusive", "failed", "cancelled", "planned"],
  "action-rollback": ["kept", "rolled-back", "flag-disabled", "hotfix", "held", "refused", "failed", "planned", "cancelled"],
  "action-notify": ["sent", "partly-sent", "not-sent", "skipped", "failed", "planned"]
};
var DECISIONS = ["keep", "rollback", "hotfix", "hold"];
var SEVERITIES = ["P0", "P1", "P2", "P3"];
var VERDICTS = ["healthy", "degraded", "unhealthy", "inconclusive"];
var MIGRATION_CLASSES = ["none", "additive", "expand", "contract", "irreversible", "unknown"];
var PLATFORM_NAMES = ["railway", "cloud66", "vercel", "compose", "kubernetes", "command"];




/***/ }),

/***/ 524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/without-undefined.ts
function withoutUndefined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== void 0));
}




/***/ }),

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   Rz: () => (/* binding */ writeFacts),
/* harmony export */   Zm: () => (/* binding */ comparable)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85);
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




/***/ }),

/***/ 460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_65PZZCUV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(806);
/* harmony import */ var _chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(361);
/* harmony import */ var _chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(776);
/* harmony import */ var _chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(635);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(524);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(976);
/* harmony import */ var _chunk_NSKIZIFO_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(452);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(304);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(423);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(890);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












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
      parts.log.info(`${label}: ${(0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(elapsed)} so far, ${(0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(timeoutMs - elapsed)} left.`);
    }
  };
  void beat();
  try {
    return await work();
  } finally {
    stop.abort();
  }
}

// shared/platforms/ask-live.ts
var QUESTION_MS = 3e4;
var LAST_WORDS_MS = 5e3;
var CANCEL_BUDGET_MS = 5800;
var SHORTEST_QUESTION_MS = 400;
function askLiveOf(platform, context) {
  let cancelledAt;
  const note = () => {
    cancelledAt = context.clock.monotonic();
  };
  if (context.signal.aborted) note();
  else context.signal.addEventListener("abort", note, { once: true });
  return async () => {
    const ms = cancelledAt === void 0 ? LAST_WORDS_MS : Math.max(SHORTEST_QUESTION_MS, cancelledAt + CANCEL_BUDGET_MS - context.clock.monotonic());
    const asked = new AbortController();
    const late = context.clock.sleep(ms, asked.signal).then(() => ({ kind: "unknown", reason: "the platform did not answer in time" }));
    try {
      return await Promise.race([platform.current(AbortSignal.timeout(Math.ceil(ms)), ms), late]);
    } finally {
      asked.abort();
    }
  };
}

// shared/platforms/live-words.ts
function describeLive(live) {
  return live.kind === "live" ? `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(live.releaseId)}` : live.kind === "none" ? "nothing" : `not known (${live.reason})`;
}
function liveWords(live, names) {
  if (live.kind === "none") return "nothing";
  if (live.kind === "unknown") return `not known, ${live.reason}`;
  const name = names.find(([releaseId]) => releaseId === live.releaseId)?.[1];
  return `release ${live.releaseId}${name === void 0 ? "" : ` (${name})`}`;
}

// action-deploy/src/guard.ts
function guardVersion(question) {
  const { version, history, liveCommit, ancestry, allowOlder, allowBad } = question;
  if (!allowBad && history && (0,_chunk_65PZZCUV_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadVersion */ .cV)(history, version))
    return { kind: "refused", reasonCode: "version-is-bad", reason: `Version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(version)} was rolled back before; nothing was deployed.`, advice: 'Deploy a version with the fix, or set "allow-bad: true" when the cause lay elsewhere.' };
  if (!allowOlder && ancestry === "behind")
    return { kind: "refused", reasonCode: "older-than-live", reason: `The commit of this run is an ancestor of ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(liveCommit ?? "")}, which is live; nothing was deployed, so that the older code does not win.`, advice: 'Usually nothing: a newer run has deployed already. To go back on purpose use action-rollback, or set "allow-older: true".' };
  return { kind: "go" };
}
function liveCommitOf(history, live) {
  if (!history || live.kind === "none") return void 0;
  return (live.kind === "live" ? entryOfRelease(history, (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_3__/* .comparable */ .Zm)(live.releaseId)) : void 0)?.commit ?? entryOfRelease(history, history.liveReleaseId)?.commit;
}
function rivalOf({ before, now, history, deploymentId }) {
  if (now.kind === "none") return void 0;
  if (now.kind === "unknown") return history.entries.find((entry) => entry.deploymentId !== deploymentId && entry.releaseId !== void 0 && (entry.open || entry.releaseId === history.liveReleaseId));
  if (before.kind === "live" && before.releaseId === now.releaseId) return void 0;
  const rival = entryOfRelease(history, (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_3__/* .comparable */ .Zm)(now.releaseId));
  return rival?.deploymentId === deploymentId ? void 0 : rival;
}
function runOver(earlier, { history, deploymentId }) {
  const settled = history.liveReleaseId === earlier?.liveReleaseId ? void 0 : entryOfRelease(history, history.liveReleaseId);
  if (settled !== void 0 && settled.deploymentId !== deploymentId) return settled;
  if (!earlier) return void 0;
  const before = new Set(earlier.entries.map(({ releaseId }) => releaseId));
  return history.entries.find((entry) => entry.open && entry.deploymentId !== deploymentId && entry.releaseId !== void 0 && !before.has(entry.releaseId));
}
function entryOfRelease({ entries }, releaseId) {
  return releaseId === void 0 ? void 0 : entries.find((entry) => entry.releaseId === releaseId);
}

// action-deploy/src/admission.ts
async function admit(request, memory, { before, history }) {
  const { version, allowBad, allowOlder } = request;
  const bad = !allowBad && history !== void 0 && (0,_chunk_65PZZCUV_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadVersion */ .cV)(history, version);
  const liveCommit = liveCommitOf(history, before);
  const ancestry = bad || allowOlder ? "unknown" : await memory.standing(liveCommit);
  return guardVersion({ version, history, liveCommit, ancestry, allowOlder, allowBad });
}
function announceMemory({ before, history }, { log }) {
  if (!history) return;
  const [verified] = (0,_chunk_65PZZCUV_js__WEBPACK_IMPORTED_MODULE_1__/* .verifiedReleases */ .DS)(history, void 0);
  if (verified) log.info(`Last verified release: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(verified.releaseId)}${verified.version === void 0 ? "" : `, version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(verified.version)}`}.`);
  else log.info(`There is no verified release yet${before.kind === "live" ? "; the one that is live now is this run's own previous one" : ""}.`);
  if (history.heldBy !== void 0) log.info(`Automatic rollbacks are held by rule ${history.heldBy}, until a newer version is deployed.`);
}
async function findOvertaker({ before }, parts) {
  const { request, memory, platform, context } = parts;
  if (request.allowOlder || memory.deploymentId === void 0) return void 0;
  const now = await platform.current(context.signal, parts.questionMs);
  if (context.signal.aborted || now.kind === before.kind && (now.kind === "none" || now.kind === "live" && before.kind === "live" && now.releaseId === before.releaseId)) return void 0;
  const history = await memory.refresh();
  const rival = history && rivalOf({ before, now, history, deploymentId: memory.deploymentId });
  if (!rival || await memory.standing(rival.commit) !== "behind") return void 0;
  return { outcome: "superseded", reasonCode: "another-release-is-live", reason: `While this run was on its way, another one deployed the newer commit ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(rival.commit)} as ${releaseWords(rival)}; nothing was deployed.`, advice: "Usually nothing: the newer code is what should be live.", live: now };
}
async function findRunOver({ history: earlier }, accepted, { request, memory, live }) {
  if (!earlier || request.allowOlder) return void 0;
  const history = await memory.refresh();
  const rival = history && runOver(earlier, { history, deploymentId: memory.deploymentId });
  if (!rival || await memory.standing(rival.commit) !== "behind") return void 0;
  return { outcome: "superseded", reasonCode: "older-than-live", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(accepted.releaseId)} is live, but while it was on its way another run put the newer commit ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(rival.commit)} live as ${releaseWords(rival)}: the older code is serving now.`, advice: "Deploy the newer version again. A concurrency group for each environment keeps runs from overtaking each other.", live, staysOpen: true };
}
var releaseWords = ({ releaseId }) => releaseId === void 0 ? "a release" : `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)}`;

// action-deploy/src/report.ts
var GREEN = ["deployed", "unchanged", "planned"];
function reportOf(request, ending, started, { clock, record }) {
  const seconds = Math.round((clock.monotonic() - started.ms) / 100) / 10;
  const releaseId = ending.accepted?.releaseId;
  const previous = ending.before.kind === "live" ? ending.before.releaseId : void 0;
  const url = request.environmentUrl ?? ending.accepted?.url;
  const failed = !GREEN.includes(ending.outcome);
  const section = (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUndefined */ .r)({
    outcome: ending.outcome,
    reason_code: ending.reasonCode,
    reason: ending.reason,
    started_at: started.at,
    finished_at: (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .timestamp */ .vE)(clock),
    platform: request.platform.name,
    strategy: request.strategy,
    release_id: releaseId,
    previous_release_id: previous,
    previous_verdict: previousVerdict(record, previous),
    live_release_id: ending.live.kind === "live" ? ending.live.releaseId : void 0,
    url,
    logs_url: ending.accepted?.logsUrl,
    github_deployment_id: ending.githubDeploymentId,
    duration_seconds: seconds
  });
  return {
    outcome: ending.outcome,
    reasonCode: ending.reasonCode,
    reason: `${ending.reason} Live now: ${liveWords(ending.live, [[releaseId, "this run's"], [previous, "the previous one"]])}.`,
    advice: ending.advice,
    failed,
    outputs: { "release-id": releaseId, "previous-release-id": previous, url, "logs-url": ending.accepted?.logsUrl, "github-deployment-id": ending.githubDeploymentId, "duration-seconds": seconds },
    // A second deployment in one job starts this section and what follows it afresh.
    change: { version: request.version, deployment: section, health: void 0, decision: void 0, rollback: void 0 },
    summary: summaryOf(request, ending, seconds, url)
  };
}
function previousVerdict({ deployment, health } = {}, previous) {
  if (previous === void 0) return void 0;
  if (previous === deployment?.release_id) return _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_6__/* .VERDICTS */ .bk.find((verdict) => verdict === health?.outcome) ?? "not-verified";
  return previous === deployment?.previous_release_id ? deployment.previous_verdict : void 0;
}
function planned(request, platform, before, guard) {
  const steps = platform.plan("deploy");
  return {
    outcome: "planned",
    reasonCode: "dry-run",
    reason: `Dry run: version "${request.version}" would be ${guard.kind === "go" ? "" : "refused, not "}deployed to "${request.environment}" by platform ${platform.name}.${guard.kind === "go" ? "" : ` ${guard.reason}`} Live now: ${liveWords(before, [])}.`,
    failed: false,
    outputs: { "previous-release-id": before.kind === "live" ? before.releaseId : void 0 },
    summary: `These commands would run:

${(0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)(steps.join("\n"))}`
  };
}
function summaryOf(request, ending, seconds, url) {
  const releaseId = ending.accepted?.releaseId;
  const rows = [
    ["Environment", url ? (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(request.environment, url) : (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__.md)(request.environment)],
    ["Version", (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(request.version)],
    ["Platform", (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__.md)(request.platform.name)],
    ["Release", (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(releaseId ?? "")],
    ["Live before", liveCell(ending.before)],
    ["Live now", liveCell(ending.live)],
    ["Took", (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(seconds * 1e3)]
  ];
  const logs = ending.logs ? `

${(0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)("Last lines of the release's log", (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)(ending.logs))}` : "";
  return (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["", ""], rows.map(([name, value]) => [`**${name}**`, value])) + logs;
}
var liveCell = (live) => live.kind === "live" ? (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(live.releaseId) : live.kind === "none" ? "nothing" : `not known: ${(0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__.md)(live.reason)}`;

// action-deploy/src/judge-release.ts
function judgeRelease(sighting) {
  const { before, live, state, can } = sighting;
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(sighting.releaseId);
  const unchanged = before.kind === "live" && before.releaseId === sighting.releaseId;
  const done = unchanged ? decided("unchanged", "already-live", `Release ${id} was live before and still is.`) : decided("deployed", "live", `Release ${id} is live.`);
  if (!can.current && !can.status) return decided("deployed", "live-not-confirmed", `The platform accepted release ${id}; the target has neither "status" nor "current", so that it serves is for the health check to prove.`);
  if (state.kind === "failed") return judgeFailed(sighting, state.reason, unchanged);
  if (can.status && state.kind !== "live") return { kind: "wait", seen: state.kind === "unknown" ? state.reason : state.phase ?? state.kind };
  if (!can.current) return done;
  if (live.kind === "unknown") return { kind: "wait", seen: live.reason };
  if (live.kind === "none") return { kind: "wait", seen: can.status ? "the platform calls the release live, but nothing is served" : "nothing is live" };
  return live.releaseId === sighting.releaseId ? done : judgeOther(sighting, live.releaseId);
}
function judgeFailed({ releaseId, before, live }, why, unchanged) {
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId);
  const other = live.kind === "live" && live.releaseId !== releaseId && !unchanged ? live.releaseId : void 0;
  if (other === void 0) return decided("failed", "release-failed", `The platform reports release ${id} as failed: ${why}.`);
  if (before.kind === "live" && other === before.releaseId) return decided("rolled-back-by-platform", "previous-is-live", `The platform reports release ${id} as failed and serves the previous release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(other)}.`);
  return superseded(id, other);
}
function judgeOther({ releaseId, before, can }, other) {
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId);
  const seen = `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(other)} is live`;
  if (before.kind !== "live" || other !== before.releaseId) return { kind: "wait", seen, ifItLasts: superseded(id, other) };
  return can.status ? { kind: "wait", seen, ifItLasts: decided("rolled-back-by-platform", "previous-is-live", `The platform called release ${id} live, but serves the previous release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(other)}.`) } : { kind: "wait", seen };
}
var superseded = (id, other) => decided("superseded", "another-release-is-live", `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(other)} is live, not ${id} of this run: something else deployed meanwhile.`);
var decided = (outcome, reasonCode, reason) => ({ kind: "decided", outcome, reasonCode, reason });

// action-deploy/src/until-live.ts
var FIRST_PAUSE_MS = 250;
var LONGEST_PAUSE_MS = 5e3;
var LASTED_MS = 1e4;
async function untilLive({ releaseId, before, platform, askLive, deadline }, context) {
  const can = platform.capabilities;
  let seen = "";
  let lasting;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const left = deadline - context.clock.monotonic();
    if (context.signal.aborted) return { outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled while release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)} was on its way; the platform may still finish it.`, live: await askLive() };
    if (left <= 0) return { ...lasting?.decided ?? outOfTime(releaseId, seen), live: await askLive() };
    const state = await platform.state(releaseId, context.signal, Math.min(left, QUESTION_MS));
    const live = can.current ? await platform.current(context.signal, Math.max(1, Math.min(deadline - context.clock.monotonic(), QUESTION_MS))) : { kind: "unknown", reason: "the platform cannot say" };
    if (context.signal.aborted) continue;
    const judgement = judgeRelease({ releaseId, before, live, state, can });
    if (judgement.kind === "decided") return { ...judgement, live };
    const now = context.clock.monotonic();
    if (judgement.ifItLasts) lasting = { decided: judgement.ifItLasts, since: lasting?.decided.reason === judgement.ifItLasts.reason ? lasting.since : now };
    else if (live.kind !== "unknown" && !(can.status && state.kind === "unknown")) lasting = void 0;
    if (lasting && now - lasting.since >= LASTED_MS) return { ...lasting.decided, live };
    if (judgement.seen !== seen) context.log.info(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)}: ${judgement.seen} (${(0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(left)} left).`);
    seen = judgement.seen;
    await context.clock.sleep(Math.min(pause, Math.max(0, deadline - now)), context.signal);
  }
}
function outOfTime(releaseId, seen) {
  return { outcome: "timed-out", reasonCode: "not-live-in-time", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)} did not become live in time; last seen: ${seen || "nothing"}.`, advice: `Look at the platform's own page or log of this release, or give a longer "timeout".` };
}

// action-deploy/src/deploy.ts
async function deploy(request, context) {
  const started = { at: (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .timestamp */ .vE)(context.clock), ms: context.clock.monotonic() };
  const platform = await request.platform.connect({ ...context, environment: request.environment, version: request.version, image: request.image });
  const { strategies } = platform.capabilities;
  if (!strategies.includes(request.strategy)) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_10__/* .CodedError */ .AK("bad-input", `Input "strategy" is not valid: platform ${platform.name} has no ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(request.strategy)}; it has ${strategies.join(", ")}.`);
  const askLive = askLiveOf(platform, context);
  const missing = (0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRequiredEnv */ .XT)(request.requiredEnv, context.env);
  if (missing.length > 0) {
    const ending2 = { outcome: "refused", reasonCode: "required-env-missing", reason: `Nothing was deployed: ${missing.map((problem) => problem.message).join("; ")}.`, advice: `Set the variables in the step's "env", from secrets where they are secret.`, before: { kind: "unknown", reason: "not asked" }, live: await askLive() };
    return reportOf(request, ending2, started, context);
  }
  const memory = await (0,_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_2__/* .connectMemory */ .k6)(request, context);
  const [before, history] = await Promise.all([platform.current(context.signal, Math.min(QUESTION_MS, request.timeoutMs)), memory.recall()]);
  const beginning = { before, history };
  if (request.dryRun) return planned(request, platform, before, await admit(request, memory, beginning));
  const ending = await ship(request, { platform, memory, context, askLive }, beginning, started.ms + request.timeoutMs);
  await memory.close(ending);
  return reportOf(request, { ...ending, githubDeploymentId: memory.deploymentId }, started, context);
}
async function ship(request, parts, beginning, deadline) {
  const { platform, memory, context } = parts;
  const { before } = beginning;
  context.log.info(`Live before: ${describeLive(before)}.`);
  if (before.kind === "unknown" && platform.capabilities.current && !context.signal.aborted) context.log.warning(`What is live before this deployment is not known: ${before.reason}. A later rollback will need to be told its target.`);
  announceMemory(beginning, context);
  const guard = await admit(request, memory, beginning);
  if (guard.kind === "refused") return { ...guard, outcome: "refused", before, live: before };
  const stopped = stopBefore(request, context, before, deadline);
  if (stopped) return stopped;
  await memory.open(before);
  const overtaken = await findOvertaker(beginning, { request, memory, platform, context, questionMs: Math.min(QUESTION_MS, Math.max(1, deadline - context.clock.monotonic())) });
  if (overtaken) return { ...overtaken, before };
  return carryOut(request, parts, beginning, deadline);
}
function stopBefore(request, context, before, deadline) {
  if (context.signal.aborted) return { outcome: "cancelled", reasonCode: "cancelled", reason: "The run was cancelled before anything was deployed.", before, live: before };
  if (deadline > context.clock.monotonic()) return void 0;
  return { outcome: "timed-out", reasonCode: "not-live-in-time", reason: `The questions before the deployment took all of the ${(0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(request.timeoutMs)}; nothing was deployed.`, advice: 'See why the platform is slow to say what is live, or give a longer "timeout".', before, live: before };
}
async function carryOut(request, { platform, memory, context, askLive }, beginning, deadline) {
  const { before } = beginning;
  const left = () => Math.max(1, deadline - context.clock.monotonic());
  const stopped = stopBefore(request, context, before, deadline);
  if (stopped) return stopped;
  context.log.info(`Deploying version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(request.version)} to ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(request.environment)} by platform ${platform.name}.`);
  const accepted = await withHeartbeat(context, `Deploying to ${request.environment}`, request.timeoutMs, () => platform.deploy({ version: request.version, image: request.image, strategy: request.strategy, timeoutMs: left() }, context.signal));
  if (accepted.kind !== "accepted") return { ...notAccepted(accepted, request), before, live: await askLive() };
  context.log.info(`The platform accepted release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(accepted.releaseId)}.`);
  memory.accepted(accepted);
  const ending = await withHeartbeat(context, `Waiting for release ${accepted.releaseId} to become live`, left(), () => untilLive({ releaseId: accepted.releaseId, before, platform, askLive, deadline }, context));
  const runOver2 = ending.outcome === "deployed" ? await findRunOver(beginning, accepted, { request, memory, live: ending.live }) : void 0;
  const logs = ending.outcome === "failed" || ending.outcome === "timed-out" || ending.outcome === "rolled-back-by-platform" ? await platform.logs(accepted.releaseId, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS) : void 0;
  return { ...ending, ...runOver2, accepted, before, logs };
}
function notAccepted(answer, request) {
  if (answer.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: "The run was cancelled while the platform was deploying; what was started was stopped.", advice: void 0 };
  if (answer.kind === "timed-out") return { outcome: "timed-out", reasonCode: "not-live-in-time", reason: `The platform did not finish the deployment within ${(0,_chunk_QD6LYL7A_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(request.timeoutMs)}; what was started was stopped.`, advice: 'Give a longer "timeout", or see in the log above where it stood.' };
  return { outcome: "failed", reasonCode: answer.reasonCode, reason: answer.reason, advice: answer.advice };
}



/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q9: () => (/* binding */ connectLedger),
/* harmony export */   ZD: () => (/* binding */ settlementOf),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   fg: () => (/* binding */ ASKED),
/* harmony export */   k6: () => (/* binding */ connectMemory)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(776);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(524);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(304);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(423);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// shared/ledger/connect.ts
async function connectLedger(connection) {
  const { run, token } = connection;
  if (!connection.wanted) return offLedger('GitHub deployments are turned off by the input "github-deployment".');
  if (token === void 0 || token.startsWith("${{") || !run.repository) return offLedger("Without a GitHub token nothing is remembered across runs; going on with what the platform itself knows.");
  const [{ createGitHubClient }, { createGitHubLedger }] = await Promise.all([__webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 868)), __webpack_require__.e(/* import() */ 761).then(__webpack_require__.bind(__webpack_require__, 761))]);
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
    ofThisRun: () => Promise.resolve(void 0),
    isRunning: () => Promise.resolve(void 0)
  };
}

// action-deploy/src/settlement.ts
var MOST_AT_ONCE = 5;
function leftOpen({ entries }, ours, deploymentId) {
  const found = entries.filter((entry) => entry.open && entry.deploymentId !== deploymentId).flatMap((entry) => {
    const [runId, attempt = ""] = entry.runId?.split("/") ?? [];
    if (runId !== ours.runId) return [{ entry, runId, earlierAttempt: false }];
    return Number(attempt) > 0 && Number(attempt) < Number(ours.runAttempt) ? [{ entry, runId, earlierAttempt: true }] : [];
  });
  return found.slice(0, MOST_AT_ONCE);
}
function settlementOf(entry, isLive) {
  if (!entry.open) return void 0;
  if (entry.bad) return { facts: { bad: true }, state: "inactive" };
  if (entry.verdict === "healthy" || entry.verdict === "degraded") return { facts: { verdict: entry.verdict }, state: "success" };
  if (entry.verdict === "unhealthy") return { facts: { verdict: "unhealthy" }, state: "failure" };
  return { facts: { verdict: "not-verified" }, state: isLive ? "success" : "error" };
}

// shared/rollback-decision/evidence-from-record.ts
var CLOCK_SKEW_MS = (/* unused pure expression or super */ null && (5 * 6e4));
var NOT_COMPLETED = ["failed", "timed-out", "cancelled", "refused"];
var TOUCHED_NOTHING = ["up-to-date", "pending", "backed-up", "rehearsed", "planned", "refused"];
function migrationOf(section) {
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUndefined */ .r)({ state: NOT_COMPLETED.includes(section.outcome) ? "not-completed" : "completed", class: classOf(section), fromRevision: section.from_revision, toRevision: section.to_revision, backup: section.backup_file });
}
function classOf({ outcome, applied_count: applied, migration_class: named = "unknown" }) {
  if (applied === 0 || applied === void 0 && TOUCHED_NOTHING.includes(outcome)) return "none";
  return named === "none" ? "unknown" : named;
}

// action-deploy/src/settle-earlier.ts
var LONGEST_JOB_MS = 6 * 36e5;
async function settleEarlier(ledger, { run, log, clock }, { live, deploymentId }) {
  const answer = await ledger.history();
  if (answer.kind !== "known") return;
  await Promise.all(
    leftOpen(answer.history, run, deploymentId).map(async ({ entry, runId, earlierAttempt }) => {
      const running = runId === void 0 || earlierAttempt ? false : await ledger.isRunning(runId);
      if (running ?? clock.now().getTime() - Date.parse(entry.createdAt) < LONGEST_JOB_MS) return;
      const isLive = live.kind === "live" && entry.releaseId === (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(live.releaseId);
      const note = settlementOf(entry, isLive);
      if (note && await ledger.note(entry.deploymentId, note)) log.info(`GitHub deployment ${entry.deploymentId} of an earlier run was left open; it is settled as "${note.state}", since its release ${isLive ? "is" : "is not"} live.`);
    })
  );
}

// action-deploy/src/memory.ts
var STATE = { deployment: "deployment", release: "release", ending: "ending" };
var ASKED = "asked";
var LAST_WORDS_MS = 2e3;
var SHOWN = { deployed: void 0, unchanged: void 0, planned: void 0, refused: void 0, superseded: "failure", failed: "failure", "timed-out": "error", cancelled: "error", "rolled-back-by-platform": "inactive" };
async function connectMemory(request, context) {
  const ledger = await connectLedger({ ...context, signal: new AbortController().signal, token: request.githubToken, environment: request.environment, service: request.service, wanted: request.githubDeployment });
  return createMemory(ledger, request, context);
}
function createMemory(ledger, request, context) {
  const { saveState } = context;
  let deploymentId;
  let told = Promise.resolve();
  let settled = Promise.resolve();
  let remembers = false;
  let cancelled = false;
  const { say, silence } = speaker(request, context);
  const historyOf = (answer) => {
    remembers = answer.kind === "known";
    if (answer.kind === "known") return answer.history;
    say(answer);
    return void 0;
  };
  const tell = (note) => {
    const id = deploymentId;
    if (id !== void 0) told = told.then(async () => await ledger.note(id, { environmentUrl: request.environmentUrl, ...note }) || silence());
  };
  const onCancel = () => {
    cancelled = true;
    tell({ facts: { verdict: "not-verified" }, state: "error" });
  };
  return {
    get deploymentId() {
      return deploymentId;
    },
    recall: async () => historyOf(await ledger.history(({ entries }) => entries.length >= ENTRIES)),
    refresh: async () => historyOf(await ledger.refresh()),
    standing: (commit) => commit === void 0 ? Promise.resolve("unknown") : ledger.ancestry(commit, request.commit),
    async open(live) {
      if (!remembers) return;
      saveState(STATE.deployment, ASKED);
      const answer = await ledger.open({ commit: request.commit, runCommit: context.run.sha, version: request.version, environmentUrl: request.environmentUrl });
      if (answer.kind === "unavailable") return say(answer);
      deploymentId = answer.deploymentId;
      saveState(STATE.deployment, deploymentId);
      context.log.info(`GitHub deployment ${deploymentId} ${answer.reused ? "is used again" : "is opened"}.`);
      tell({ facts: openingFacts(request, context), state: "in_progress" });
      if (context.signal.aborted) onCancel();
      else context.signal.addEventListener("abort", onCancel, { once: true });
      await told;
      settled = settleEarlier(ledger, context, { live, deploymentId }).catch((error) => context.log.info(`What earlier runs left open could not be settled: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`));
    },
    accepted({ releaseId, url }) {
      saveState(STATE.release, releaseId);
      tell({ facts: { release: releaseId }, state: "in_progress", ...request.environmentUrl === void 0 && url !== void 0 ? { environmentUrl: url } : {} });
    },
    async close(ending) {
      context.signal.removeEventListener("abort", onCancel);
      saveState(STATE.ending, ending.outcome);
      const note = closingNote(ending);
      if (note && !(cancelled && ending.outcome === "cancelled")) tell(note);
      if (!note && cancelled && ending.accepted) tell({ facts: { release: ending.accepted.releaseId }, state: "in_progress" });
      await told;
      if (!context.signal.aborted) await Promise.race([settled, context.clock.sleep(LAST_WORDS_MS, context.signal)]);
    }
  };
}
function speaker({ githubDeployment }, { log }) {
  let said = !githubDeployment;
  return {
    say: ({ why, advice, expected }) => {
      if (said) return;
      said = true;
      if (expected) log.info(why);
      else log.warning(`${why}${advice === void 0 ? "" : ` ${advice}`}`);
    },
    silence: () => {
      said = true;
    }
  };
}
var ENTRIES = 100;
var LONGEST_AUTHOR = 39;
function openingFacts({ version, service }, { record, run }) {
  const author = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(record?.commit?.author || run.headCommit?.author || run.actor, LONGEST_AUTHOR);
  const migration = record?.migration && migrationOf(record.migration);
  return {
    version,
    ...service === void 0 ? {} : { service },
    ...author === "" ? {} : { author },
    ...migration?.toRevision === void 0 ? {} : { schema: migration.toRevision },
    ...migration?.class === void 0 ? {} : { class: migration.class }
  };
}
function closingNote({ outcome, live, staysOpen }) {
  const state = staysOpen ? void 0 : SHOWN[outcome];
  if (state === void 0) return void 0;
  if (outcome === "rolled-back-by-platform") return { facts: { bad: true, ...live.kind === "live" ? { rolledBackTo: live.releaseId } : {} }, state };
  return { facts: { verdict: "not-verified" }, state };
}




/***/ })

};
