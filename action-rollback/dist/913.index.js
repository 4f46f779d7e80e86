export const id = 913;
export const ids = [913];
export const modules = {

/***/ 2913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPolicy: () => (/* binding */ readPolicy)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52);
/* harmony import */ var _chunk_NRRGDKRU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1707);
/* harmony import */ var _chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7981);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4081);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3524);
/* harmony import */ var _chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5913);
/* harmony import */ var _chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7910);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8773);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(800);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1014);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4721);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6489);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);













// shared/kernel/reason-codes.ts
var REASON_CODES = {
  // any action
  "bad-input": "An input, the pipeline file or the release record is not valid.",
  "unexpected-error": "A defect in the action itself; please report it.",
  cancelled: "The run was cancelled before the action could finish.",
  "dry-run": "Only planned; nothing was changed.",
  // deploy
  live: "The release that this run created is serving.",
  "live-not-confirmed": "The platform accepted the release, but has no way to ask whether it serves.",
  "already-live": "This release was serving before; nothing had to change.",
  "required-env-missing": "A variable that the service needs is missing or malformed.",
  "deploy-command-failed": "The platform refused or failed to start the release.",
  "restart-failed": "The platform refused or failed to restart what is live.",
  restarted: "What was live was started once more, and serves.",
  "release-failed": "The platform reported the release as failed.",
  "not-live-in-time": "The release did not become live within the timeout.",
  "previous-is-live": "The platform serves the previous release again.",
  "another-release-is-live": "Another release than the one of this run is serving.",
  "no-release-id": "The platform started something but gave no release id.",
  "platform-unreachable": "The platform could not be asked.",
  "canary-unhealthy": "The new release was given up while it took a share of the requests.",
  "strategy-unavailable": "The platform cannot deploy this way.",
  "older-than-live": "The commit is an ancestor of the one that is live.",
  "version-is-bad": "The version was rolled back before.",
  // migrate
  "up-to-date": "Nothing is pending.",
  "revisions-pending": "Revisions are pending; only the status was asked.",
  "revisions-applied": "All pending revisions were applied.",
  "migration-tool-failed": "The migration tool reported an error.",
  "migration-tool-missing": "The migration tool could not be started.",
  "migration-not-complete": "The tool ended without an error, but revisions are still pending.",
  "migration-timed-out": "The migration did not end within the timeout.",
  "database-unreachable": "The database could not be reached or refused the login.",
  "several-heads": "The migrations have more than one head.",
  "unknown-revision": "The database is at a revision that this code does not have, or the wanted one does not exist.",
  // healthcheck
  healthy: "Every check passed, or none was proven broken.",
  "watch-not-proven": "The watch ended without proof either way.",
  "watch-passed": "The watch ended with the objectives met.",
  "checks-failed": "A critical check failed.",
  "never-healthy": "A critical check did not become healthy within the timeout.",
  "wrong-version": "Another version than the expected one is being served.",
  "non-critical-failing": "Only checks that are not critical fail.",
  blocked: "A login wall, a bot challenge or a page that is not the service answered.",
  "failures-in-a-row": "Checks failed several times in a row during the watch.",
  "error-rate-exceeded": "The share of failed requests passed the objective.",
  "latency-exceeded": "The 95th percentile of the response time passed the objective.",
  "no-data": "Nothing could be measured.",
  "check-errors": "The checks themselves could not be carried out.",
  "baseline-recorded": "The state before the deployment was recorded.",
  // rollback: rules of the decision table
  superseded: "Another, newer release is live.",
  "never-live": "The new release never served; the previous one does.",
  "platform-already-rolled-back": "The platform itself is back on the previous release.",
  "data-corruption": "Data corruption was reported.",
  security: "A security problem was reported.",
  "migration-failed": "The migration did not complete; nothing was deployed.",
  "wont-start": "The release would not start, crashed, or its deployment timed out.",
  "not-our-doing": "The same checks failed before the deployment, or the stable side fails alike.",
  "database-down": "A database component fails in the new release only.",
  "not-served": "The checks fail only because the expected version is not shown.",
  "too-old": "The failure is older than an automatic rollback may act on.",
  "majority-failing": "Half of the requests or more fail.",
  fixable: "A person says that the matter can be fixed in time.",
  "objective-broken": "The watch proved an objective broken.",
  "severe-slowdown": "The response time is proven far past the objective.",
  degraded: "Only non-critical checks fail, or the service is a little slower.",
  cosmetic: "A minor matter of looks.",
  inconclusive: "There is no evidence to decide on.",
  "policy-rule": "A rule that the team added to the decision table.",
  // rollback: what was done, and why not
  "rolled-back": "The previous release is live again.",
  forced: "A person asked for this rollback.",
  "no-target": "No release to go back to is known.",
  "target-ambiguous": "The name that was given for the target fits several releases.",
  "target-is-bad": "The target was marked bad.",
  "target-is-live": "The target is the release that is live already.",
  "target-not-verified": "The target was never verified healthy.",
  "target-gone": "The platform can no longer start the target.",
  "live-changed": "What is live changed just before the switch.",
  "live-unknown": "The platform could not say what is live.",
  "schema-incompatible": "The target cannot run on the present schema.",
  "already-rolled-back": "This run has rolled back once already, or a rollback of another run has put back what is live.",
  "held-earlier": "An earlier decision holds automatic rollbacks.",
  "gitops-owned": "A GitOps controller owns what runs here; the commit must be reverted instead.",
  "no-rollback-command": "The platform has no way to roll back.",
  "rollback-command-failed": "The platform refused or failed the rollback, or did not finish it in time.",
  "rollback-not-live": "The platform accepted the rollback, but the target is not serving.",
  "unhealthy-after-rollback": "The release that was put back is not healthy.",
  "flag-disabled": "The feature was turned off on the platform.",
  "no-set-variables": "The platform has no way to set variables.",
  "set-variables-failed": "The platform refused or failed to set the variables.",
  "unhealthy-after-flags": "The feature was turned off, and the service is still not healthy.",
  // notify
  sent: "Everything was sent.",
  "some-not-sent": "Some of the messages could not be sent.",
  "nothing-sent": "Nothing could be sent.",
  "nothing-to-send": "No channel is configured.",
  "nothing-happened": "Every job was skipped, so there is nothing to tell.",
  "slack-rejected": "Slack did not accept the message.",
  "slack-unreachable": "Slack could not be reached in time."
};

