export const id = 316;
export const ids = [316];
export const modules = {

/***/ 8316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeCommand: () => (/* binding */ probeCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7756);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6304);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/health-probe/command-probe.ts
var LONGEST_MESSAGE = 300;
var CANNOT_RUN = [126, 127];
async function probeCommand(check, timeoutMs, signal, { clock, shell }) {
  const started = clock.monotonic();
  const result = await shell.run({ command: { script: check.url.slice("command:".length).trim() }, timeoutMs, signal });
  if (result.kind === "not-started") return { kind: "no-answer", by: "us", message: result.missing ? "the command could not be started: bash is not on this machine" : `the command could not be started: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(result.reason), LONGEST_MESSAGE)}` };
  const last = lastLine(result.stdout) || lastLine(result.stderr);
  const words = last === "" ? "" : `: ${last}`;
  if (result.kind === "killed") {
    if (result.by === "cancel") return { kind: "cut-off" };
    return { kind: "no-answer", by: "service", message: result.by === "timeout" ? `the command did not end within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(timeoutMs)}${words}` : `the command was killed by a signal${words}` };
  }
  if (result.code !== 0) return { kind: "no-answer", by: CANNOT_RUN.includes(result.code) ? "us" : "service", message: `the command exited with code ${result.code}${words}` };
  return { kind: "answered", untimed: true, answer: { connected: true, headers: {}, body: result.stdout, responseTimeMs: clock.monotonic() - started } };
}
function lastLine(text) {
  return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text.trimEnd().split("\n").at(-1) ?? ""), LONGEST_MESSAGE);
}



/***/ })

};
