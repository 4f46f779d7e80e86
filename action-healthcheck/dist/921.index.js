export const id = 921;
export const ids = [921];
export const modules = {

/***/ 7921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   healthcheck: () => (/* binding */ healthcheck)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TNXIFFNB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2387);
/* harmony import */ var _chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9901);
/* harmony import */ var _chunk_SNA3KTYO_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8516);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(539);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(459);
/* harmony import */ var _chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4848);
/* harmony import */ var _chunk_2V6H2TDW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4643);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9424);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(444);
/* harmony import */ var _chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5384);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1415);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6940);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2561);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6760);
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
      parts.log.info(`${label}: ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(elapsed)} so far, ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(timeoutMs - elapsed)} left.`);
    }
  };
  void beat();
  try {
    return await work();
  } finally {
    stop.abort();
  }
}

// action-healthcheck/src/report-file.ts


var HEALTH_REPORT_SCHEMA = "surefoot/health-report@1";
function reportFile(temp, { phase }) {
  return node_path__WEBPACK_IMPORTED_MODULE_15__.join(temp, "surefoot", "reports", `health-${phase}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.randomUUID)()}.json`);
}
function reportText({ phase, environment, health }, result, secrets) {
  const report = {
    schema: HEALTH_REPORT_SCHEMA,
    phase,
    environment,
    verdict: result.verdict,
    reason_code: result.reasonCode,
    reason: result.reason,
    success_rate: result.successRate,
    p95_ms: result.p95Ms,
    samples: result.samples,
    time_to_healthy_ms: result.timeToHealthyMs,
    observed_version: result.observedVersion,
    expected_version: health.version?.expected,
    objectives: { max_error_rate: health.maxErrorRate, max_p95_ms: health.maxP95Ms },
    checks: (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .recordChecks */ .dk)(health.checks),
    measurements: result.measurements.map(entryOf)
  };
  return JSON.stringify(report, (_key, value) => typeof value === "string" ? redact(value, secrets) : value, 1);
}
function entryOf(measurement) {
  return {
    at_ms: Math.round(measurement.atMs),
    check: measurement.check,
    kind: measurement.kind,
    status: measurement.status,
    duration_ms: measurement.durationMs === void 0 ? void 0 : Math.round(measurement.durationMs * 10) / 10,
    message: measurement.message,
    components: measurement.components.length > 0 ? measurement.components : void 0,
    observed_version: measurement.observedVersion
  };
}
var redact = (text, secrets) => secrets.filter((secret) => secret.length >= 4).sort((a, b) => b.length - a.length).reduce((clean, secret) => clean.replaceAll(secret, "***"), text);