// shared/rollback-decision/policy-order.ts
function placeRules(added, { known, names }, complain) {
  let order = known.map((name) => ({ name }));
  let left = added.filter((rule) => {
    if (names.includes(rule.before)) return true;
    const meant = (0,_chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_9__/* .nearest */ .p)(rule.before, names);
    complain(`${rule.path}.before`, `there is no rule ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(rule.before)}${meant === void 0 ? `; the table has ${known.join(", ")}` : ` (did you mean "${meant}"?)`}`);
    return false;
  });
  for (; ; ) {
    const placeable = left.filter(({ before }) => order.some(({ name }) => name === before));
    if (placeable.length === 0) break;
    for (const rule of placeable) order = insert(order, rule);
    left = left.filter((rule) => !placeable.includes(rule));
  }
  for (const rule of left) if (isInCircle(rule, left)) complain(`${rule.path}.before`, `the rules stand in front of each other in a circle: ${circle(rule, left).join(" before ")}`);
  return order;
}
function insert(order, { path, ...rule }) {
  const at = order.findIndex(({ name }) => name === rule.before);
  return order.toSpliced(at, 0, { name: rule.name, rule, path });
}
function circle(from, rules) {
  const names = [from.name];
  for (let next = from.before; next !== void 0; next = rules.find(({ name }) => name === next)?.before) {
    names.push(next);
    if (names.indexOf(next) < names.length - 1) break;
  }
  return names;
}
var isInCircle = (rule, rules) => circle(rule, rules).at(-1) === rule.name;

