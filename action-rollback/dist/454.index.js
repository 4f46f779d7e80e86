export const id = 454;
export const ids = [454];
export const modules = {

/***/ 3454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubClient: () => (/* binding */ createGitHubClient)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9307);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8898);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6489);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/ledger/github-client.ts
var CALL_MS = 2e3;
var REST_VERSION = "2022-11-28";
function createGitHubClient(parts) {
  const send = async (method, url, body) => {
    const request = {
      method,
      url,
      headers: { authorization: `Bearer ${parts.token}`, accept: "application/vnd.github+json", "x-github-api-version": REST_VERSION, ...body === void 0 ? {} : { "content-type": "application/json" } },
      ...body === void 0 ? {} : { body: JSON.stringify(body) },
      timeoutMs: CALL_MS,
      signal: parts.signal
    };
    const started = parts.clock.monotonic();
    let result = await parts.http.send(request);
    if (isRepeatable(method, url) && isPassing(result)) result = await parts.http.send({ ...request, timeoutMs: Math.max(1, CALL_MS - (parts.clock.monotonic() - started)) });
    return answerOf(result);
  };
  return {
    rest: (method, path, body) => send(method, `${parts.apiUrl.replace(/\/$/, "")}${path}`, body),
    graphql: async (query, variables) => {
      const answer = await send("POST", parts.graphqlUrl, { query, variables });
      const errors = answer.kind === "ok" ? (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(answer.body, "errors") : void 0;
      if (!Array.isArray(errors) || errors.length === 0) return answer;
      return { kind: "refused", status: 200, message: errors.map((error) => String((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(error, "message") ?? "unknown error")).join("; ") };
    }
  };
}
var isRepeatable = (method, url) => method === "GET" || /\/(?:graphql|statuses)$/.test(url);
var isPassing = (result) => result.kind === "answered" && (result.status === 502 || result.status === 503);
function answerOf(result) {
  if (result.kind === "failed") return { kind: "unreachable", message: result.message };
  let body;
  try {
    body = result.body === "" ? void 0 : JSON.parse(result.body);
  } catch (error) {
    return { kind: "unreachable", message: `HTTP ${result.status} with an answer that is not JSON (${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)})` };
  }
  if (result.truncated) return { kind: "unreachable", message: `HTTP ${result.status} with an answer that is too large` };
  if (result.status >= 200 && result.status < 300) return { kind: "ok", status: result.status, body };
  const message = String((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(body, "message") ?? "no message");
  const limited = result.headers["x-ratelimit-remaining"] === "0" || result.headers["retry-after"] !== void 0;
  return { kind: "refused", status: result.status, message: limited ? `rate limit: ${message}` : message };
}



/***/ })

};
