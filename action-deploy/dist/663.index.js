export const id = 663;
export const ids = [663];
export const modules = {

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ openConnection),
/* harmony export */   LH: () => (/* binding */ troubleOf),
/* harmony export */   Of: () => (/* binding */ systemLookup)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5475);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9423);
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1553);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7030);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/health-probe/connect.ts



// shared/health-probe/connection-errors.ts
var KNOWN = {
  ECONNREFUSED: { by: "service", words: "connection refused" },
  ECONNRESET: { by: "service", words: "connection reset" },
  EPIPE: { by: "service", words: "connection closed" },
  ETIMEDOUT: { by: "service", words: "no answer to the connection attempt" },
  EHOSTUNREACH: { by: "service", words: "host unreachable" },
  ENOTFOUND: { by: "service", words: "the name does not exist (is it spelled right?)" },
  ENODATA: { by: "service", words: "the name has no address" },
  // A name server that does not answer, and a machine out of something, say nothing about the service.
  EAI_AGAIN: { by: "us", words: "the name server of this machine does not answer" },
  ENETUNREACH: { by: "us", words: "this machine has no route to it" },
  EADDRNOTAVAIL: { by: "us", words: "this machine has no address to reach it from" },
  EAFNOSUPPORT: { by: "us", words: "this machine does not speak this kind of address" },
  EACCES: { by: "us", words: "this machine does not permit the connection" },
  EPERM: { by: "us", words: "this machine does not permit the connection" },
  EMFILE: { by: "us", words: "this machine has too many open files" },
  ENFILE: { by: "us", words: "this machine has too many open files" },
  ENOBUFS: { by: "us", words: "this machine is out of buffers" },
  ENOMEM: { by: "us", words: "this machine is out of memory" },
  // The service does not speak HTTP (llhttp's codes), or not TLS.
  HPE_INVALID_CONSTANT: { by: "service", words: "what answers does not speak HTTP" },
  HPE_HEADER_OVERFLOW: { by: "service", words: "the headers of the answer are too large" },
  EPROTO: { by: "service", words: "what answers does not speak TLS, or not this version of it" },
  ERR_SSL_WRONG_VERSION_NUMBER: { by: "service", words: "what answers does not speak TLS, or not this version of it" },
  DEPTH_ZERO_SELF_SIGNED_CERT: { by: "service", words: "the certificate is self-signed" },
  SELF_SIGNED_CERT_IN_CHAIN: { by: "service", words: "the certificate chain ends in a self-signed certificate" },
  CERT_HAS_EXPIRED: { by: "service", words: "the certificate has expired" },
  CERT_NOT_YET_VALID: { by: "service", words: "the certificate is not valid yet" },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { by: "service", words: "the certificate chain is not complete" },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { by: "service", words: "the certificate is of an authority that this machine does not know" },
  ERR_TLS_CERT_ALTNAME_INVALID: { by: "service", words: "the certificate is for another name" }
};
function troubleOf(code, fallback) {
  if (code !== void 0 && Object.hasOwn(KNOWN, code)) return KNOWN[code];
  return { by: "service", words: fallback };
}

// shared/health-probe/connect.ts
var systemLookup = async (host) => (await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_3__.lookup)(host, { all: true, verbatim: true })).map(({ address }) => address);
var STAGGER_MS = 250;
var MOST_ADDRESSES = 8;
async function openConnection(host, port, { signal, find = systemLookup }) {
  let addresses;
  try {
    addresses = (0,node_net__WEBPACK_IMPORTED_MODULE_4__.isIP)(host) ? [host] : await unlessAborted(find(host), signal);
  } catch (error) {
    const trouble = troubleOf((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCodeOf */ .c7)(error), (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    return { kind: "failed", by: trouble.by, message: `${host}: ${trouble.words}` };
  }
  const allowed = addresses.filter((address) => !(0,_chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_1__/* .isForbiddenAddress */ .KV)(address)).slice(0, MOST_ADDRESSES);
  if (allowed.length > 0) return firstToConnect(allowed, port, signal);
  if (addresses.length === 0) return { kind: "failed", by: "service", message: `${host}: the name has no address` };
  return { kind: "failed", by: "us", message: `${host}: leads to ${addresses.join(", ")}, a link-local or metadata address, which is never probed` };
}
function firstToConnect(addresses, port, signal) {
  return new Promise((resolve) => {
    const troubles = /* @__PURE__ */ new Map();
    const trying = /* @__PURE__ */ new Map();
    let started = 0;
    let timer;
    const settle = (connection) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      for (const socket of trying.values()) socket.destroy();
      resolve(connection);
    };
    const failed = () => {
      const tried = addresses.slice(0, started).map((address) => ({ address, trouble: troubles.get(address) ?? troubleOf("ETIMEDOUT", "") }));
      return { kind: "failed", by: tried.some(({ trouble }) => trouble.by === "service") ? "service" : "us", message: tried.map(({ address, trouble }) => `${(0,_chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_1__/* .endpoint */ .sR)(address, port)}: ${trouble.words}`).join("; ") };
    };
    const onAbort = () => settle(failed());
    const tryNext = () => {
      clearTimeout(timer);
      const address = addresses[started++];
      if (address === void 0) return void started--;
      const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_4__.connect)({ host: address, port });
      trying.set(address, socket);
      socket.on("error", (error) => {
        if (!trying.delete(address)) return;
        troubles.set(address, troubleOf((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCodeOf */ .c7)(error), (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)));
        if (troubles.size === addresses.length) settle(failed());
        else if (started < addresses.length) tryNext();
      });
      socket.once("connect", () => {
        trying.delete(address);
        settle({ kind: "connected", socket, address });
      });
      timer = setTimeout(tryNext, STAGGER_MS);
    };
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted) onAbort();
    else tryNext();
  });
}
function unlessAborted(work, signal) {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(Object.assign(new Error("the name was not resolved in time"), { code: "EAI_AGAIN" }));
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}