// shared/rollback-decision/policy-reach.ts
function decidedBy(thresholds) {
  return {
    superseded: [[{ name: "live", anyOf: ["other-release"] }]],
    "platform-already-rolled-back": [[{ name: "live", anyOf: ["other-release", "previous-release"] }]],
    "data-corruption": [[{ name: "issue", anyOf: ["data-corruption"] }]],
    security: [[{ name: "issue", anyOf: ["data-corruption", "security"] }]],
    "migration-failed": [[{ name: "migration", anyOf: ["not-completed"] }, { name: "deployment", anyOf: ["not-attempted"] }]],
    "wont-start": [[{ name: "deployment", anyOf: ["wont-start", "crashed", "timed-out"] }], [{ name: "issue", anyOf: ["data-corruption", "security", "wont-start"] }]],
    "database-down": [[{ name: "issue", anyOf: ["data-corruption", "security", "wont-start", "database-down"] }]],
    "severe-slowdown": [[{ name: "slowdown", operator: ">=", limit: thresholds["severe-slowdown"].atLeast }]],
    degraded: [[{ name: "verdict", anyOf: ["unhealthy", "degraded"] }], [{ name: "slowdown", operator: ">", limit: 0 }]],
    cosmetic: [[{ name: "issue", anyOf: ["data-corruption", "security", "wont-start", "database-down", "minor-ui"] }]],
    cancelled: [[{ name: "verdict", anyOf: ["unhealthy", "degraded", "cancelled"] }]],
    inconclusive: [[{ name: "verdict", anyOf: ["unhealthy", "degraded", "cancelled", "inconclusive"] }]]
  };
}
function findUnreachable(order, thresholds, complain) {
  const sure = decidedBy(thresholds);
  for (const [index, { name, rule, path = "" }] of order.entries()) {
    if (!rule) continue;
    const earlier = order.slice(0, index);
    const same = earlier.find((other) => other.rule && isWithin(rule.when, other.rule.when));
    const table = earlier.find((other) => !other.rule && sure[other.name]?.some((when) => isWithin(rule.when, when)));
    if (same?.rule) complain(path, `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(name)} can never match: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(same.name)} stands before it and ${isWithin(same.rule.when, rule.when) ? 'has the same "when"' : "matches whatever it matches"}`);
    else if (table) complain(path, `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(name)} can never match: it stands behind ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(table.name)} of the table, which matches whatever it matches; name an earlier rule in "before"`);
  }
}
var isWithin = (narrow, wide) => wide.every((test) => narrow.some((other) => (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(test, other)));

// shared/rollback-decision/read-policy.ts
var KNOWN = _chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y0.map(({ name }) => name);
var DAY_MS = 24 * 36e5;
function readPolicy({ rules = [], "respond-within": respond = {} }) {
  const problems = [];
  const complain = (path, message) => problems.push({ subject: "policy", message: `Input "policy" is not valid at ${path}: ${message}.` });
  const seen = /* @__PURE__ */ new Set();
  const added = [];
  const changed = {};
  let thresholds = _chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_THRESHOLDS */ .JJ;
  for (const [index, document] of rules.entries()) {
    const path = `rules[${index}]`;
    if (seen.has(document.rule)) complain(path, `the rule ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(document.rule)} is there twice; say everything about it once`);
    seen.add(document.rule);
    if (KNOWN.includes(document.rule)) {
      checkChange(document, path, complain);
      changed[document.rule] = { decision: document.decision, severity: document.severity };
      thresholds = readThresholds(document, thresholds, path, complain);
    } else {
      const rule = readAdded(document, path, complain);
      if (rule) added.push({ ...rule, path });
    }
  }
  const respondWithin = readRespondWithin(respond, complain);
  const order = placeRules(added, { known: KNOWN, names: [...KNOWN, ...seen] }, complain);
  if (problems.length === 0) findUnreachable(order, thresholds, complain);
  return problems.length > 0 ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_10__/* .invalid */ .G)(...problems) : (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_10__/* .valid */ .r)({ added: order.flatMap(({ rule }) => rule ? [rule] : []), changed, thresholds, respondWithin });
}
var TUNABLE = { "majority-failing": ["at-least", "samples", "in-a-row"], "severe-slowdown": ["at-least"] };
var AMOUNTS = ["at-least", "samples", "in-a-row"];
function checkChange(document, path, complain) {
  const { rule, decision } = document;
  const name = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(rule);
  for (const key of ["when", "before"]) if (document[key] !== void 0) complain(`${path}.${key}`, `${name} is a rule of the table, and what it matches and where it stands are fixed; change its decision, severity${TUNABLE[rule] ? ` or ${TUNABLE[rule].join(", ")}` : ""}, or add a rule with a name of its own`);
  for (const key of AMOUNTS) if (document[key] !== void 0 && !TUNABLE[rule]?.includes(key)) complain(`${path}.${key}`, `${name} has no such threshold; ${Object.entries(TUNABLE).map(([known, keys]) => `${known} has ${keys.join(", ")}`).join("; ")}`);
  const limit = _chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITED */ .h8[rule];
  if (decision !== void 0 && limit && !limit.only.includes(decision)) complain(`${path}.decision`, `${name} can never become ${decision}: ${limit.why}; allowed is ${limit.only.join(" or ")}`);
  if (Object.keys(document).length === 1) complain(path, `nothing is said about ${name}; give decision, severity${TUNABLE[rule] ? ` or ${TUNABLE[rule].join(", ")}` : ""}, or take the entry out`);
}
function readThresholds(document, before, path, complain) {
  const { rule, "at-least": atLeast, samples, "in-a-row": inARow } = document;
  const whole = (key, given, most2) => {
    const value = given === void 0 ? void 0 : (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_3__/* .readAmount */ .No)("count", String(given));
    if (given !== void 0 && (value === void 0 || value < 1 || value > most2)) complain(`${path}.${key}`, `got ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(String(given))}; expected a whole number from 1 to ${most2}`);
    return value;
  };
  const most = rule === "severe-slowdown" ? 10 : 1;
  const share = atLeast === void 0 || !TUNABLE[rule]?.includes("at-least") ? void 0 : (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_3__/* .readAmount */ .No)("share", String(atLeast));
  if (atLeast !== void 0 && TUNABLE[rule] && (share === void 0 || share > most)) complain(`${path}.at-least`, `got ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(String(atLeast))}; expected a share such as 30%, at most ${most * 100}%`);
  else if (share === 0) complain(`${path}.at-least`, "is impossible: at least 0 % is met by a release of which nothing fails; give more");
  if (rule === "severe-slowdown") return { ...before, "severe-slowdown": { atLeast: share ?? before["severe-slowdown"].atLeast } };
  if (rule !== "majority-failing") return before;
  const old = before["majority-failing"];
  return { ...before, "majority-failing": { atLeast: share ?? old.atLeast, samples: whole("samples", samples, 1e6) ?? old.samples, inARow: whole("in-a-row", inARow, 1e4) ?? old.inARow } };
}
function readAdded(document, path, complain) {
  const { rule: name, before, decision, severity } = document;
  const conditions = Object.entries(document.when ?? {}).filter((entry) => entry[1] !== void 0);
  if (conditions.length === 0) {
    const meant = (0,_chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_9__/* .nearest */ .p)(name, KNOWN);
    complain(path, `there is no rule ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(name)}${meant === void 0 ? "" : ` (did you mean "${meant}"?)`}; a rule to add needs "when" with at least one condition`);
    return void 0;
  }
  if (Object.hasOwn(REASON_CODES, name) || name === "forced") complain(`${path}.rule`, `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(name)} is a reason code with a meaning of its own; choose another name`);
  for (const key of AMOUNTS) if (document[key] !== void 0) complain(`${path}.${key}`, `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(name)} is a rule to add, and has no thresholds beside "when"`);
  if (before === void 0) complain(path, `"before" is missing: say which rule ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(name)} stands in front of, e.g. before: never-healthy`);
  if (decision === void 0) complain(path, '"decision" is missing; expected keep, rollback, hotfix or hold');
  if (severity === void 0 && decision !== void 0 && decision !== "keep") complain(path, '"severity" is missing; expected P0, P1, P2 or P3');
  const when = conditions.flatMap(([condition, given]) => {
    const test = (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_3__/* .readCondition */ .sK)(condition, given);
    if (typeof test !== "string") return [test];
    complain(`${path}.when.${condition}`, test);
    return [];
  });
  if (before === void 0 || decision === void 0 || when.length < conditions.length) return void 0;
  const why = neverMeets(when) ?? (0,_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .groundless */ .LO)(decision, when);
  if (why !== void 0) complain(path, `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(name)} can never lead to ${decision}: ${why}`);
  return { name, before, when, decision, severity };
}
var MEASURED = ["was-healthy", "failing-check", "failing-component", "success-rate", "samples", "failures-in-a-row", "p95", "slowdown"];
function neverMeets(when) {
  const verdict = when.find(({ name }) => name === "verdict");
  const without = verdict && "anyOf" in verdict && verdict.anyOf.every((word) => word === "inconclusive" || word === "cancelled");
  const measured = when.find(({ name }) => MEASURED.includes(name));
  return without && measured ? `${measured.name} counts only where the health check came to a verdict, and "verdict" asks for none` : void 0;
}
function readRespondWithin(given, complain) {
  const times = {};
  for (const severity of _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC) {
    const text = given[severity];
    if (text === void 0) continue;
    const ms = (0,_chunk_LZMHYEEO_js__WEBPACK_IMPORTED_MODULE_3__/* .readAmount */ .No)("duration", text);
    if (ms === void 0 || ms < 6e4 || ms > 7 * DAY_MS) complain(`respond-within.${severity}`, `got ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(text)}; expected a duration with its unit from 1m to 168h, such as 10m`);
    else times[severity] = ms;
  }
  const inForce = _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC.map((severity) => ({ severity, ms: times[severity] ?? Number((0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_8__/* .parseDuration */ .E)(_chunk_TLZ7FVQZ_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPOND_WITHIN */ .cn[severity].duration)) }));
  for (const [index, { severity, ms }] of inForce.entries()) {
    const graver = inForce[index - 1];
    if (graver && graver.ms > ms) complain("respond-within", `${graver.severity} would be answered later than ${severity}, which is less urgent`);
  }
  return times;
}



/***/ })

};
