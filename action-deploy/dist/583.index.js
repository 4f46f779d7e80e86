export const id = 583;
export const ids = [583];
export const modules = {

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




/***/ }),

/***/ 583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleDeployment: () => (/* binding */ settleDeployment)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(361);
/* harmony import */ var _chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(776);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(524);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(304);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(423);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(890);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// action-deploy/src/post.ts
var QUESTION_MS = 1e4;
async function settleDeployment(request, context) {
  const saved = context.state[_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.deployment] ?? "";
  if (saved === "") return;
  const ledger = await (0,_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .connectLedger */ .Q9)({ ...context, token: request.githubToken, environment: request.environment, service: request.service, wanted: request.githubDeployment });
  const answer = await ledger.history(({ entries }) => saved !== _chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .ASKED */ .fg && entries.some((candidate) => candidate.deploymentId === saved));
  const deploymentId = saved === _chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .ASKED */ .fg ? await ledger.ofThisRun() : saved;
  if (answer.kind === "unavailable") return context.log.info(`${answer.why} What this step left open is settled by the next run.`);
  if (deploymentId === void 0) return;
  const entry = answer.history.entries.find((candidate) => candidate.deploymentId === deploymentId);
  if (!entry && answer.history.truncated) return;
  const found = entry ?? { open: true, verdict: void 0, bad: false, releaseId: void 0 };
  if (!found.open && !mayStillBecomeLive(entry, context)) return;
  const live = await liveNow(request, context);
  const isLive = isOurs(found.releaseId, live, context);
  if (!found.open && !isLive) return;
  const note = (0,_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .settlementOf */ .ZD)({ ...found, open: true }, isLive);
  if (!note) return;
  const facts = entry ? note.facts : { version: request.version, ...request.service === void 0 ? {} : { service: request.service }, ...note.facts };
  const written = await ledger.note(deploymentId, { ...note, facts, environmentUrl: request.environmentUrl });
  if (written) context.log.info(`GitHub deployment ${deploymentId} is settled as "${note.state}": its release ${isLive ? "is live" : `is not what is live (${live.kind === "live" ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(live.releaseId) : live.kind === "none" ? "nothing is" : "nobody can say"})`}.`);
}
var mayStillBecomeLive = (entry, { state }) => (state[_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.ending] === "cancelled" || state[_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.ending] === "timed-out") && entry?.state === "error" && entry.verdict === "not-verified" && state[_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.release] !== void 0;
function isOurs(remembered, live, { state }) {
  const ended = state[_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.ending];
  if (live.kind === "unknown") return ended === "deployed" || ended === "unchanged";
  const saved = state[_chunk_RJIXAJR4_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.release];
  return live.kind === "live" && (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Zm)(live.releaseId) === (saved === void 0 ? remembered : (0,_chunk_P5G25BKU_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Zm)(saved));
}
async function liveNow(request, context) {
  const platform = await request.platform.connect({ ...context, environment: request.environment, version: request.version, image: request.image });
  return platform.current(context.signal, QUESTION_MS);
}



/***/ })

};
