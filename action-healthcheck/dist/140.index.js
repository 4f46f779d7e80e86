export const id = 140;
export const ids = [140];
export const modules = {

/***/ 7098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ MIGRATION_CLASSES),
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   Z6: () => (/* binding */ PLATFORM_NAMES),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
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

/***/ 140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noteVerdict: () => (/* binding */ noteVerdict)
/* harmony export */ });
/* unused harmony export deploymentChecked */
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2561);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/ledger/connect.ts
async function connectLedger(connection) {
  const { run, token } = connection;
  if (!connection.wanted) return offLedger('GitHub deployments are turned off by the input "github-deployment".');
  if (token === void 0 || token.startsWith("${{") || !run.repository) return offLedger("Without a GitHub token nothing is remembered across runs; going on with what the platform itself knows.");
  const [{ createGitHubClient }, { createGitHubLedger }] = await Promise.all([__webpack_require__.e(/* import() */ 320).then(__webpack_require__.bind(__webpack_require__, 3320)), __webpack_require__.e(/* import() */ 963).then(__webpack_require__.bind(__webpack_require__, 8963))]);
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

// action-healthcheck/src/note-verdict.ts
var SHOWN = { healthy: "success", degraded: "success", unhealthy: "failure", inconclusive: "in_progress" };
var MAY_HAVE_SWITCHED = ["rolled-back", "failed", "cancelled"];
function deploymentChecked(record) {
  const { deployment, rollback } = record ?? {};
  const id = deployment?.github_deployment_id;
  const wentLive = deployment?.outcome === "deployed" || deployment?.outcome === "unchanged";
  const switched = rollback?.outcome !== void 0 && MAY_HAVE_SWITCHED.includes(rollback.outcome);
  return wentLive && !switched && id !== void 0 && /^\d{1,20}$/.test(id) ? id : void 0;
}
async function noteVerdict(outcome, token, context) {
  const { record } = context;
  const verdict = _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.find((known) => known === outcome);
  const deploymentId = deploymentChecked(record);
  if (verdict === void 0 || record === void 0 || deploymentId === void 0) return;
  const ledger = await connectLedger({ ...context, token, environment: record.environment, service: record.service, wanted: true });
  if (verdict === "inconclusive" && !await isOpen()) return;
  await ledger.note(deploymentId, { facts: { verdict }, state: SHOWN[verdict], environmentUrl: record.deployment?.url });
  async function isOpen() {
    const answer = await ledger.history(({ entries }) => entries.some((entry) => entry.deploymentId === deploymentId));
    if (answer.kind === "unavailable" && !answer.expected) context.log.warning(`${answer.why}${answer.advice === void 0 ? "" : ` ${answer.advice}`}`);
    return answer.kind === "known" && answer.history.entries.find((entry) => entry.deploymentId === deploymentId)?.open === true;
  }
}



/***/ })

};
