export const id = 536;
export const ids = [536];
export const modules = {

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleDeployment: () => (/* binding */ settleDeployment)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8270);
/* harmony import */ var _chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3318);
/* harmony import */ var _chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5293);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1524);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5085);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9423);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6304);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);









// action-deploy/src/post.ts
var QUESTION_MS = 1e4;
async function settleDeployment(request, context) {
  await giveUpStaged(request, context);
  const saved = context.state[_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.deployment] ?? "";
  if (saved === "") return;
  const ledger = await (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .connectLedger */ .Q9)({ ...context, token: request.githubToken, environment: request.environment, service: request.service, wanted: request.githubDeployment });
  const answer = await ledger.history(({ entries }) => saved !== _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .ASKED */ .fg && entries.some((candidate) => candidate.deploymentId === saved));
  const deploymentId = saved === _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .ASKED */ .fg ? await ledger.ofThisRun() : saved;
  if (answer.kind === "unavailable") return context.log.info(`${answer.why} What this step left open is settled by the next run.`);
  if (deploymentId === void 0) return;
  const entry = answer.history.entries.find((candidate) => candidate.deploymentId === deploymentId);
  if (!entry && answer.history.truncated) return;
  const found = entry ?? { open: true, verdict: void 0, bad: false, releaseId: void 0 };
  if (!found.open && !mayStillBecomeLive(entry, context)) return;
  const live = await liveNow(request, context);
  const isLive = isOurs(found.releaseId, live, context);
  if (!found.open && !isLive) return;
  const note = (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .settlementOf */ .ZD)({ ...found, open: true }, isLive);
  if (!note) return;
  const facts = entry ? note.facts : { version: request.version, ...request.service === void 0 ? {} : { service: request.service }, ...note.facts };
  const written = await ledger.note(deploymentId, { ...note, facts, environmentUrl: request.environmentUrl });
  if (written) context.log.info(`GitHub deployment ${deploymentId} is settled as "${note.state}": its release ${isLive ? "is live" : `is not what is live (${live.kind === "live" ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(live.releaseId) : live.kind === "none" ? "nothing is" : "nobody can say"})`}.`);
}
async function giveUpStaged(request, context) {
  const releaseId = context.state[_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.staged] ?? "";
  if (releaseId === "") return;
  const platform = await (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .connectPlatform */ .c0)(request, context);
  const live = await platform.current(context.signal, QUESTION_MS);
  if (live.kind === "live" && live.releaseId === releaseId) return;
  const failed = await (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .giveUp */ .Ht)(releaseId, { platform, lastWords: (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .lastWordsOf */ .FL)(context), clock: context.clock, signal: context.signal });
  if (failed === void 0) context.log.info(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId)} was left half-way by the step; it is given up.`);
  else context.log.warning(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId)} was left half-way by the step, and could not be given up: ${failed}. It may still take requests: take its share away on the platform's own page.`);
}
var mayStillBecomeLive = (entry, { state }) => (state[_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.ending] === "cancelled" || state[_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.ending] === "timed-out") && entry?.state === "error" && entry.verdict === "not-verified" && state[_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.release] !== void 0;
function isOurs(remembered, live, { state }) {
  const ended = state[_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.ending];
  if (live.kind === "unknown") return ended === "deployed" || ended === "unchanged";
  const saved = state[_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.release];
  return live.kind === "live" && (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Zm)(live.releaseId) === (saved === void 0 ? remembered : (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Zm)(saved));
}
async function liveNow(request, context) {
  const platform = await (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .connectPlatform */ .c0)(request, context);
  return platform.current(context.signal, QUESTION_MS);
}



/***/ })

};
