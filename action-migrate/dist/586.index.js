export const id = 586;
export const ids = [586];
export const modules = {

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCommandTool: () => (/* binding */ createCommandTool)
/* harmony export */ });
/* unused harmony export stateFrom */
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(102);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(741);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(800);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/migrations/command.ts
function createCommandTool(commands, parts) {
  const run = async (step, signal, timeoutMs) => {
    const loud = step === "upgrade";
    const result = await parts.shell.run({
      command: { script: commands[step] ?? "" },
      env: { ...parts.env, SUREFOOT_TO: parts.to, SUREFOOT_ENVIRONMENT: parts.environment },
      cwd: parts.cwd,
      timeoutMs: Math.max(1, timeoutMs),
      signal,
      ...loud ? { onLine: parts.log.foreign } : {}
    });
    if (!loud && result.kind === "exited" && result.code !== 0) {
      for (const text of [result.stdout, result.stderr]) if (text.trim() !== "") parts.log.foreign(text.trimEnd());
    }
    return judge(step, result);
  };
  return {
    name: "command",
    plan: () => (commands.upgrade ?? "").trim().split("\n").map((line) => (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(line), 200)),
    async ask(signal, timeoutMs) {
      const deadline = parts.clock.monotonic() + timeoutMs;
      const status = await run("status", signal, timeoutMs);
      if (status.kind !== "ran") return status;
      const pending = await run("pending", signal, deadline - parts.clock.monotonic());
      return pending.kind === "ran" ? stateFrom(linesOf(status.stdout).at(-1), linesOf(pending.stdout), parts.to) : pending;
    },
    async upgrade(signal, timeoutMs) {
      const answer = await run("upgrade", signal, timeoutMs);
      return answer.kind === "ran" ? { kind: "ended" } : answer;
    }
  };
}
function stateFrom(present, pending, to) {
  const odd = [...present === void 0 ? [] : [present], ...pending].find((line) => !(0,_chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevision */ .oN)(line));
  if (odd !== void 0) return failed("migration-tool-failed", `The commands printed ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(odd)}, which is not a revision.`, 'Let "status" print the present revision and "pending" one revision per line, each at most 200 characters and not beginning with a dash; send everything else to standard error.');
  const known = (revisions) => ({ kind: "known", present: present === void 0 ? [] : [present], pending: revisions.map((id) => ({ id, description: void 0 })) });
  if (to === _chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD */ .Vx) return known(pending);
  const at = pending.indexOf(to);
  if (at >= 0) return known(pending.slice(0, at + 1));
  if (present === to || pending.length === 0) return known([]);
  return failed("unknown-revision", `The wanted revision ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(to)} is neither the present one nor among the ${pending.length} that are pending.`, 'Give "to" as the command "pending" prints it.');
}
function judge(step, result) {
  if (result.kind === "not-started") return failed("migration-tool-missing", `The "${step}" command could not be started: ${result.missing ? "bash is not on this machine" : (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(result.reason)}.`);
  if (result.kind === "killed") return result.by === "cancel" ? { kind: "cancelled" } : result.by === "timeout" ? { kind: "timed-out" } : failed("migration-tool-failed", `The "${step}" command was killed by a signal.`);
  if (result.code === 0 && result.truncated && step !== "upgrade") return failed("migration-tool-failed", `The "${step}" command printed more than can be read.`);
  if (result.code === 0) return { kind: "ran", stdout: result.stdout };
  const last = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(linesOf(result.stderr).at(-1) ?? linesOf(result.stdout).at(-1) ?? "", 300);
  const said = last === "" ? "" : `; its last words: ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(last)}`;
  if (result.code === 127) return failed("migration-tool-missing", `The "${step}" command found a program missing (exit code 127)${said}.`, 'Install what the command needs in an earlier step, and check "working-directory".');
  return failed("migration-tool-failed", `The "${step}" command exited with code ${result.code}${said}.`, "Its output is in the log above.");
}
var failed = (reasonCode, reason, advice) => ({ kind: "failed", reasonCode, reason, advice });
var linesOf = (text) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");



/***/ })

};
