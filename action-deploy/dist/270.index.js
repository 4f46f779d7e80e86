export const id = 270;
export const ids = [270];
export const modules = {

/***/ 3318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ isOfRelease),
/* harmony export */   DS: () => (/* binding */ verifiedReleases),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Rz: () => (/* binding */ writeFacts),
/* harmony export */   Z$: () => (/* binding */ entryOfRelease),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   cV: () => (/* binding */ isBadVersion)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5085);
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
function verifiedReleases(history, liveReleaseId) {
  const found = releasesOf(history).flatMap((entries) => {
    if (entries.some((entry) => entry.bad || isOfRelease(entry, liveReleaseId))) return [];
    const verified = entries.find(({ verdict }) => verdict === "healthy");
    return verified?.releaseId === void 0 ? [] : [{ ...verified, releaseId: verified.releaseId }];
  });
  return found.toSorted((a, b) => byAge(b, a));
}




/***/ }),

/***/ 1524:
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

/***/ 8270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ lastWordsOf),
/* harmony export */   H3: () => (/* binding */ askLiveOf),
/* harmony export */   Ht: () => (/* binding */ giveUp),
/* harmony export */   PF: () => (/* binding */ SHARE_FOR_UNDOING),
/* harmony export */   Q9: () => (/* binding */ connectLedger),
/* harmony export */   ZD: () => (/* binding */ settlementOf),
/* harmony export */   _r: () => (/* binding */ QUESTION_MS),
/* harmony export */   c0: () => (/* binding */ connectPlatform),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   fg: () => (/* binding */ ASKED),
/* harmony export */   k6: () => (/* binding */ connectMemory),
/* harmony export */   sR: () => (/* binding */ LAST_WORDS_MS)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3318);
/* harmony import */ var _chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5293);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1524);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9423);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6304);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// shared/platforms/ask-live.ts
var QUESTION_MS = 3e4;
var LAST_WORDS_MS = 5e3;
var CANCEL_BUDGET_MS = 5800;
var SHORTEST_QUESTION_MS = 400;
var SHARE_FOR_UNDOING = 0.6;
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

// action-deploy/src/connect.ts
function connectPlatform({ platform, environment, service, version, commit, image, token }, context) {
  return platform.connect({ ...context, environment, service, version, commit: (0,_chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(commit) ? commit : void 0, image, token });
}

// shared/ledger/connect.ts
async function connectLedger(connection) {
  const { run, token } = connection;
  if (!connection.wanted) return offLedger('GitHub deployments are turned off by the input "github-deployment".');
  if (token === void 0 || token.startsWith("${{") || !run.repository) return offLedger("Without a GitHub token nothing is remembered across runs; going on with what the platform itself knows.");
  const [{ createGitHubClient }, { createGitHubLedger }] = await Promise.all([__webpack_require__.e(/* import() */ 323).then(__webpack_require__.bind(__webpack_require__, 3323)), __webpack_require__.e(/* import() */ 808).then(__webpack_require__.bind(__webpack_require__, 8808))]);
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
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ state: NOT_COMPLETED.includes(section.outcome) ? "not-completed" : "completed", class: classOf(section), fromRevision: section.from_revision, toRevision: section.to_revision, backup: section.backup_file });
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
      const isLive = live.kind === "live" && (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfRelease */ .$p)(entry, live.releaseId);
      const note = settlementOf(entry, isLive);
      if (note && await ledger.note(entry.deploymentId, note)) log.info(`GitHub deployment ${entry.deploymentId} of an earlier run was left open; it is settled as "${note.state}", since its release ${isLive ? "is" : "is not"} live.`);
    })
  );
}

// action-deploy/src/memory.ts
var STATE = { deployment: "deployment", release: "release", ending: "ending", staged: "staged" };
var ASKED = "asked";
var LAST_WORDS_MS2 = 2e3;
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
    fileAt: (commit, file) => ledger.fileAt(commit, file),
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
      if (!context.signal.aborted) await Promise.race([settled, context.clock.sleep(LAST_WORDS_MS2, context.signal)]);
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
  const author = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(record?.commit?.author || run.headCommit?.author || run.actor, LONGEST_AUTHOR);
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

// action-deploy/src/give-up.ts
var MOST_TRIES = 2;
var PAUSE_MS = 2e3;
async function giveUp(releaseId, { platform, lastWords, clock, signal }) {
  for (let tries = 1; ; tries += 1) {
    const answer = await lastWords.within(async (asked, timeoutMs) => await platform.shift?.({ releaseId, share: 0, timeoutMs }, asked) ?? { kind: "cancelled" }, { longestMs: QUESTION_MS, share: SHARE_FOR_UNDOING, late: { kind: "timed-out" } });
    if (answer.kind === "accepted") return void 0;
    const why = answer.kind === "failed" ? answer.reason.replace(/\.+$/, "") : "the platform did not take the order in time";
    if (tries === MOST_TRIES || signal.aborted) return why;
    await clock.sleep(PAUSE_MS, signal);
  }
}




/***/ })

};