// action-healthcheck/src/summary.ts
var POINTS = 40;
var FEWEST_FOR_CHART = 12;
var MARKS = { pass: "\u2705 passes", fail: "\u274C fails", inconclusive: "\u26A0\uFE0F proves nothing", error: "\u26A0\uFE0F not carried out", blocked: "\u{1F6A7} blocked" };
function renderSummary({ health }, result) {
  const rows = health.checks.map(({ name, critical }) => checkRow(name, critical, result));
  return [(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["Check", "At the end", "Status", "p50", "p95", "Tries", "Message"], rows), facts(health, result), ...charts(health, result.measurements)].filter((part) => part !== "").join("\n\n");
}
function checkRow(name, critical, { measurements, failing }) {
  const own = measurements.filter(({ check }) => check === name);
  const last = failing.find(({ check }) => check === name) ?? own.at(-1);
  const durations = own.flatMap(({ durationMs }) => durationMs ?? []);
  const latency = (share) => durations.length === 0 ? "\u2013" : (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)((0,_chunk_TNXIFFNB_js__WEBPACK_IMPORTED_MODULE_1__/* .percentile */ .Y)(durations, share) ?? 0);
  return [`${(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__.md)(name, 100)}${critical ? "" : " (not critical)"}`, last ? MARKS[last.kind] : "not measured", last?.status === void 0 ? "\u2013" : String(last.status), latency(0.5), latency(0.95), String(own.length), messageCell(last)];
}
function messageCell(last) {
  if (last === void 0) return "";
  const components = last.components.filter(({ name }) => !(last.message ?? "").includes(name)).map(({ name, message }) => `**${(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__.md)(name, 100)}** ${(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__.md)(message, 200)}`);
  return [(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__.md)(last.message ?? "", 300), ...components].filter((part) => part !== "").join("<br>");
}
function facts({ version, watchMs, maxErrorRate, maxP95Ms }, result) {
  const rows = [];
  if (result.observedVersion !== void 0 || version !== void 0) rows.push(["Version served", `${(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(result.observedVersion ?? "")}${version === void 0 ? "" : `, expected ${(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(version.expected)}`}`]);
  if (result.timeToHealthyMs !== void 0) rows.push(["Healthy after", (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(result.timeToHealthyMs)]);
  if (result.successRate !== void 0) rows.push(["Requests that passed", `${(0,_chunk_SNA3KTYO_js__WEBPACK_IMPORTED_MODULE_3__/* .formatShare */ .T1)(result.successRate)} of ${result.samples}${watchMs > 0 ? `, at most ${(0,_chunk_SNA3KTYO_js__WEBPACK_IMPORTED_MODULE_3__/* .formatShare */ .T1)(maxErrorRate)} may fail` : ""}`]);
  if (result.p95Ms !== void 0) rows.push(["p95", `${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(result.p95Ms)}${watchMs > 0 ? `, at most ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(maxP95Ms)}` : ""}`]);
  return rows.length === 0 ? "" : (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["", ""], rows.map(([name, value]) => [`**${name}**`, value]));
}
function charts({ watchMs, maxP95Ms, maxErrorRate }, measurements) {
  const timed = measurements.filter(({ durationMs }) => durationMs !== void 0);
  const counted = measurements.filter(({ kind }) => kind === "pass" || kind === "fail");
  const limit = (value) => watchMs > 0 ? { limit: value } : {};
  const latency = timed.length < FEWEST_FOR_CHART ? "" : (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .lineChart */ .Tz)({ title: "Response time", unit: "ms", values: stretches(timed, (part) => (0,_chunk_TNXIFFNB_js__WEBPACK_IMPORTED_MODULE_1__/* .percentile */ .Y)(part.flatMap(({ durationMs }) => durationMs ?? []), 0.95)), ...limit(maxP95Ms), ...axis(timed) });
  const failures = counted.filter(({ kind }) => kind === "fail").length;
  const errors = counted.length < FEWEST_FOR_CHART || failures === 0 ? "" : (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .lineChart */ .Tz)({ title: "Failed requests", unit: "%", values: stretches(counted, (part) => 100 * part.filter(({ kind }) => kind === "fail").length / Math.max(1, part.length)), ...limit(maxErrorRate * 100), ...axis(counted) });
  return [latency, errors];
}
var axis = (series) => ({ from: (series[0]?.atMs ?? 0) / 1e3, to: (series.at(-1)?.atMs ?? 0) / 1e3 });
function stretches(series, valueIn) {
  const from = series[0]?.atMs ?? 0;
  const count = Math.min(POINTS, series.length);
  const width = Math.max(1, ((series.at(-1)?.atMs ?? 0) - from) / count);
  const parts = Map.groupBy(series, ({ atMs }) => Math.min(count - 1, Math.floor((atMs - from) / width)));
  let value = 0;
  return Array.from({ length: count }, (_, index) => {
    const part = parts.get(index);
    value = (part && valueIn(part)) ?? value;
    return value;
  });
}

// action-healthcheck/src/report.ts
var MOST_FAILING = 50;
var MOST_COMPONENTS_IN_REASON = 5;
function reportOf(request, result, published) {
  const baseline = request.phase === "baseline" && result.verdict !== "cancelled";
  const failed = result.verdict === "cancelled" || !baseline && request.failOn.includes(result.verdict);
  const reasonCode = baseline ? "baseline-recorded" : result.reasonCode;
  const section = sectionOf(request, result, reasonCode, published);
  const rounded = (value) => value === void 0 ? void 0 : Math.round(value);
  return {
    outcome: result.verdict,
    reasonCode,
    reason: baseline ? `The state before the deployment is recorded: ${result.verdict}. ${result.reason}` : result.reason,
    failed,
    advice: failed || result.verdict === "degraded" ? adviceOf(request, result) : void 0,
    outputs: {
      "success-rate": result.successRate === void 0 ? void 0 : Number(result.successRate.toFixed(6)),
      "p95-ms": rounded(result.p95Ms),
      samples: result.samples,
      "failing-checks": JSON.stringify(result.failing.flatMap(failingEntries).slice(0, MOST_FAILING)),
      "observed-version": result.observedVersion,
      "time-to-healthy-ms": rounded(result.timeToHealthyMs),
      report: published.report
    },
    change: request.phase === "baseline" ? { baseline: section } : { health: section },
    summary: renderSummary(request, result)
  };
}
function adviceOf(request, result) {
  if (result.verdict === "cancelled") return "Nothing is proven about what is live now; run the health check again.";
  if (result.advice !== void 0) return result.advice;
  const decisive = result.failing.some(({ critical }) => critical) ? result.failing.filter(({ critical }) => critical) : result.failing;
  const components = [...new Set(decisive.flatMap((measurement) => measurement.components.map(({ name }) => name)))];
  if (components.length > 0) return `Look at ${components.slice(0, MOST_COMPONENTS_IN_REASON).join(", ")} first.`;
  return result.verdict === "unhealthy" && request.health.watchMs === 0 ? 'Look at the log of the service; if it only needs longer to start, give a longer "timeout".' : void 0;
}
function sectionOf({ health, phase }, result, reasonCode, { startedAt, finishedAt, report }) {
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutUndefined */ .r)({
    outcome: result.verdict,
    reason_code: reasonCode,
    reason: result.reason,
    started_at: startedAt,
    finished_at: finishedAt,
    success_rate: result.successRate,
    p95_ms: result.p95Ms,
    max_error_rate: health.maxErrorRate,
    max_p95_ms: health.maxP95Ms,
    samples: result.samples,
    failures_in_a_row: result.failuresInARow,
    failing_checks: result.failing.filter(({ kind }) => phase === "verify" || kind !== "pass").flatMap(failingEntries).slice(0, MOST_FAILING),
    passing_checks: [...result.passing],
    observed_version: result.observedVersion,
    expected_version: health.version?.expected,
    time_to_healthy_ms: result.timeToHealthyMs,
    was_healthy: result.wasHealthy,
    checks: [...(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .recordChecks */ .dk)(health.checks)],
    report
  });
}
function failingEntries(measurement) {
  const entry = { name: measurement.check, critical: measurement.critical, kind: measurement.degraded ? "degraded" : measurement.kind, ...measurement.status === void 0 ? {} : { status: String(measurement.status) } };
  const message = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)(measurement.message ?? "", 300);
  if (measurement.components.length === 0) return [{ ...entry, message }];
  return measurement.components.map((component) => ({ ...entry, component: component.name, message: (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)(component.message || message, 300) }));
}
function planned({ health, phase }) {
  const rows = health.checks.map((check) => [(0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__.md)(check.name), (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(check.url), check.conditions.length > 0 ? check.conditions.map(({ text }) => (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(text)).join("<br>") : (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__.md)(`status ${(check.expectStatus ?? ["200"]).join(" or ")}`), check.critical ? "yes" : "no"]);
  return {
    outcome: "planned",
    reasonCode: "dry-run",
    reason: `Dry run: ${phase === "baseline" ? "a baseline of " : ""}${health.checks.length} ${health.checks.length === 1 ? "check" : "checks"} would be probed for up to ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(health.timeoutMs)}${health.watchMs > 0 ? ` and watched for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(health.watchMs)}` : ""}.`,
    failed: false,
    outputs: {},
    summary: (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["Check", "Address", "Conditions", "Critical"], rows)
  };
}

// action-healthcheck/src/healthcheck.ts
async function healthcheck(request, context) {
  const startedAt = (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(context.clock);
  const { health, chosen } = request;
  const secrets = (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsIn */ .VY)(health.checks);
  for (const secret of secrets) context.maskSecret(secret);
  announce(request, context);
  if (request.dryRun) return planned(request);
  const { checkHealth } = await __webpack_require__.e(/* import() */ 551).then(__webpack_require__.bind(__webpack_require__, 8551));
  const label = request.phase === "baseline" ? "Recording the baseline" : "Checking health";
  const result = await withHeartbeat(context, label, health.timeoutMs + health.watchMs, () => checkHealth(health, context));
  if (chosen.skipped.length > 0 && result.verdict !== "cancelled") context.log.warning(`Not probed, since the release record cannot repeat them: ${chosen.skipped.map(_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD).join(", ")}. Give the input "checks" again, or "headers" where only these are missing.`);
  const report = await keepReport(request, context, () => reportText(request, result, secrets));
  const published = reportOf(request, result, { startedAt, finishedAt: (0,_chunk_ZWWL4UIE_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(context.clock), report });
  if (result.verdict === "degraded" && !published.failed) context.log.warning(result.reason);
  if (request.phase === "verify") {
    const { noteVerdict } = await __webpack_require__.e(/* import() */ 140).then(__webpack_require__.bind(__webpack_require__, 140));
    await noteVerdict(result.verdict, request.githubToken, context);
  }
  return published;
}
function announce({ health, chosen, phase }, { log }) {
  const source = { inputs: "", record: " of the release record", deployment: ", the address of the deployment", nowhere: "" }[chosen.from];
  const version = health.version === void 0 ? "" : health.version.source === "explicit" ? `; version ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(health.version.expected)} must be served` : `; version ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(health.version.expected)} is expected where a commit id is shown`;
  const time = `${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(health.timeoutMs)} to become healthy${health.watchMs > 0 ? `, then ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a)(health.watchMs)} of watch` : ""}`;
  log.info(`${phase === "baseline" ? "Baseline" : "Health check"} by ${health.checks.length === 1 ? "one check" : `${health.checks.length} checks`}${source}: ${time}${version}.`);
  for (const check of health.checks) log.info(`  ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(check.name)}: ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(check.url), 200)}${check.critical ? "" : " (not critical)"}`);
}
async function keepReport(request, { run, log }, write) {
  const file = reportFile(run.temp, request);
  try {
    const { writePrivateFile } = await __webpack_require__.e(/* import() */ 749).then(__webpack_require__.bind(__webpack_require__, 6749));
    await writePrivateFile(file, write());
    return file;
  } catch (error) {
    log.warning(`The report could not be written: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error)}.`);
    return void 0;
  }
}



/***/ }),

/***/ 539:
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

/***/ 2387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ percentile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/health-probe/percentile.ts
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}




/***/ })

};
