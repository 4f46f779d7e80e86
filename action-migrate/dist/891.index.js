export const id = 891;
export const ids = [891];
export const modules = {

/***/ 891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   migrate: () => (/* binding */ migrate)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(581);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(130);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(183);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(441);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(741);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(800);
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
      parts.log.info(`${label}: ${(0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(elapsed)} so far, ${(0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(timeoutMs - elapsed)} left.`);
    }
  };
  void beat();
  try {
    return await work();
  } finally {
    stop.abort();
  }
}

// shared/database-url/mask-forms.ts
var SECRET_OPTIONS = /* @__PURE__ */ new Set(["password", "sslpassword", "passcode", "token", "accesstoken", "authtoken", "apikey", "api_key"]);
function secretsOf(url) {
  const names = /* @__PURE__ */ new Set([url.user, url.database, url.product, ...url.hosts.flatMap((host) => [host.name, host.port])]);
  const written = url.credentials?.includes(":") ? url.credentials.slice(url.credentials.indexOf(":") + 1) : void 0;
  const passwords = unique([url.password, written, ...url.options.filter(([name]) => SECRET_OPTIONS.has(name.toLowerCase())).map(([, value]) => value)]);
  const user = url.user ?? "";
  const pairs = passwords.flatMap((password) => [`${user}:${password}`, `${pythonQuote(user)}:${pythonQuote(password)}`]);
  const whole = written === void 0 ? [] : [url.credentials];
  return unique([url.text, ...whole, ...pairs, ...passwords.filter((password) => !names.has(password)).flatMap(writingsOf)]);
}
function writingsOf(secret) {
  const python = pythonQuote(secret);
  const quoted = [encodeURIComponent(secret.toWellFormed()), python, python.replaceAll("%20", "+"), python.replaceAll("%2F", "/"), sqlalchemyQuote(secret)];
  const lowerCase = quoted.map((text) => text.replace(/%[0-9A-F]{2}/g, (code2) => code2.toLowerCase()));
  return [secret, ...quoted, ...lowerCase, pythonRepr(secret), asciiJson(secret), secret.replaceAll("'", "''"), secret.replace(/['\\]/g, "\\$&")];
}
function pythonQuote(text) {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, percent);
}
var sqlalchemyQuote = (text) => pythonQuote(text).replaceAll("%20", " ").replaceAll("%2B", "+");
function pythonRepr(text) {
  const escaped = text.replaceAll("\\", "\\\\").replace(/[\u0000-\u001f\u007f-\u00a0\u00ad]/g, (c) => SHORT_ESCAPES[c] ?? `\\x${hex(c, 2)}`);
  return text.includes("'") && text.includes('"') ? escaped.replaceAll("'", "\\'") : escaped;
}
var SHORT_ESCAPES = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
var asciiJson = (text) => JSON.stringify(text).slice(1, -1).replace(/[\u007f-\uffff]/g, (c) => `\\u${hex(c, 4)}`);
var percent = (character) => `%${hex(character, 2).toUpperCase()}`;
var hex = (character, digits) => character.charCodeAt(0).toString(16).padStart(digits, "0");
var unique = (texts) => [...new Set(texts.filter((text) => text !== void 0 && text !== ""))];

// action-migrate/src/judge-migration.ts
var STILL_RUNNING = "The server may still be working on the last statement: look in pg_stat_activity before trying again.";
function judgeMigration(sighting) {
  const { before, ended, after } = sighting;
  const now = whereNow(sighting);
  if (ended.kind === "cancelled" || after.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled while ${count(before.pending.length, "was")} being applied; the tool was stopped. ${now}`, advice: STILL_RUNNING };
  if (ended.kind === "timed-out") return { outcome: "timed-out", reasonCode: "migration-timed-out", reason: `The migration did not end within the timeout; the tool was stopped. ${now}`, advice: `${STILL_RUNNING} Give a longer "timeout" if the migration needs it.` };
  if (after.kind !== "known") {
    const why = after.kind === "failed" ? after.reason : "The tool did not answer in time.";
    const first = ended.kind === "failed" ? ended.reason : "The migration tool ended without an error.";
    return { outcome: "failed", reasonCode: ended.kind === "failed" ? ended.reasonCode : after.kind === "failed" ? after.reasonCode : "migration-tool-failed", reason: `${first} Whether the revisions are applied is not known, since asking failed: ${why}`, advice: ended.kind === "failed" ? ended.advice : after.kind === "failed" ? after.advice : void 0 };
  }
  if (after.pending.length > 0) {
    if (ended.kind === "failed") return { outcome: "failed", reasonCode: ended.reasonCode, reason: `${ended.reason} ${now}`, advice: ended.advice };
    return { outcome: "failed", reasonCode: "migration-not-complete", reason: `The migration tool ended without an error, but ${count(after.pending.length, "is")} still pending. ${now}`, advice: "The tool may have worked on another database than the one asked, or its transaction was never committed." };
  }
  const done = { outcome: "migrated", reasonCode: "revisions-applied", reason: `${count(before.pending.length, "was")} applied: the database went from ${nameAll(before.present)} to ${nameAll(after.present)}.` };
  return ended.kind === "failed" ? { ...done, warning: `Everything that was pending is applied, although the tool reported an error: ${ended.reason}` } : done;
}
function appliedOf(before, after) {
  if (after.kind !== "known") return void 0;
  return before.pending.filter((revision) => !after.pending.some((left) => left.id === revision.id));
}
function nameAll(present) {
  if (present.length === 0) return "no revision";
  return `revision${present.length > 1 ? "s" : ""} ${present.map(_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD).join(", ")}`;
}
function whereNow({ before, after }) {
  const applied = appliedOf(before, after);
  if (after.kind !== "known" || applied === void 0) return `Where the database is now is not known: ${after.kind === "failed" ? after.reason : "there was no time left to ask."}`;
  return `The database is at ${nameAll(after.present)} now; ${applied.length} of ${count(before.pending.length)} ${applied.length === 1 ? "is" : "are"} applied.`;
}
function count(revisions, verb) {
  const plural = { was: "were", is: "are" };
  return `${revisions} revision${revisions === 1 ? "" : "s"}${verb === void 0 ? "" : ` ${revisions === 1 ? verb : plural[verb]}`}`;
}

// action-migrate/src/migrations-of-run.ts
function migrationsOfRun(earlier, latest) {
  if (!earlier || (earlier.applied_count ?? 0) === 0 && (earlier.migration_class ?? "none") === "none") return latest;
  const gravest = Math.max(...[earlier, latest].map((section) => _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .MIGRATION_CLASSES */ .GO.indexOf(section.migration_class ?? "unknown")));
  const { from_revision: _, ...rest } = latest;
  return {
    ...rest,
    ...earlier.from_revision === void 0 ? {} : { from_revision: earlier.from_revision },
    ...earlier.started_at === void 0 ? {} : { started_at: earlier.started_at },
    applied_count: (earlier.applied_count ?? 0) + (latest.applied_count ?? 0),
    migration_class: _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .MIGRATION_CLASSES */ .GO[gravest] ?? "unknown"
  };
}

// action-migrate/src/report.ts
var GREEN = ["migrated", "up-to-date", "pending", "planned"];
var MOST_LISTED = 100;
var UNCLASSIFIED = "This version does not classify what was applied: an automatic rollback to a release of the former schema will be refused.";
function reportOf(request, migrator, ending, started, clock) {
  const facts = factsOf(ending);
  const section = (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUndefined */ .r)({
    outcome: ending.outcome,
    reason_code: ending.reasonCode,
    reason: ending.reason,
    started_at: started.at,
    finished_at: (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(clock),
    tool: migrator.name,
    from_revision: facts.from,
    to_revision: facts.to,
    pending_count: facts.pending?.length,
    applied_count: facts.applied?.length,
    migration_class: facts.migrationClass
  });
  const changes = request.operation === "upgrade" && ending.outcome !== "planned";
  return {
    outcome: ending.outcome,
    reasonCode: ending.reasonCode,
    reason: ending.reason,
    advice: ending.advice ?? (ending.outcome === "migrated" && facts.migrationClass === "unknown" ? UNCLASSIFIED : void 0),
    failed: !GREEN.includes(ending.outcome),
    outputs: { "from-revision": facts.from, "to-revision": facts.to, "pending-count": facts.pending?.length, "applied-count": facts.applied?.length, "migration-class": facts.migrationClass, reversible: void 0 },
    ...changes ? { change: { migration: section } } : {},
    summary: summaryOf(request, migrator, ending, facts, clock.monotonic() - started.ms)
  };
}
function factsOf({ before, after }) {
  if (!before) return { from: void 0, to: void 0, pending: void 0, applied: [], migrationClass: "none" };
  const applied = after === void 0 ? [] : appliedOf(before, after);
  const now = after === void 0 ? before : after.kind === "known" ? after : void 0;
  return { from: joined(before.present), to: now && joined(now.present), pending: now?.pending, applied, migrationClass: applied?.length === 0 ? "none" : "unknown" };
}
function summaryOf(request, migrator, ending, facts, ms) {
  const rows = [
    ...request.environment === void 0 ? [] : [["Environment", (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__.md)(request.environment)]],
    ...request.database === void 0 ? [] : [["Database", (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDatabase */ .DZ)(request.database))]],
    ["Tool", (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__.md)(migrator.name)],
    ["From", ending.before ? facts.from === void 0 ? "no revision" : (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(facts.from) : "not known"],
    ["Now", facts.to !== void 0 ? (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(facts.to) : ending.before && ending.after?.kind === "known" ? "no revision" : ending.before && !ending.after ? (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(facts.from ?? "") : "not known"],
    ["Applied", facts.applied === void 0 ? "not known" : String(facts.applied.length)],
    ["Still pending", facts.pending === void 0 ? "not known" : String(facts.pending.length)],
    ["Took", (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)]
  ];
  const parts = [
    (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["", ""], rows.map(([name, value]) => [`**${name}**`, value])),
    ...revisionList("Applied", facts.applied),
    ...revisionList(ending.outcome === "planned" ? "Would be applied" : "Still pending", facts.pending),
    ...ending.outcome === "planned" ? [`This command would run:

${(0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(migrator.plan().join("\n"))}`] : [],
    ...ending.words ? [(0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)("What the tool said", (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(ending.words))] : []
  ];
  return parts.join("\n\n");
}
function revisionList(title, revisions) {
  if (!revisions || revisions.length === 0) return [];
  const lines = revisions.slice(0, MOST_LISTED).map((revision, index) => `${index + 1}. ${(0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(revision.id)} ${(0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__.md)(revision.description ?? "", 200)}`.trimEnd());
  const more = revisions.length > MOST_LISTED ? `

\u2026 and ${revisions.length - MOST_LISTED} more` : "";
  return [`**${title}**

${lines.join("\n")}${more}`];
}
var joined = (present) => present.length === 0 ? void 0 : present.join(",");

// action-migrate/src/migrate.ts
var QUESTION_MS = 12e4;
var LAST_QUESTION_MS = 1e4;
var CANCEL_BUDGET_MS = 5700;
var SHORTEST_QUESTION_MS = 200;
var SHORTEST_MASK = 4;
var MOST_LISTED2 = 50;
async function migrate(request, context) {
  const started = { at: (0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(context.clock), ms: context.clock.monotonic() };
  maskDatabase(request, context);
  const migrator = await request.open(context);
  if (request.database) context.log.info(`Database: ${(0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDatabase */ .DZ)(request.database)}.`);
  const work = new Work(migrator, request, context, started.ms + request.timeoutMs);
  const report = reportOf(request, migrator, await work.do(), started, context.clock);
  const latest = report.change?.migration;
  return latest ? { ...report, change: { migration: migrationsOfRun(context.record?.migration, latest) } } : report;
}
var Work = class {
  #migrator;
  #request;
  #context;
  #deadline;
  #cancelledAt;
  constructor(migrator, request, context, deadline) {
    this.#migrator = migrator;
    this.#request = request;
    this.#context = context;
    this.#deadline = deadline;
    context.signal.addEventListener("abort", () => this.#cancelledAt = context.clock.monotonic(), { once: true });
  }
  async do() {
    const { log } = this.#context;
    const limit = Math.min(QUESTION_MS, this.#left());
    const before = await withHeartbeat(this.#context, "Asking where the database is", limit, () => this.#migrator.ask(this.#context.signal, limit));
    if (before.kind !== "known") return notAsked(before, limit);
    log.info(`The database is at ${nameAll(before.present)}; ${count(before.pending.length, "is")} pending${before.pending.length > 0 ? ":" : "."}`);
    if (before.pending.length > 0) log.foreign(listed(before.pending));
    if (this.#request.operation === "status" || this.#request.dryRun || before.pending.length === 0) return looked(this.#request, before);
    const ended = await this.#upgrade(before);
    const after = await this.#askAgain();
    const judgement = judgeMigration({ before, ended, after });
    if (judgement.warning !== void 0) log.warning(judgement.warning);
    return { ...judgement, before, after, words: ended.kind === "failed" ? ended.words : void 0 };
  }
  async #upgrade(before) {
    if (this.#context.signal.aborted) return { kind: "cancelled" };
    const what = `${count(before.pending.length)} to ${this.#request.to}`;
    this.#context.log.info(`Applying ${what} with ${this.#migrator.name}.`);
    return withHeartbeat(this.#context, `Applying ${what}`, this.#left(), () => this.#migrator.upgrade(this.#context.signal, this.#left()));
  }
  /** The answer is believed over the tool's exit code, and matters most after a cancel or a timeout. */
  async #askAgain() {
    if (!this.#context.signal.aborted) {
      const answer = await this.#migrator.ask(this.#context.signal, Math.max(LAST_QUESTION_MS, Math.min(QUESTION_MS, this.#left())));
      if (answer.kind !== "cancelled") return answer;
    }
    const now = this.#context.clock.monotonic();
    const left = CANCEL_BUDGET_MS - (now - (this.#cancelledAt ?? now));
    if (left < SHORTEST_QUESTION_MS) return { kind: "timed-out" };
    const late = this.#context.clock.sleep(left).then(() => ({ kind: "timed-out" }));
    return Promise.race([this.#migrator.ask(new AbortController().signal, left), late]);
  }
  #left() {
    return Math.max(1, this.#deadline - this.#context.clock.monotonic());
  }
};
function maskDatabase(request, context) {
  if (!request.database) return;
  for (const secret of secretsOf(request.database)) context.maskSecret(secret);
  const { password } = request.database;
  if (password !== void 0 && password.length < SHORTEST_MASK) context.log.warning(`The password in the database's address is shorter than ${SHORTEST_MASK} characters, too short to be masked by itself. Give the database a better one.`);
}
function notAsked(trouble, limitMs) {
  if (trouble.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: "The run was cancelled before anything was changed." };
  if (trouble.kind === "timed-out") return { outcome: "timed-out", reasonCode: "migration-timed-out", reason: `The migration tool did not say within ${(0,_chunk_GXBVSU6X_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limitMs)} where the database is. Nothing was changed.`, advice: "Check that the database can be reached from this runner: a firewall that drops packets looks like this." };
  return { outcome: "failed", reasonCode: trouble.reasonCode, reason: `${trouble.reason} Nothing was changed.`, advice: trouble.advice, words: trouble.words };
}
function looked(request, before) {
  const at = `The database is at ${nameAll(before.present)}`;
  const pending = before.pending.length;
  const goal = request.to === "head" ? "" : ` to reach ${request.to}`;
  if (request.operation === "upgrade" && request.dryRun) return { outcome: "planned", reasonCode: "dry-run", reason: `Dry run: ${count(pending)} would be applied${goal}. ${at}.`, before };
  if (pending === 0) return { outcome: "up-to-date", reasonCode: "up-to-date", reason: `${at}; nothing is pending${goal}.`, before, after: before };
  return { outcome: "pending", reasonCode: "revisions-pending", reason: `${at}; ${count(pending, "is")} pending${goal}.`, before };
}
function listed(revisions) {
  const lines = revisions.slice(0, MOST_LISTED2).map((revision) => (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(`${revision.id}${revision.description === void 0 ? "" : `: ${revision.description}`}`), 300));
  return [...lines, ...revisions.length > MOST_LISTED2 ? [`\u2026 and ${revisions.length - MOST_LISTED2} more`] : []].join("\n");
}



/***/ }),

/***/ 183:
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

/***/ 130:
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




/***/ })

};
