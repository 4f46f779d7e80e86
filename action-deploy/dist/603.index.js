export const id = 603;
export const ids = [603];
export const modules = {

/***/ 1884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isReleaseId)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/platforms/release-id.ts
var isReleaseId = (text) => text.length > 0 && text.length <= 100 && !/[\p{Cc}\u2028\u2029]/u.test(text);




/***/ }),

/***/ 6603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCommandPlatform: () => (/* binding */ createCommandPlatform)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1884);
/* harmony import */ var _chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8821);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3935);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6304);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// shared/platforms/command/command-platform.ts
var QUESTION_MS = 6e4;
var QUESTION_KILL_MS = 1e3;
var LOG_CHARACTERS = 8e3;
function createCommandPlatform(target, parts) {
  const given = { SUREFOOT_ENVIRONMENT: parts.environment, SUREFOOT_VERSION: parts.version, SUREFOOT_IMAGE: parts.image ?? "" };
  const run = (script, releaseId, signal, timeoutMs) => parts.shell.run({ command: { script }, env: { ...given, SUREFOOT_RELEASE_ID: releaseId ?? "" }, timeoutMs, signal, killAfterMs: QUESTION_KILL_MS });
  const order = (script, env, signal, timeoutMs) => parts.shell.run({ command: { script }, env: { ...given, SUREFOOT_RELEASE_ID: "", ...env }, timeoutMs, signal, onLine: parts.log.foreign });
  const { "set-variables": setVariables, restart, variables: names } = target;
  const applyVariables = async (variables, signal, timeoutMs) => {
    const result = await order(setVariables ?? "exit 1", { SUREFOOT_VARIABLES: (0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_2__/* .writeVariables */ .bL)(variables) }, signal, timeoutMs);
    return result.kind === "exited" && result.code === 0 ? APPLIED : notAccepted("set-variables", result);
  };
  return {
    name: "command",
    capabilities: { strategies: ["rolling"], current: target.current !== void 0, status: target.status !== void 0, earlyFailure: target.status !== void 0, rollback: target.rollback !== void 0, logs: target.logs !== void 0 },
    plan: (step, releaseId) => [...step === "rollback" ? [`SUREFOOT_RELEASE_ID=${releaseId ?? ""}`] : [], ...linesOf(target[step] ?? "")],
    async current(signal, timeoutMs) {
      if (target.current === void 0) return { kind: "unknown", reason: 'the target has no "current" command' };
      const result = await run(target.current, void 0, signal, Math.min(timeoutMs, QUESTION_MS));
      if (result.kind !== "exited" || result.code !== 0) return { kind: "unknown", reason: `the "current" command ${howItEnded(result)}` };
      const id = lastLine(result.stdout);
      if (id === "") return { kind: "none" };
      return (0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_1__/* .isReleaseId */ .F)(id) ? { kind: "live", releaseId: id } : { kind: "unknown", reason: `the "current" command printed ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(id)}, which is not a release id` };
    },
    async deploy({ timeoutMs, variables }, signal) {
      const set = Object.keys(variables).length === 0 ? APPLIED : await applyVariables(variables, signal, timeoutMs);
      if (set.kind !== "accepted") return set;
      return acceptedFrom("deploy", await order(target.deploy, {}, signal, timeoutMs));
    },
    async state(releaseId, signal, timeoutMs) {
      if (target.status === void 0) return { kind: "unknown", reason: 'the target has no "status" command' };
      const result = await run(target.status, releaseId, signal, Math.min(timeoutMs, QUESTION_MS));
      if (result.kind !== "exited" || result.code !== 0) return { kind: "unknown", reason: `the "status" command ${howItEnded(result)}` };
      const word = lastLine(result.stdout);
      if (word === "live" || word === "in-progress") return { kind: word };
      if (word === "failed") return { kind: "failed", reason: 'the "status" command printed "failed"' };
      return { kind: "unknown", reason: `the "status" command printed ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(word)}; known are in-progress, live and failed` };
    },
    async rollback({ releaseId, strategy, timeoutMs }, signal) {
      if (target.rollback === void 0) return { kind: "failed", reasonCode: "no-rollback-command", reason: 'The target has no "rollback" command.', advice: 'Add a "rollback" command to the target; it gets the release to put live in SUREFOOT_RELEASE_ID.' };
      const result = await order(target.rollback, { SUREFOOT_RELEASE_ID: releaseId, SUREFOOT_ROLLBACK_STRATEGY: strategy }, signal, timeoutMs);
      return result.kind === "exited" && result.code === 0 ? { kind: "accepted", releaseId } : notAccepted("rollback", result);
    },
    async logs(releaseId, signal, timeoutMs) {
      if (target.logs === void 0) return void 0;
      const result = await run(target.logs, releaseId, signal, Math.min(timeoutMs, QUESTION_MS));
      const text = result.kind === "not-started" ? "" : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(result.stdout).trim();
      return text === "" ? void 0 : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w$)(text, LOG_CHARACTERS);
    },
    ...setVariables === void 0 ? {} : { setVariables: applyVariables },
    ...restart === void 0 ? {} : { restart: async (signal, timeoutMs) => acceptedFrom("restart", await order(restart, {}, signal, timeoutMs)) },
    ...names === void 0 ? {} : { variableNames: async (signal, timeoutMs) => namesFrom(await run(names, void 0, signal, Math.min(timeoutMs, QUESTION_MS))) }
  };
}
var APPLIED = { kind: "accepted" };
function acceptedFrom(step, result) {
  if (result.kind !== "exited" || result.code !== 0) return notAccepted(step, result);
  const id = lastLine(result.stdout);
  if ((0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_1__/* .isReleaseId */ .F)(id)) return { kind: "accepted", releaseId: id };
  const seen = id === "" ? "it printed nothing" : `its last line is ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(id)}`;
  return { kind: "failed", reasonCode: "no-release-id", reason: `The "${step}" command ended without an error, but gave no release id: ${seen}.`, advice: "Print the release id, at most 100 characters, as the last line of its standard output." };
}
function namesFrom(result) {
  if (result.kind !== "exited" || result.code !== 0) return { kind: "unknown", reason: `the "variables" command ${howItEnded(result)}` };
  const names = result.stdout.split("\n").map((line) => line.split("=", 1)[0]?.trim() ?? "");
  return { kind: "known", names: [...new Set(names.filter(_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_2__/* .isVariableName */ .KL))] };
}
var CODES = { deploy: "deploy-command-failed", restart: "restart-failed", rollback: "rollback-command-failed", "set-variables": "set-variables-failed" };
function notAccepted(step, result) {
  if (result.kind === "killed" && result.by === "cancel") return { kind: "cancelled" };
  if (result.kind === "killed" && result.by === "timeout") return { kind: "timed-out" };
  const last = result.kind === "not-started" ? "" : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(lastLine(result.stderr) || lastLine(result.stdout), 300);
  return {
    kind: "failed",
    reasonCode: CODES[step],
    reason: `The "${step}" command ${howItEnded(result)}${last ? `; its last words: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(last)}` : ""}.`,
    advice: `Its output is in the log above. Run the command by hand with the same variables to see why.`
  };
}
function howItEnded(result) {
  if (result.kind === "exited") return result.code === 0 ? "ended" : `exited with code ${result.code}`;
  if (result.kind === "not-started") return result.missing ? "could not be started: bash is not on this machine" : `could not be started: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(result.reason)}`;
  return result.by === "timeout" ? "did not end in time" : result.by === "cancel" ? "was cancelled" : "was killed by a signal";
}
var lastLine = (text) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "").at(-1) ?? "";
var linesOf = (script) => script.trim().split("\n").map((line) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(line), 200));



/***/ })

};
