export const id = 808;
export const ids = [808];
export const modules = {

/***/ 8808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubLedger: () => (/* binding */ createGitHubLedger)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3318);
/* harmony import */ var _chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5293);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5085);
/* harmony import */ var _chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1994);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6304);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3850);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// shared/ledger/cancel-run.ts
var RUN_ID = /^\d{1,20}$/;
async function cancelRun(client, base, runId) {
  if (!RUN_ID.test(runId)) return { kind: "refused", why: `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(runId)} is not the number of a run.`, advice: void 0 };
  const answer = await client.rest("POST", `${base}/actions/runs/${runId}/cancel`);
  if (answer.kind === "ok") return { kind: "stopping" };
  if (answer.kind === "unreachable") return { kind: "refused", why: `GitHub could not be reached to stop run ${runId} (${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(answer.message)}).`, advice: void 0 };
  if (answer.status === 409) return { kind: "over" };
  const advice = answer.status === 403 || answer.status === 404 ? 'Grant the job the permission "actions: write".' : void 0;
  return { kind: "refused", why: `GitHub did not let this run stop run ${runId} (HTTP ${answer.status}: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(answer.message)}).`, advice };
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
var nullableText = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)()));
var statusNode = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ state: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), description: nullableText, createdAt: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), logUrl: nullableText, creator: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ login: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)() }))) });
var deploymentNode = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ databaseId: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .number */ .ai)()), commitOid: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), createdAt: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), payload: nullableText, statuses: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ nodes: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(statusNode))) })) });
var page = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
  data: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
    viewer: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ login: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)() }),
    repository: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ deployments: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ nodes: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(deploymentNode))), pageInfo: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ hasNextPage: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)(), endCursor: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)()) }) }) }))
  })
});
function createHistoryReader(client, { owner, name, environment, service }) {
  let deployments = [];
  let self = "";
  let next = { after: null };
  let pages = 0;
  const known = () => (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_1__/* .readHistory */ .Lu)(deployments, { service, self }, next !== void 0);
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
var payloadOfOurs = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ surefoot: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(1), run: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), attempt: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), service: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)()) });
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
  if (answer.kind === "ok") return (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .Z)(answer.body, "status") !== "completed";
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
        description: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(`Surefoot: version ${order.version}`), 140),
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
      for (const description of (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFacts */ .Rz)(note.facts)) {
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
      if (off || !(0,_chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(from) || !(0,_chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(to)) return "unknown";
      if (from === to) return "identical";
      const answer = await client.rest("GET", `${base}/compare/${from}...${to}?per_page=1`);
      if (answer.kind === "unreachable") turnOff(answer, "read", RIGHT);
      const status = answer.kind === "ok" ? answer.body?.status : void 0;
      return status === "ahead" || status === "behind" || status === "identical" || status === "diverged" ? status : "unknown";
    },
    async fileAt(commit, file) {
      if (off || !(0,_chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(commit)) return void 0;
      const answer = await client.rest("GET", `${base}/contents/${file.split("/").map(encodeURIComponent).join("/")}?ref=${commit}`);
      return answer.kind === "ok" ? textOfContents(answer.body) : void 0;
    }
  };
}
function textOfContents(body) {
  const content = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .Z)(body, "content");
  return (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .Z)(body, "encoding") === "base64" && typeof content === "string" ? Buffer.from(content, "base64").toString("utf8") : void 0;
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
  const seen = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(answer.message);
  if (answer.kind === "unreachable") return { kind: "unavailable", why: `GitHub could not be reached to ${doing} deployments (${seen}); going on with what the platform itself knows.`, advice: void 0 };
  const lacksRight = !seen.startsWith("rate limit") && (answer.status === 403 || answer.status === 404 || /not accessible by/i.test(seen));
  const advice = answer.status === 401 ? 'Give a token in "github-token".' : lacksRight ? `Grant the job the permission "${right}".` : void 0;
  return { kind: "unavailable", why: `GitHub did not let this run ${doing} deployments (HTTP ${answer.status}: ${seen}); going on with what the platform itself knows.`, advice };
}



/***/ })

};