/***/ }),

/***/ 9663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeHttp: () => (/* binding */ probeHttp)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_7HVHUM26_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4322);
/* harmony import */ var _chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(746);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5475);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7756);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9423);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8745);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3935);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6304);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(292);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7030);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










// shared/health-probe/http-exchange.ts


// shared/health-probe/read-body.ts
var LARGEST_BODY_BYTES = 1024 * 1024;
async function readBody(incoming, hasBody) {
  const encoding = (incoming.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const decoder = hasBody ? await decoderOf(encoding) : "none";
  if (decoder === "unknown") {
    incoming.destroy();
    return { kind: "unreadable" };
  }
  const chunks = [];
  let size = 0;
  for await (const chunk of decoder === "none" ? incoming : decoded(incoming, decoder)) {
    const bytes = chunk;
    size += bytes.length;
    if (size > LARGEST_BODY_BYTES) {
      incoming.destroy();
      return { kind: "too-large" };
    }
    chunks.push(bytes);
  }
  return { kind: "whole", text: Buffer.concat(chunks).toString("utf8") };
}
function decoded(incoming, decoder) {
  incoming.on("error", (error) => decoder.destroy(error));
  return incoming.pipe(decoder);
}
async function decoderOf(encoding) {
  if (encoding === "identity" || encoding === "") return "none";
  const { createBrotliDecompress, createGunzip, createInflate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "deflate") return createInflate();
  return encoding === "br" ? createBrotliDecompress() : "unknown";
}

// shared/health-probe/http-exchange.ts
async function exchange(request, { signal, find }) {
  const host = request.url.hostname.replace(/^\[|\]$/g, "");
  const secure = request.url.protocol === "https:";
  const port = Number(request.url.port || (secure ? 443 : 80));
  const connection = await (0,_chunk_7HVHUM26_js__WEBPACK_IMPORTED_MODULE_1__/* .openConnection */ .JY)(host, port, { signal, find });
  if (connection.kind === "failed") return connection;
  let socket = connection.socket;
  try {
    if (secure) socket = await handshake(connection.socket, host, signal);
    const expiry = expiryOf(socket);
    return { ...await send(request, socket, signal), ip: connection.address, ...expiry };
  } catch (error) {
    const trouble = (0,_chunk_7HVHUM26_js__WEBPACK_IMPORTED_MODULE_1__/* .troubleOf */ .LH)((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCodeOf */ .c7)(error), (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)), 200));
    return { kind: "failed", by: trouble.by, message: `${(0,_chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_3__/* .endpoint */ .sR)(connection.address, port)}: ${signal.aborted ? "connected, but no complete answer" : trouble.words}` };
  } finally {
    socket.destroy();
    connection.socket.destroy();
  }
}
async function handshake(socket, host, signal) {
  const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19));
  return new Promise((resolve, reject) => {
    const secured = connect({ socket, host, ...(0,node_net__WEBPACK_IMPORTED_MODULE_10__.isIP)(host) ? {} : { servername: host }, ALPNProtocols: ["http/1.1"] }, () => resolve(secured));
    secured.on("error", reject);
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
}
async function send(request, socket, signal) {
  const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
  return new Promise((resolve, reject) => {
    const { url, method, body } = request;
    const headers = { host: url.host, connection: "close", ...request.headers, ...body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) } };
    const outgoing = http.request({ method, path: url.pathname + url.search, headers, setHost: false, signal, createConnection: () => socket }, (incoming) => {
      const status = incoming.statusCode ?? 0;
      const hasBody = method !== "HEAD" && status !== 204 && status !== 304;
      readBody(incoming, hasBody).then((read) => resolve({ kind: "answered", status, headers: plain(incoming.headers), body: read }), (error) => reject(bodyError(error)));
    });
    outgoing.on("error", reject);
    outgoing.on("upgrade", (incoming) => resolve({ kind: "answered", status: incoming.statusCode ?? 101, headers: plain(incoming.headers), body: { kind: "unreadable" } }));
    outgoing.end(body);
  });
}
function bodyError(error) {
  const code = (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCodeOf */ .c7)(error) ?? "";
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR)/.test(code)) return new Error("the body is not what its content-encoding says");
  return code === "ECONNRESET" ? new Error("the answer ended early") : new Error((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error));
}
function plain(headers) {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]));
}
function expiryOf(socket) {
  if (!("getPeerCertificate" in socket)) return {};
  const expires = Date.parse(socket.getPeerCertificate()?.valid_to ?? "");
  return Number.isNaN(expires) ? {} : { certificateExpiresAt: expires };
}

