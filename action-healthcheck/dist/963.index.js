export const id = 963;
export const ids = [963];
export const modules = {

/***/ 8963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubLedger: () => (/* binding */ createGitHubLedger)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4117);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7098);
/* harmony import */ var _chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4848);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6940);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2561);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// shared/ledger/cancel-run.ts
var RUN_ID = /^\d{1,20}$/;
async function cancelRun(client, base, runId) {
  if (!RUN_ID.test(runId)) return { kind: "refused", why: `${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(runId)} is not the number of a run.`, advice: void 0 };
  const answer = await client.rest("POST", `${base}/actions/runs/${runId}/cancel`);
  if (answer.kind === "ok") return { kind: "stopping" };
  if (answer.kind === "unreachable") return { kind: "refused", why: `GitHub could not be reached to stop run ${runId} (${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(answer.message)}).`, advice: void 0 };
  if (answer.status === 409) return { kind: "over" };
  const advice = answer.status === 403 || answer.status === 404 ? 'Grant the job the permission "actions: write".' : void 0;
  return { kind: "refused", why: `GitHub did not let this run stop run ${runId} (HTTP ${answer.status}: ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(answer.message)}).`, advice };
}

// shared/ledger/commit.ts
var isCommit = (text) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);

// shared/ledger/facts.ts
var MARKER = "surefoot/1";
var LONGEST_DESCRIPTION = 140;
var LONGEST_VALUE = 112;
function writeFacts(facts) {
  const descriptions = [];
  for (const word of wordsOf(facts)) {
    const last = descriptions.at(-1);
    if (last !== void 0 && last.length + 1 + word.length <= LONGEST_DESCRIPTION) descriptions[descriptions.length - 1] = `${last} ${word}`;
    else descriptions.push(`${MARKER} ${word}`);
  }
  return descriptions;
}
function wordsOf(facts) {
  const pair = (key, value) => value === void 0 ? [] : [`${key}=${storedValue(value)}`];
  return [
    ...pair("version", facts.version),
    ...pair("service", facts.service),
    ...pair("author", facts.author),
    ...pair("release", facts.release),
    ...pair("schema", facts.schema),
    ...pair("class", facts.class),
    ...pair("verdict", facts.verdict),
    ...facts.bad ? ["bad"] : [],
    ...facts.rolledBackTo === void 0 ? [] : [`rolled-back to=${storedValue(facts.rolledBackTo)}`],
    ...facts.attemptedTo === void 0 ? [] : [`attempted to=${storedValue(facts.attemptedTo)}`],
    ...facts.heldBy === void 0 ? [] : [`held rule=${storedValue(facts.heldBy)}`],
    ...facts.holdReleased ? ["hold-released"] : []
  ];
}
function storedValue(value) {
  const encoded = encode(value);
  if (encoded.length <= LONGEST_VALUE) return encoded;
  let beginning = "";
  for (const character of value) {
    if (beginning.length + encode(character).length > LONGEST_VALUE - 17) break;
    beginning += encode(character);
  }
  return `${beginning}~${hashOf(value)}`;
}
var comparable = (value) => decodeURIComponent(storedValue(value));
var encode = (value) => value.toWellFormed().replace(/[^!-$&-~]/gu, (character) => encodeURIComponent(character));
function readFacts(description) {
  const [marker, ...words] = description.trim().split(/ +/);
  if (marker !== MARKER) return void 0;
  const facts = {};
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const at = word.indexOf("=");
    const key = at < 0 ? word : word.slice(0, at);
    const value = at < 0 ? void 0 : decoded(word.slice(at + 1));
    if (key === "bad" && value === void 0) facts.bad = true;
    else if (key === "hold-released" && value === void 0) facts.holdReleased = true;
    else if (value === void 0 || value === "") continue;
    else if (key === "to" && before === "rolled-back") facts.rolledBackTo = value;
    else if (key === "to" && before === "attempted") facts.attemptedTo = value;
    else if (key === "rule" && before === "held") facts.heldBy = value;
    else if (key === "version" || key === "service" || key === "author" || key === "release" || key === "schema") facts[key] = value;
    else if (key === "class") assign(facts, "class", _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_2__/* .MIGRATION_CLASSES */ .GO.find((known) => known === value));
    else if (key === "verdict") assign(facts, "verdict", [..._chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk, "not-verified"].find((known) => known === value));
  }
  return facts;
}
function assign(facts, key, value) {
  if (value !== void 0) facts[key] = value;
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return void 0;
  }
}
function hashOf(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

// shared/ledger/history.ts
var actor = (login) => login.replace(/\[bot\]$/, "").toLowerCase();
function readHistory(deployments, key, truncated = false) {
  const ours = /* @__PURE__ */ new Set([actor(key.self), "github-actions"]);
  const wanted = key.service === void 0 ? void 0 : comparable(key.service);
  const rounds = deployments.flatMap((deployment) => {
    const marked = deployment.statuses.filter((status) => ours.has(actor(status.creator)) && readFacts(status.description) !== void 0);
    return roundsOf(inOrder(marked)).map((statuses, index, all) => ({ entry: entryOf(deployment, statuses, { first: index === 0, last: index === all.length - 1 }), statuses })).toReversed();
  });
  const newestFirst = rounds.filter(({ entry }) => entry.service === wanted).toSorted((a, b) => byAge(b.entry, a.entry));
  const timeline = newestFirst.toReversed().flatMap(({ entry, statuses }) => statuses.map((status) => ({ ...status, entry }))).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return { entries: newestFirst.map(({ entry }) => entry), liveReleaseId: liveAfter(timeline), putBack: putBackAfter(timeline), heldBy: holdAfter(timeline), truncated };
}
var byAge = (a, b) => a.createdAt.localeCompare(b.createdAt) || Number(a.deploymentId) - Number(b.deploymentId);
var isUnderWay = (status) => status !== void 0 && /^(in_progress|queued|pending)$/i.test(status.state);
function roundsOf(marked) {
  const rounds = [];
  for (const status of marked) {
    const round = rounds.at(-1);
    if (round === void 0 || isUnderWay(status) && readFacts(status.description)?.version !== void 0) rounds.push([status]);
    else round.push(status);
  }
  return rounds;
}
function inOrder(statuses) {
  const oldestFirst = (statuses[0]?.createdAt ?? "") < (statuses.at(-1)?.createdAt ?? "") ? statuses : statuses.toReversed();
  return oldestFirst.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}
function entryOf(deployment, statuses, round) {
  const facts = Object.assign({}, ...statuses.map((status) => readFacts(status.description)));
  return {
    deploymentId: deployment.id,
    commit: deployment.commit,
    createdAt: (round.first ? void 0 : statuses[0]?.createdAt) ?? deployment.createdAt,
    runId: deployment.runId ?? runOfLog(statuses),
    version: facts.version,
    service: facts.service,
    author: facts.author,
    releaseId: facts.release,
    earlierIds: earlierIds(statuses, facts.release),
    schema: facts.schema,
    migrationClass: facts.class,
    verdict: facts.verdict,
    bad: facts.bad === true,
    rolledBackTo: facts.rolledBackTo,
    attempts: statuses.flatMap(attemptsOf),
    served: (facts.verdict ?? "not-verified") !== "not-verified" || statuses.some((status) => isSuccess(status.state)),
    state: statuses.at(-1)?.state.toLowerCase() ?? "",
    open: round.last && isUnderWay(statuses.at(-1))
  };
}
function earlierIds(statuses, present) {
  const ids = statuses.flatMap(({ description }) => readFacts(description)?.release ?? []);
  return [...new Set(ids)].filter((id) => id !== present);
}
var runInAddress = (url) => /\/actions\/runs\/(\d+)(?:\/|$)/.exec(url ?? "")?.[1];
function runOfLog(statuses) {
  const run = statuses.map(({ logUrl }) => runInAddress(logUrl)).find((id) => id !== void 0);
  return run === void 0 ? void 0 : `${run}//`;
}
var isSuccess = (state) => /^success$/i.test(state);
function attemptsOf({ description, logUrl }) {
  const { rolledBackTo, attemptedTo } = readFacts(description) ?? {};
  const to = rolledBackTo ?? attemptedTo;
  return to === void 0 ? [] : [{ outcome: rolledBackTo === void 0 ? "failed" : "rolled-back", to, runId: runInAddress(logUrl) }];
}
function liveAfter(timeline) {
  let live;
  for (const event of timeline) {
    const facts = readFacts(event.description);
    if (facts?.rolledBackTo !== void 0) live = facts.rolledBackTo;
    else if (isSuccess(event.state) || (facts?.verdict ?? "not-verified") !== "not-verified") live = event.entry.releaseId ?? live;
  }
  return live;
}
function putBackAfter(timeline) {
  let last;
  for (const { entry, state, description, createdAt, logUrl } of timeline) {
    const facts = readFacts(description);
    if (facts?.rolledBackTo !== void 0) last = { putBack: { releaseId: facts.rolledBackTo, at: createdAt, runId: runInAddress(logUrl) }, entry };
    else if (last && byAge(entry, last.entry) > 0 && (isSuccess(state) || facts?.release === last.putBack.releaseId)) last = void 0;
  }
  return last?.putBack;
}
function holdAfter(timeline) {
  let hold;
  for (const event of timeline) {
    const facts = readFacts(event.description);
    if (facts?.heldBy !== void 0) hold = { rule: facts.heldBy, entry: event.entry };
    else if (facts?.holdReleased) hold = void 0;
    else if (hold && byAge(event.entry, hold.entry) > 0) {
      const other = facts?.release !== void 0 && event.entry.version !== hold.entry.version;
      if (other || isSuccess(event.state)) hold = void 0;
    }
  }
  return hold?.rule;
}

// shared/ledger/history-reader.ts
var PAGE = 100;
var MOST_PAGES = 10;
var STATUSES = 100;
var DEPLOYMENTS = `query SurefootDeployments($owner: String!, $name: String!, $environment: String!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    deployments(environments: [$environment], first: ${PAGE}, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        databaseId commitOid createdAt payload
        statuses(first: ${STATUSES}) { nodes { state description createdAt logUrl creator { login } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
var nullableText = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()));
var statusNode = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ state: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), description: nullableText, createdAt: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), logUrl: nullableText, creator: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ login: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)() }))) });
var deploymentNode = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ databaseId: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)()), commitOid: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), createdAt: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), payload: nullableText, statuses: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ nodes: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(statusNode))) })) });
var page = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  data: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    viewer: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ login: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)() }),
    repository: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ deployments: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ nodes: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(deploymentNode))), pageInfo: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ hasNextPage: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)(), endCursor: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()) }) }) }))
  })
});
function createHistoryReader(client, { owner, name, environment, service }) {
  let deployments = [];
  let self = "";
  let next = { after: null };
  let pages = 0;
  const known = () => readHistory(deployments, { service, self }, next !== void 0);
  const request = async (after) => {
    const answer = await client.graphql(DEPLOYMENTS, { owner, name, environment, after });
    if (answer.kind !== "ok") return answer;
    const parsed = page.safeParse(answer.body);
    return parsed.success && parsed.data.data.repository ? { kind: "page", page: parsed.data.data } : { kind: "refused", status: answer.status, message: "the answer has an unknown form" };
  };
  const reader = {
    async history(enough) {
      while (next && pages < MOST_PAGES && (pages === 0 || !enough(known(), deployments.length))) {
        const answer = await request(next.after);
        if (answer.kind !== "page") return answer;
        const { viewer, repository } = answer.page;
        self = viewer.login;
        deployments = [...deployments, ...deploymentsOf(answer.page)];
        const { hasNextPage = false, endCursor = null } = repository?.deployments.pageInfo ?? {};
        next = hasNextPage && endCursor !== null ? { after: endCursor } : void 0;
        pages += 1;
      }
      return { kind: "read", history: known() };
    },
    async refresh() {
      if (pages === 0) return reader.history(() => true);
      const answer = await request(null);
      if (answer.kind !== "page") return answer;
      const newest = deploymentsOf(answer.page);
      const ids = new Set(newest.map(({ id }) => id));
      deployments = [...newest, ...deployments.filter(({ id }) => !ids.has(id))];
      return { kind: "read", history: known() };
    },
    deployments: () => deployments,
    known
  };
  return reader;
}
var deploymentsOf = ({ repository }) => (repository?.deployments.nodes ?? []).flatMap((node) => node?.databaseId == null ? [] : [storedDeployment(node, node.databaseId)]);
function storedDeployment(node, id) {
  return {
    id: String(id),
    commit: node.commitOid,
    createdAt: node.createdAt,
    runId: runOf(node.payload),
    statuses: (node.statuses?.nodes ?? []).flatMap((status) => status ? [{ state: status.state, description: status.description ?? "", createdAt: status.createdAt, creator: status.creator?.login ?? "", logUrl: status.logUrl ?? void 0 }] : [])
  };
}
var payloadOfOurs = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ surefoot: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(1), run: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), attempt: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), service: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()) });
function runOf(payload) {
  let value = payload;
  for (let round = 0; round < 2 && typeof value === "string"; round++) {
    try {
      value = JSON.parse(value);
    } catch {
      return void 0;
    }
  }
  const parsed = payloadOfOurs.safeParse(value);
  return parsed.success ? `${parsed.data.run}/${parsed.data.attempt}/${parsed.data.service ?? ""}` : void 0;
}

// shared/ledger/run-state.ts
async function isRunning(client, base, runId) {
  if (!/^\d{1,20}$/.test(runId)) return void 0;
  const answer = await client.rest("GET", `${base}/actions/runs/${runId}`);
  if (answer.kind === "ok") return (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(answer.body, "status") !== "completed";
  return answer.kind === "refused" && answer.status === 404 ? false : void 0;
}

// shared/ledger/github-ledger.ts
var RIGHT = "deployments: write";
function createGitHubLedger(parts) {
  const { client, environment, repository } = parts;
  const [owner = "", name = ""] = repository.split("/");
  const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  let off;
  const turnOff = (answer, doing, right) => {
    off ??= unavailable(answer, doing, right);
    return off;
  };
  const read = createHistoryReader(client, { owner, name, environment, service: parts.service });
  const answered = (answer) => answer.kind === "read" ? { kind: "known", history: answer.history } : turnOff(answer, "read", RIGHT);
  return {
    history: async (enough = () => true) => off ?? answered(await read.history(enough)),
    refresh: async () => off ?? answered(await read.refresh()),
    async ofThisRun() {
      if (!off && read.deployments().length === 0) answered(await read.history(() => true));
      return read.deployments().find(({ runId }) => runId === `${parts.runId}/${parts.runAttempt}/${parts.service ?? ""}`)?.id;
    },
    isRunning: (runId) => off ? Promise.resolve(void 0) : isRunning(client, base, runId),
    cancelRun: (runId) => cancelRun(client, base, runId),
    async open(order) {
      if (off) return off;
      const { commit, runCommit = commit } = order;
      const mine = read.deployments().find((deployment) => belongsToThisRun(deployment, [commit, runCommit], parts));
      if (mine && isFree(read.known(), mine)) return { kind: "opened", deploymentId: mine.id, reused: true };
      const create = (ref) => client.rest("POST", `${base}/deployments`, {
        ref,
        task: "deploy",
        auto_merge: false,
        required_contexts: [],
        environment,
        description: (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(`Surefoot: version ${order.version}`), 140),
        payload: { surefoot: 1, run: parts.runId, attempt: parts.runAttempt, ...parts.service === void 0 ? {} : { service: parts.service } }
      });
      let answer = await create(commit);
      if (answer.kind === "refused" && answer.status === 422 && runCommit !== commit) answer = await create(runCommit);
      if (answer.kind !== "ok") return turnOff(answer, "write", RIGHT);
      const id = answer.body?.id;
      if (answer.status !== 201 || typeof id !== "number") return turnOff({ kind: "refused", status: answer.status, message: "no deployment was made" }, "write", RIGHT);
      return { kind: "opened", deploymentId: String(id), reused: false };
    },
    async note(deploymentId, note) {
      if (off) return false;
      for (const description of writeFacts(note.facts)) {
        const answer = await client.rest("POST", `${base}/deployments/${encodeURIComponent(deploymentId)}/statuses`, {
          state: note.state,
          description,
          auto_inactive: false,
          ...note.logUrl ?? parts.runUrl ? { log_url: note.logUrl ?? parts.runUrl } : {},
          ...note.environmentUrl === void 0 ? {} : { environment_url: note.environmentUrl }
        });
        if (answer.kind !== "ok") {
          const { why, advice } = turnOff(answer, "write", RIGHT);
          parts.log.warning(`${why}${advice ? ` ${advice}` : ""}`);
          return false;
        }
      }
      return true;
    },
    async ancestry(from, to) {
      if (off || !isCommit(from) || !isCommit(to)) return "unknown";
      if (from === to) return "identical";
      const answer = await client.rest("GET", `${base}/compare/${from}...${to}?per_page=1`);
      if (answer.kind === "unreachable") turnOff(answer, "read", RIGHT);
      const status = answer.kind === "ok" ? answer.body?.status : void 0;
      return status === "ahead" || status === "behind" || status === "identical" || status === "diverged" ? status : "unknown";
    },
    async fileAt(commit, file) {
      if (off || !isCommit(commit)) return void 0;
      const answer = await client.rest("GET", `${base}/contents/${file.split("/").map(encodeURIComponent).join("/")}?ref=${commit}`);
      return answer.kind === "ok" ? textOfContents(answer.body) : void 0;
    }
  };
}
function textOfContents(body) {
  const content = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(body, "content");
  return (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(body, "encoding") === "base64" && typeof content === "string" ? Buffer.from(content, "base64").toString("utf8") : void 0;
}
function belongsToThisRun(deployment, commits, parts) {
  if (!commits.includes(deployment.commit) || parts.runId === "") return false;
  if (deployment.runId !== void 0) {
    const [run, , ...service] = deployment.runId.split("/");
    return run === parts.runId && service.join("/") === (parts.service ?? "");
  }
  const ofThisRun = new RegExp(`/actions/runs/${parts.runId}(?:/|$)`);
  return parts.service === void 0 && deployment.statuses.some((status) => ofThisRun.test(status.logUrl ?? ""));
}
function isFree({ entries }, deployment) {
  const [newest] = entries;
  const own2 = entries.find(({ deploymentId }) => deploymentId === deployment.id);
  return own2 === void 0 || own2 === newest && own2.verdict !== "healthy" && own2.verdict !== "degraded" && !own2.bad;
}
function unavailable(answer, doing, right) {
  const seen = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(answer.message);
  if (answer.kind === "unreachable") return { kind: "unavailable", why: `GitHub could not be reached to ${doing} deployments (${seen}); going on with what the platform itself knows.`, advice: void 0 };
  const lacksRight = !seen.startsWith("rate limit") && (answer.status === 403 || answer.status === 404 || /not accessible by/i.test(seen));
  const advice = answer.status === 401 ? 'Give a token in "github-token".' : lacksRight ? `Grant the job the permission "${right}".` : void 0;
  return { kind: "unavailable", why: `GitHub did not let this run ${doing} deployments (HTTP ${answer.status}: ${seen}); going on with what the platform itself knows.`, advice };
}



/***/ })

};
