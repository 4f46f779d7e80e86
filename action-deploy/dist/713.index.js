export const id = 713;
export const ids = [713];
export const modules = {

/***/ 713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeTcp: () => (/* binding */ probeTcp)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_7HVHUM26_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4322);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5475);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7756);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9423);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// shared/health-probe/tcp-probe.ts
async function probeTcp(check, timeoutMs, signal, { clock, find = _chunk_7HVHUM26_js__WEBPACK_IMPORTED_MODULE_1__/* .systemLookup */ .Of }) {
  const url = new URL(check.url);
  const deadline = AbortSignal.timeout(Math.ceil(timeoutMs));
  const started = clock.monotonic();
  const connection = await (0,_chunk_7HVHUM26_js__WEBPACK_IMPORTED_MODULE_1__/* .openConnection */ .JY)(url.hostname.replace(/^\[|\]$/g, ""), Number(url.port), { signal: AbortSignal.any([deadline, signal]), find });
  if (connection.kind === "connected") {
    connection.socket.destroy();
    return { kind: "answered", answer: { connected: true, headers: {}, responseTimeMs: clock.monotonic() - started, ip: connection.address } };
  }
  if (signal.aborted) return { kind: "cut-off" };
  return { kind: "no-answer", by: connection.by, message: deadline.aborted ? `no connection within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(timeoutMs)} (${connection.message})` : connection.message };
}



/***/ }),

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




/***/ })

};
