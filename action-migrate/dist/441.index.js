export const id = 441;
export const ids = [441];
export const modules = {

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAlembic: () => (/* binding */ createAlembic)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(102);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(741);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(800);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/migrations/alembic-errors.ts
var LONGEST_WORDS = 4e3;
function explainFailure(step, output) {
  const stdout = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(output.stdout);
  const stderr = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(output.stderr);
  const own = ownError(stdout);
  if (own !== void 0) return fromAlembic(own);
  const thrown = thrownError(stderr);
  const failedAt = revisionAtWork(stderr);
  const details = unique([...stderr.matchAll(/^(?:DETAIL|HINT): .*$/gm)].map((match) => match[0]));
  const words = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)([thrown?.text ?? lastWords(stderr, stdout), ...thrown?.statement ? [thrown.statement] : []].filter((text) => text !== "").join("\n"), LONGEST_WORDS);
  if (thrown?.connecting) return { kind: "failed", reasonCode: "database-unreachable", reason: `${step}: the database could not be reached or refused the login: ${sentence(thrown.text)}`, advice: "Check the host, port, user and database name of the address, that the server accepts connections from this runner, and the password.", words };
  const what = thrown ? sentence([firstLine(thrown.text), ...details].join(" ")) : `it exited with code ${output.code}${words === "" ? " and said nothing" : `; its last words: ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(lastLine(words))}`}.`;
  return { kind: "failed", reasonCode: "migration-tool-failed", reason: `${step} failed${failedAt === void 0 ? "" : ` in revision ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(failedAt)}`}: ${what}`, advice: "Its whole output is in the log above.", words: [...words.split("\n"), ...details.filter((detail) => !words.includes(detail))].join("\n"), failedAt };
}
function revisionAtWork(stderr) {
  return [...stderr.matchAll(/Running upgrade [^>\n]*-> ([^\s,()]+)/g)].at(-1)?.[1];
}
function fromAlembic(message) {
  if (/^Can't locate revision/.test(message)) return { kind: "failed", reasonCode: "unknown-revision", reason: `Alembic: ${sentence(message)}`, advice: "The database is at a revision that this code does not have: a newer version has migrated it already, or its migration file was removed. Deploy code that has the revision." };
  if (/^Multiple head revisions/.test(message)) return { kind: "failed", reasonCode: "several-heads", reason: `Alembic: ${sentence(message)}`, advice: 'Join them with "alembic merge heads" and commit the result, or give "to: heads" to apply them all.' };
  const missing2 = /script_location|No such file|No config file|Path doesn't exist/i.test(message);
  return { kind: "failed", reasonCode: "migration-tool-failed", reason: `Alembic: ${sentence(message)}`, advice: missing2 ? 'Give the folder of alembic.ini as "working-directory".' : void 0 };
}
function ownError(stdout) {
  const match = /^ *FAILED: (.*(?:\n {2,}\S.*)*)/m.exec(stdout);
  return match?.[1] === void 0 ? void 0 : (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(match[1]);
}
var CONNECTING = /^(?:ConnectionRefusedError|ConnectionResetError|ConnectionError|TimeoutError|asyncio\.exceptions\.TimeoutError|socket\.gaierror|OSError: Multiple exceptions|psycopg2?\.OperationalError: (?:connection|could not|failed to resolve)|asyncpg\.exceptions\.(?:InvalidPassword|InvalidAuthorization|InvalidCatalogName|CannotConnectNow|TooManyConnections))/;
var LOGIN = /^sqlalchemy\.exc\.(?:OperationalError|DBAPIError|InterfaceError|DatabaseError):/;
function thrownError(stderr) {
  const start = stderr.lastIndexOf("Traceback (most recent call last):");
  if (start < 0) return void 0;
  const lines = stderr.slice(start).split("\n").slice(1);
  const first = lines.findIndex((line) => /^\S/.test(line));
  if (first < 0) return void 0;
  const message = lines.slice(first).filter((line) => !/^\(Background on this error/.test(line));
  const at = message.findIndex((line) => line.startsWith("[SQL: "));
  const text = (at < 0 ? message : message.slice(0, at)).join("\n").trim();
  return { text, statement: at < 0 ? void 0 : message.slice(at).join("\n").trim(), connecting: CONNECTING.test(text) || at < 0 && LOGIN.test(text) };
}
function lastWords(stderr, stdout) {
  const lines = (text) => text.split("\n").map((line) => line.trimEnd()).filter((line) => line !== "" && !/^INFO\b/.test(line));
  const said = lines(stderr);
  return (said.length > 0 ? said : lines(stdout)).slice(-5).join("\n");
}
var firstLine = (text) => text.replace(/\n[\s\S]*$/, "");
var lastLine = (text) => text.replace(/^[\s\S]*\n/, "");
var unique = (texts) => [...new Set(texts)];
var sentence = (text) => `${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text), 600).replace(/\.$/, "")}.`;

// shared/migrations/alembic-revisions.ts
var HISTORY_LINE = /^(<base>|[^\s,()]+(?:, [^\s,()]+)*)(?: \(([^()]*)\))? -> ([^\s,()]+)((?: \([^()]*\))*), ?(.*)$/;
var MARKS = /* @__PURE__ */ new Set(["head", "effective head", "current", "branchpoint", "mergepoint"]);
function parseHistory(stdout) {
  const nodes = stdout.split("\n").flatMap((line) => {
    const [, follows = "", needs = "", id = "", marks = "", description = ""] = HISTORY_LINE.exec(line.trimEnd()) ?? [];
    if (!(0,_chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevision */ .oN)(id)) return [];
    const labels = [...marks.matchAll(/(?<=\()[^()]*(?=\))/g)].map((mark) => mark[0]).filter((mark) => !MARKS.has(mark)).flatMap(commaSeparated);
    return [{ id, description: description === "" ? void 0 : description, follows: follows === "<base>" ? [] : commaSeparated(follows), needs: commaSeparated(needs), labels }];
  });
  const known = new Set(nodes.map((node) => node.id));
  return new Map(nodes.filter((node) => node.follows.every((id) => known.has(id))).map((node) => [node.id, node]));
}
function parseCurrent(stdout, graph) {
  return stdout.split("\n").flatMap((line) => {
    const id = /^([^\s,()]+)(?: \([^()]*\))*$/.exec(line.trimEnd())?.[1];
    return id !== void 0 && graph.has(id) ? [id] : [];
  });
}
function agreesOnHead(to, pending, currentOutput, graph) {
  if (pending.length > 0 || graph.size === 0 || to !== _chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD */ .Vx && to !== "heads") return true;
  return / \((?:effective )?head\)/.test(currentOutput);
}
function resolveTarget(to, present, graph) {
  const heads = headsOf(graph);
  if (to === "heads") return { kind: "target", argument: "heads", ids: heads };
  if (to === _chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD */ .Vx) return oneHead(heads, "the migrations");
  const branch = /^(.+)@head$/.exec(to)?.[1];
  if (branch !== void 0) return oneHead(headsOfBranch(branch, heads, graph), `branch ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(branch)}`, to);
  const steps = /^\+(\d{1,4})$/.exec(to)?.[1];
  if (steps !== void 0) return relative(Number(steps), present, heads, graph);
  const found = graph.has(to) ? [to] : [...graph.keys()].filter((id) => to.length >= 4 && id.startsWith(to));
  const [only] = found;
  if (only !== void 0 && found.length === 1) return { kind: "target", argument: only, ids: [only] };
  return unknown(to, found.length > 1 ? `begins ${found.length} of them` : "is none of them");
}
function pendingRevisions(targets, present, graph) {
  const done = /* @__PURE__ */ new Set();
  const order = [];
  const visit = (start, record) => {
    const stack = [{ id: start, entered: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const node = graph.get(top.id);
      if (!node) continue;
      if (top.entered && record) order.push({ id: node.id, description: node.description });
      if (top.entered || done.has(node.id)) continue;
      done.add(node.id);
      stack.push({ id: node.id, entered: true });
      for (const before of [...node.follows, ...node.needs.map((need) => bearerOf(need, graph))].reverse()) stack.push({ id: before, entered: false });
    }
  };
  for (const id of present) visit(id, false);
  for (const id of [...targets].reverse()) visit(id, true);
  return order;
}
var commaSeparated = (text) => text.split(",").map((item) => item.trim()).filter((item) => item !== "");
function headsOf(graph) {
  const followed = new Set([...graph.values()].flatMap((node) => node.follows));
  return [...graph.keys()].filter((id) => !followed.has(id));
}
function headsOfBranch(branch, heads, graph) {
  return heads.filter((head) => graph.get(head)?.labels.includes(branch) || pendingRevisions([head], [], graph).some((revision) => revision.id === branch));
}
function bearerOf(need, graph) {
  if (graph.has(need)) return need;
  const bearers = [...graph.values()].filter((node) => node.labels.includes(need)).map((node) => node.id);
  return bearers.find((id) => !graph.get(id)?.follows.some((before) => bearers.includes(before))) ?? need;
}
function oneHead(heads, whose, to = _chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD */ .Vx) {
  const [only] = heads;
  if (only === void 0) return to === _chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD */ .Vx ? { kind: "target", argument: _chunk_GYSYXK22_js__WEBPACK_IMPORTED_MODULE_1__/* .HEAD */ .Vx, ids: [] } : unknown(to, `names no branch: ${whose} is not among the migrations`);
  if (heads.length === 1) return { kind: "target", argument: only, ids: [only] };
  return {
    kind: "failed",
    reasonCode: "several-heads",
    reason: `Alembic: ${whose} have ${heads.length} heads: ${heads.map(_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD).join(", ")}. Two changes were made side by side, so it is open which is the newest.`,
    advice: 'Join them with "alembic merge heads" and commit the result, or give "to: heads" to apply them all.'
  };
}
function relative(steps, present, heads, graph) {
  const head = oneHead(heads, "the migrations");
  if (head.kind === "failed") return head;
  const pending = pendingRevisions(head.ids, present, graph);
  const target = pending[steps - 1];
  if (target) return { kind: "target", argument: target.id, ids: [target.id] };
  return unknown(`+${steps}`, `asks for ${steps} revisions, but ${pending.length} are pending`);
}
function unknown(to, why) {
  return { kind: "failed", reasonCode: "unknown-revision", reason: `Alembic: the wanted revision ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(to)} is not to be found among the migrations of this code: it ${why}.`, advice: 'Give "to" as "alembic history" lists it, and make sure that the migration is part of what was checked out.' };
}

// shared/migrations/alembic.ts
function createAlembic(parts) {
  let graph;
  let target;
  const run = async (args, signal, timeoutMs, loud = false) => {
    const [file = "alembic", ...rest] = [...parts.runPrefix, "alembic", ...args];
    return judge(args[0] ?? "", file, parts, await parts.shell.run({ command: { argv: [file, ...rest] }, env: parts.env, cwd: parts.cwd, timeoutMs: Math.max(1, timeoutMs), signal, ...loud ? { onLine: parts.log.foreign } : {} }), loud);
  };
  return {
    name: "alembic",
    plan: () => [[...parts.runPrefix, "alembic", "upgrade", target?.argument ?? parts.to].join(" ")],
    async ask(signal, timeoutMs) {
      const deadline = parts.clock.monotonic() + timeoutMs;
      if (graph === void 0) {
        const history = await run(["history"], signal, timeoutMs);
        if (history.kind !== "ran") return history;
        graph = parseHistory(history.stdout);
        if (graph.size === 0 && history.stdout.trim() !== "") return notUnderstood("history", history.stdout);
      }
      const current = await run(["current"], signal, deadline - parts.clock.monotonic());
      if (current.kind !== "ran") return current;
      const present = parseCurrent(current.stdout, graph);
      const found = target ?? resolveTarget(parts.to, present, graph);
      if (found.kind === "failed") return found;
      target = found;
      const pending = pendingRevisions(found.ids, present, graph);
      return agreesOnHead(parts.to, pending, current.stdout, graph) ? { kind: "known", present, pending } : notUnderstood("current", current.stdout);
    },
    async upgrade(signal, timeoutMs) {
      const answer = await run(["upgrade", target?.argument ?? parts.to], signal, timeoutMs, true);
      return answer.kind === "ran" ? { kind: "ended" } : answer;
    }
  };
}
function judge(step, file, parts, result, loud) {
  if (result.kind === "not-started") return missing(file, parts, result.missing ? `there is no program ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(file)} on the PATH` : (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(result.reason));
  if (result.kind === "killed") {
    if (result.by === "cancel") return { kind: "cancelled" };
    if (result.by === "timeout") return { kind: "timed-out" };
    const failedAt = revisionAtWork(result.stderr);
    return { kind: "failed", reasonCode: "migration-tool-failed", reason: `"alembic ${step}" was killed by a signal${failedAt === void 0 ? "" : ` in revision ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(failedAt)}`}, maybe for want of memory.`, failedAt };
  }
  if (result.code === 0) return result.truncated && !loud ? { kind: "failed", reasonCode: "migration-tool-failed", reason: `"alembic ${step}" printed more than can be read.` } : { kind: "ran", stdout: result.stdout };
  if (!loud) {
    for (const text of [result.stdout, result.stderr]) if (text.trim() !== "") parts.log.foreign(text.trimEnd());
  }
  if (result.code === 127 || result.code === 126) return missing("alembic", parts, `${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(file)} exited with code ${result.code}, which means that it found no program "alembic"`);
  return explainFailure(`"alembic ${step}"`, result);
}
function notUnderstood(step, stdout) {
  return { kind: "failed", reasonCode: "migration-tool-failed", reason: `"alembic ${step}" answered in a form that is not understood: ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(stdout.trim())}.`, advice: "Let env.py print to standard error only. Alembic 1.4 and later are understood." };
}
function missing(program, parts, why) {
  const advice = parts.runPrefix.length > 0 ? 'Check the input "run-prefix".' : `Install the project's Python packages in an earlier step, or say with "run-prefix" how they are reached, such as "poetry run", "uv run" or "docker compose run --rm backend".`;
  return { kind: "failed", reasonCode: "migration-tool-missing", reason: `${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(program)} could not be started: ${why}.`, advice };
}



/***/ })

};