// shared/health-probe/redirect.ts
var MOST_REDIRECTS = 5;
var REDIRECTS = [301, 302, 303, 307, 308];
function judgeRedirect(from, method, answer) {
  if (!REDIRECTS.includes(answer.status) || answer.location === void 0) return { kind: "none" };
  const to = URL.parse(answer.location, from.href);
  if (!to) return { kind: "none" };
  to.hash = "";
  const upgrade = from.protocol === "http:" && to.protocol === "https:" && from.port === "" && to.port === "" && from.hostname === to.hostname;
  if (!(to.origin === from.origin || upgrade) || to.username !== "" || to.password !== "") return { kind: "elsewhere", to: to.host === "" ? to.protocol : to.host };
  const keeps = answer.status === 307 || answer.status === 308 || method === "GET" || method === "HEAD";
  return { kind: "follow", url: to, method: keeps ? method : "GET" };
}
function followsRedirects(check) {
  const expected = check.expectStatus?.some((status) => status.startsWith("3")) ?? false;
  return !expected && !check.conditions.some((condition) => condition.operator === "==" && (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_2__/* .looksAt */ .eV)(condition, "status") && /\b3(?:\d\d\b|\*)/.test(condition.text));
}

// shared/health-probe/http-probe.ts
async function probeHttp(check, timeoutMs, signal, { clock, find = _chunk_7HVHUM26_js__WEBPACK_IMPORTED_MODULE_1__/* .systemLookup */ .Of }) {
  const deadline = AbortSignal.timeout(Math.ceil(timeoutMs));
  const started = clock.monotonic();
  const probed = await followRedirects(check, AbortSignal.any([deadline, signal]), { clock, find, started });
  if (probed.kind !== "no-answer") return probed;
  if (signal.aborted) return { kind: "cut-off" };
  return deadline.aborted ? { ...probed, message: `no complete answer within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a)(timeoutMs)} (${probed.message})` } : probed;
}
async function followRedirects(check, signal, parts) {
  let url = new URL(check.url);
  let method = check.method;
  const headers = headersOf(check);
  for (let hops = 0; ; hops++) {
    const exchanged = await exchange({ url, method, headers, body: method === check.method ? check.body : void 0 }, { signal, find: parts.find });
    if (exchanged.kind === "failed") return { kind: "no-answer", by: exchanged.by, message: exchanged.message };
    const redirect = followsRedirects(check) ? judgeRedirect(url, method, { status: exchanged.status, location: exchanged.headers["location"] }) : { kind: "none" };
    if (redirect.kind === "elsewhere") return { kind: "blocked", status: exchanged.status, message: `redirected to another host, ${redirect.to}` };
    if (redirect.kind === "none") return { kind: "answered", answer: answerOf(exchanged, parts), ...hops === 0 ? {} : { redirectedTo: url.pathname } };
    if (hops === MOST_REDIRECTS) return { kind: "no-answer", by: "service", message: `redirected more than ${MOST_REDIRECTS} times` };
    ({ url, method } = redirect);
  }
}
function answerOf(exchanged, { clock, started }) {
  return {
    connected: true,
    status: exchanged.status,
    headers: exchanged.headers,
    ...exchanged.body.kind === "whole" ? { body: exchanged.body.text } : {},
    responseTimeMs: clock.monotonic() - started,
    ...exchanged.certificateExpiresAt === void 0 ? {} : { certificateExpirationMs: exchanged.certificateExpiresAt - clock.now().getTime() },
    ip: exchanged.ip
  };
}
function headersOf(check) {
  const own = Object.fromEntries(Object.entries(check.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const json = check.body !== void 0 && /^\s*[[{]/.test(check.body);
  return { "user-agent": "surefoot", accept: "application/json, */*;q=0.8", "accept-encoding": "gzip, br", ...json ? { "content-type": "application/json" } : {}, ...own };
}



/***/ })

};
