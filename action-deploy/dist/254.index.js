export const id = 254;
export const ids = [254];
export const modules = {

/***/ 5254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8270);
/* harmony import */ var _chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3318);
/* harmony import */ var _chunk_AL5ZO5EQ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2953);
/* harmony import */ var _chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8102);
/* harmony import */ var _chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5293);
/* harmony import */ var _chunk_RVNAXXQE_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5070);
/* harmony import */ var _chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(746);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5475);
/* harmony import */ var _chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(648);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1524);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5085);
/* harmony import */ var _chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8343);
/* harmony import */ var _chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8694);
/* harmony import */ var _chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7036);
/* harmony import */ var _chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8821);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7756);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(9423);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8745);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3935);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(6304);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4976);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3850);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(292);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(6760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
























// shared/action/progress.ts
var HEARTBEAT_MS = 3e4;
async function withHeartbeat(parts, label, timeoutMs, work) {
  const stop = new AbortController();
  const started = parts.clock.monotonic();
  const beat = async () => {
    for (; ; ) {
      await parts.clock.sleep(HEARTBEAT_MS, stop.signal);
      if (stop.signal.aborted) return;
      const elapsed = parts.clock.monotonic() - started;
      parts.log.info(`${label}: ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(elapsed)} so far, ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(timeoutMs - elapsed)} left.`);
    }
  };
  void beat();
  try {
    return await work();
  } finally {
    stop.abort();
  }
}

// action-deploy/src/abilities.ts
var isStaged = (strategy) => strategy === "blue-green" || strategy === "canary";
function findInabilities(request, platform) {
  if (request.operation === "restart") return platform.restart ? [] : [`Input "operation" is not valid: platform ${platform.name} has no way to restart what is live${onCommand(platform, "restart")}.`];
  const { strategy } = request;
  const { capabilities } = platform;
  const lacks = !capabilities.strategies.includes(strategy) || isStaged(strategy) && platform.shift === void 0;
  const unwatched = request.canary && (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .unwatchable */ .Ln)(request.canary);
  return [
    ...lacks ? [lacking(strategy, platform.name, capabilities)] : [],
    ...!lacks && unwatched !== void 0 ? [unwatched] : [],
    ...Object.keys(request.variables).length > 0 && !platform.setVariables ? [`Input ${request.variablesFile === void 0 ? '"variables"' : '"variables-file"'} is not valid: platform ${platform.name} has no way to set variables${onCommand(platform, "set-variables")}.`] : []
  ];
}
function lacking(strategy, name, { strategies, missing }) {
  const why = missing?.[strategy];
  return `Input "strategy" is not valid: platform ${name} has no ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(strategy)}${why === void 0 ? "" : ` with this target: ${why.replace(/\.$/, "")}`}; it has ${strategies.filter((other) => other !== strategy).join(", ")}.`;
}
var onCommand = ({ name }, command) => name === "command" ? `; add a "${command}" command to the target` : "";

// action-deploy/src/guard.ts
function guardVersion(question) {
  const { version, history, liveCommit, ancestry, allowOlder, allowBad } = question;
  if (!allowBad && history && (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .isBadVersion */ .cV)(history, version))
    return { kind: "refused", reasonCode: "version-is-bad", reason: `Version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(version)} was rolled back before; nothing was deployed.`, advice: 'Deploy a version with the fix, or set "allow-bad: true" when the cause lay elsewhere.' };
  if (!allowOlder && ancestry === "behind")
    return { kind: "refused", reasonCode: "older-than-live", reason: `The commit of this run is an ancestor of ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(liveCommit ?? "")}, which is live; nothing was deployed, so that the older code does not win.`, advice: 'Usually nothing: a newer run has deployed already. To go back on purpose use action-rollback, or set "allow-older: true".' };
  return { kind: "go" };
}
function liveCommitOf(history, live) {
  if (!history || live.kind === "none") return void 0;
  return (live.kind === "live" ? (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOfRelease */ .Z$)(history, live.releaseId) : void 0)?.commit ?? (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOfRelease */ .Z$)(history, history.liveReleaseId)?.commit;
}
function rivalOf({ before, now, history, deploymentId }) {
  if (now.kind === "none") return void 0;
  if (now.kind === "unknown") return history.entries.find((entry) => entry.deploymentId !== deploymentId && entry.releaseId !== void 0 && (entry.open || (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfRelease */ .$p)(entry, history.liveReleaseId)));
  if (before.kind === "live" && before.releaseId === now.releaseId) return void 0;
  const rival = (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOfRelease */ .Z$)(history, now.releaseId);
  return rival?.deploymentId === deploymentId ? void 0 : rival;
}
function runOver(earlier, { history, deploymentId }) {
  const settled = history.liveReleaseId === earlier?.liveReleaseId ? void 0 : (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOfRelease */ .Z$)(history, history.liveReleaseId);
  if (settled !== void 0 && settled.deploymentId !== deploymentId) return settled;
  if (!earlier) return void 0;
  const before = new Set(earlier.entries.map(({ releaseId }) => releaseId));
  return history.entries.find((entry) => entry.open && entry.deploymentId !== deploymentId && entry.releaseId !== void 0 && !before.has(entry.releaseId));
}

// action-deploy/src/admission.ts
async function admit(request, memory, { before, history }) {
  const { version, allowBad, allowOlder } = request;
  const bad = !allowBad && history !== void 0 && (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .isBadVersion */ .cV)(history, version);
  const liveCommit = liveCommitOf(history, before);
  const ancestry = bad || allowOlder ? "unknown" : await memory.standing(liveCommit);
  return guardVersion({ version, history, liveCommit, ancestry, allowOlder, allowBad });
}
function announceMemory({ before, history }, { log }) {
  if (!history) return;
  const [verified] = (0,_chunk_4YQ3HXAG_js__WEBPACK_IMPORTED_MODULE_2__/* .verifiedReleases */ .DS)(history, void 0);
  if (verified) log.info(`Last verified release: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(verified.releaseId)}${verified.version === void 0 ? "" : `, version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(verified.version)}`}.`);
  else log.info(`There is no verified release yet${before.kind === "live" ? "; the one that is live now is this run's own previous one" : ""}.`);
  if (history.heldBy !== void 0) log.info(`Automatic rollbacks are held by rule ${history.heldBy}, until a newer version is deployed.`);
}
async function findOvertaker({ before }, parts) {
  const { request, memory, platform, context } = parts;
  if (request.allowOlder || memory.deploymentId === void 0) return void 0;
  const now = await platform.current(context.signal, parts.questionMs);
  if (context.signal.aborted || now.kind === before.kind && (now.kind === "none" || now.kind === "live" && before.kind === "live" && now.releaseId === before.releaseId)) return void 0;
  const history = await memory.refresh();
  const rival = history && rivalOf({ before, now, history, deploymentId: memory.deploymentId });
  if (!rival || await memory.standing(rival.commit) !== "behind") return void 0;
  return { outcome: "superseded", reasonCode: "another-release-is-live", reason: `While this run was on its way, another one deployed the newer commit ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(rival.commit)} as ${releaseWords(rival)}; nothing was deployed.`, advice: "Usually nothing: the newer code is what should be live.", live: now };
}
async function findRunOver({ history: earlier }, accepted, { request, memory, live }) {
  if (!earlier || request.allowOlder) return void 0;
  const history = await memory.refresh();
  const rival = history && runOver(earlier, { history, deploymentId: memory.deploymentId });
  if (!rival || await memory.standing(rival.commit) !== "behind") return void 0;
  return { outcome: "superseded", reasonCode: "older-than-live", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(accepted.releaseId)} is live, but while it was on its way another run put the newer commit ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(rival.commit)} live as ${releaseWords(rival)}: the older code is serving now.`, advice: "Deploy the newer version again. A concurrency group for each environment keeps runs from overtaking each other.", live, staysOpen: true };
}
var releaseWords = ({ releaseId }) => releaseId === void 0 ? "a release" : `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)}`;

// action-deploy/src/compare-example.ts
var missingOf = (names, there) => names.filter((name) => !there.includes(name));
function compareExample({ file, names, earlier, why, there }) {
  const missing = missingOf(names, there);
  if (missing.length === 0) return { kind: "fine" };
  if (earlier === void 0) return { kind: "unsure", warning: `${file} names ${(0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__/* .listNames */ .Zv)(missing)}, which ${are(missing)} not set on the platform. Whether ${missing.length === 1 ? "it is" : "they are"} new is not known: ${why}.` };
  const fresh = missing.filter((name) => !earlier.includes(name));
  const old = missing.filter((name) => earlier.includes(name));
  const seen = old.length === 0 ? {} : { seen: `${file} names ${(0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__/* .listNames */ .Zv)(old)}, which ${are(old)} not set on the platform, and ${old.length === 1 ? "was" : "were"} not needed to be by the release that is live.` };
  if (fresh.length === 0) return { kind: "fine", ...seen };
  return {
    kind: "refused",
    reason: `Nothing was deployed: ${file} names ${(0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__/* .listNames */ .Zv)(fresh)}, which ${fresh.length === 1 ? "is" : "are"} new since the release that is live, and not set on the platform.`,
    advice: `Set ${fresh.length === 1 ? "it" : "them"} on the platform, or with this release in "variables"; set "env-example: off" where ${fresh.length === 1 ? "it is" : "they are"} not needed there.`,
    ...seen
  };
}
var are = (names) => names.length === 1 ? "is" : "are";

// action-deploy/src/example.ts


// shared/platforms/dotenv.ts
var QUOTES = ['"', "'", "`"];
function parseDotenv(text) {
  const variables = /* @__PURE__ */ new Map();
  const problems = [];
  let open;
  const take = (at, name, value) => {
    const wrong = value.wrong ?? wrongValue(value.text);
    if (wrong === void 0) variables.set(name, value.text);
    else problems.push(`${at}: the value of ${name} ${wrong}`);
  };
  const goOn = (quoted, line) => {
    const value = closed(quoted, line);
    if (value) take(quoted.at, quoted.name, value);
    return value ? void 0 : quoted;
  };
  for (const [index, raw] of text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/).entries()) {
    const line = raw.trim();
    const at = `line ${index + 1}`;
    if (open) open = goOn(open, raw);
    else if (line !== "" && !line.startsWith("#")) {
      const read = readLine(line);
      if (typeof read === "string") problems.push(`${at} ${read}`);
      else if (QUOTES.includes(read.rest.charAt(0))) open = goOn({ name: read.name, at, quote: read.rest.charAt(0), lines: [] }, read.rest.slice(1));
      else take(at, read.name, readPlain(read.rest));
    }
  }
  if (open) problems.push(`${open.at}: the value of ${open.name} has no closing quote`);
  return { variables: Object.fromEntries(variables), problems };
}
function readLine(line) {
  const bare = line.replace(/^export\s+/, "");
  const at = bare.indexOf("=");
  if (at < 0) return 'has no "="';
  const name = bare.slice(0, at).trim();
  return (0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__/* .isVariableName */ .KL)(name) ? { name, rest: bare.slice(at + 1).trim() } : 'has something before its "=" that is no name of a variable (letters, digits and _, not beginning with a digit)';
}
function readPlain(rest) {
  const at = rest.indexOf("#");
  if (at < 0) return { text: rest };
  if (at > 0 && !/\s/.test(rest.charAt(at - 1))) return { text: "", wrong: "has a # in it: put it in quotes, or a blank before the # where a comment begins" };
  return { text: rest.slice(0, at).trim() };
}
function closed({ quote: quote2, lines }, line) {
  const end = closingQuote(line, quote2);
  if (end < 0) {
    lines.push(line);
    return void 0;
  }
  const behind = line.slice(end + 1).trim();
  if (behind !== "" && !behind.startsWith("#")) return { text: "", wrong: "goes on after its closing quote" };
  const text = [...lines, line.slice(0, end)].join("\n");
  return { text: quote2 === '"' ? text.replaceAll("\\n", "\n").replaceAll("\\r", "\r").replaceAll('\\"', '"') : text };
}
function closingQuote(text, quote2) {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === "\\" && text.charAt(at + 1) === quote2) at += 1;
    else if (text.charAt(at) === quote2) return at;
  }
  return -1;
}
function wrongValue(value) {
  if (/[\r\n]/.test(value)) return "has a line break in it, and is set on one line: encode it (base64, say), or set it on the platform itself";
  return /[\u0000-\u0008\u000b-\u001f\u007f]/.test(value) ? "has a control character in it" : void 0;
}

// action-deploy/src/read-variables.ts
var LARGEST_FILE_BYTES = 64 * 1024;
var MOST_PROBLEMS = 5;
var EVERYDAY = /^(?:production|staging|development|preview|testing|trace|debug|info|warn|warning|error|localhost|https?)$/i;
async function readVariables(request, { run, maskSecret }) {
  const { variables, variablesFile } = request;
  const all = { ...variablesFile === void 0 ? {} : await readFile(variablesFile, run.workspace), ...variables };
  const open = [request.environment, request.service, request.version, request.image, request.environmentUrl, request.platform.name, request.strategy, run.repository, run.sha, run.refName].filter((text) => text !== void 0).join("\n");
  for (const value of Object.values(all)) if (!(0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__/* .isSwitch */ .Tb)(value) && !EVERYDAY.test(value) && !open.includes(value)) maskSecret(value);
  const much = (0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__/* .tooMuch */ .Gm)(all);
  if (much !== void 0) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_17__/* .CodedError */ .AK("bad-input", `Inputs "variables" and "variables-file" are not valid together: ${much}.`);
  return all;
}
async function readFile(file, workspace) {
  const wrong = (what) => new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_17__/* .CodedError */ .AK("bad-input", `Input "variables-file" is not valid: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(file)} ${what}.`);
  const found = await (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkspaceFile */ .sL)(workspace, file, LARGEST_FILE_BYTES);
  if (found.kind === "absent") throw wrong("does not exist in the workspace; give the path of a file of NAME=value lines, e.g. .env.production, and make it before this step");
  if (found.kind === "unusable") throw wrong(found.why);
  const { variables, problems } = parseDotenv(found.text);
  if (problems.length > 0) throw wrong(`has lines that are not NAME=value: ${problems.slice(0, MOST_PROBLEMS).join("; ")}${problems.length > MOST_PROBLEMS ? `; and ${problems.length - MOST_PROBLEMS} more` : ""}`);
  if (Object.keys(variables).length === 0) throw wrong("sets no variable");
  return variables;
}

// action-deploy/src/example.ts
var USUAL_FILE = ".env.example";
var GIT_MS = 1e4;
async function readExample({ envExample }, { run, log }) {
  if (envExample === false) return void 0;
  const file = envExample ?? USUAL_FILE;
  const found = await (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkspaceFile */ .sL)(run.workspace, file, LARGEST_FILE_BYTES);
  if (found.kind === "read") {
    const { folder, name } = found;
    return { file, folder, name, place: placeOf(run.workspace, file), names: Object.keys(parseDotenv(found.text).variables) };
  }
  const why = found.kind === "absent" ? "does not exist in the workspace; give the path of a file in the repository, or off" : found.why;
  if (envExample !== void 0) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_17__/* .CodedError */ .AK("bad-input", `Input "env-example" is not valid: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(file)} ${why}.`);
  if (found.kind === "unusable") log.info(`${file} is not compared: it ${found.why}.`);
  return void 0;
}
var placeOf = (workspace, file) => node_path__WEBPACK_IMPORTED_MODULE_24__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_24__.resolve(workspace, file)).split(node_path__WEBPACK_IMPORTED_MODULE_24__.sep).join("/");
async function readEarlierExample(example, commit, { shell, signal }, fileAt) {
  if (commit === void 0 || !(0,_chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_5__/* .isCommit */ .W)(commit)) return { kind: "unknown", why: "which commit is live is not known" };
  const git = async (...argv) => textOf(await shell.run({ command: { argv: ["git", ...argv] }, cwd: example.folder, env: { GIT_TERMINAL_PROMPT: "0" }, timeoutMs: GIT_MS, signal }));
  const listed = await git("ls-tree", "--name-only", commit, "--", example.name);
  const text = listed === void 0 ? await fileAt(commit, example.place) : listed.trim() === "" ? void 0 : await git("cat-file", "blob", `${commit}:./${example.name}`);
  if (text !== void 0) return { kind: "known", names: Object.keys(parseDotenv(text).variables) };
  const reason = listed === void 0 ? "that commit is neither in this checkout nor could GitHub give the file" : "that commit has no such file";
  return { kind: "unknown", why: `${reason} (${commit.slice(0, 12)})` };
}
var textOf = (result) => result.kind === "exited" && result.code === 0 && !result.truncated ? result.stdout : void 0;

// action-deploy/src/check-variables.ts
async function checkVariables({ requiredEnv, variables }, askNames, { env, log }) {
  if (Object.keys(requiredEnv).length === 0) return void 0;
  const names = await askNames();
  const { problems, unchecked } = (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRequiredEnv */ .XT)(requiredEnv, { env, set: variables, onPlatform: names?.kind === "known" ? names.names : void 0 });
  if (unchecked.length > 0) log.info(`Set on the platform and not in the step's environment, so that the rules for it could not be checked: ${unchecked.join(", ")}.`);
  if (problems.length === 0) return void 0;
  const advice = names?.kind === "known" ? 'Set what is missing on the platform, or with this release in "variables".' : `Set the variables in the step's "env", from secrets where they are secret.`;
  return { outcome: "refused", reasonCode: "required-env-missing", reason: `Nothing was deployed: ${problems.map((problem) => problem.message).join("; ")}.`, advice };
}
async function checkExample({ variables }, { example, beginning, askNames, memory }, context) {
  const { file, names } = example;
  const { log, signal } = context;
  const onPlatform = names.length === 0 ? void 0 : await askNames();
  if (onPlatform?.kind !== "known" || signal.aborted) {
    if (names.length > 0) log.info(`${file} is not compared: which variables are set on the platform is not known.`);
    return void 0;
  }
  const there = [...onPlatform.names, ...Object.keys(variables)];
  if (missingOf(names, there).length === 0) return void 0;
  const earlier = await readEarlierExample(example, liveCommitOf(beginning.history, beginning.before), context, memory.fileAt);
  const answer = compareExample({ file, names, there, ...earlier.kind === "known" ? { earlier: earlier.names, why: "" } : { earlier: void 0, why: earlier.why } });
  if (answer.kind === "unsure") log.warning(answer.warning);
  else if (answer.seen !== void 0) log.info(answer.seen);
  return answer.kind === "refused" ? { kind: "refused", reasonCode: "required-env-missing", reason: answer.reason, advice: answer.advice } : void 0;
}

// action-deploy/src/names.ts
function askNamesOf(platform, { signal, log }, timeoutMs) {
  let asked;
  const ask = async () => {
    const names = await platform.variableNames?.(signal, timeoutMs);
    if (names?.kind === "unknown" && !signal.aborted) log.warning(`Which variables are set on platform ${platform.name} is not known: ${names.reason}. Only the step's own environment is checked.`);
    return names;
  };
  return () => asked ??= ask();
}

// action-deploy/src/plan.ts
function planned(request, platform, before, guard) {
  const go = guard.kind === "go";
  const names = Object.keys(request.variables);
  const set = names.length === 0 ? "" : `These variables would be set with the release, and a rollback would not bring back what they were before: ${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__.md)(names.join(", "), 2e3)}.

`;
  return {
    outcome: "planned",
    reasonCode: "dry-run",
    reason: `Dry run: version "${request.version}" would be ${go ? "" : "refused, not "}deployed to "${request.environment}" by platform ${platform.name}.${go ? "" : ` ${guard.reason}`} Live now: ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .liveWords */ .Kk)(before, [])}.`,
    failed: false,
    outputs: { "previous-release-id": liveId(before) },
    summary: `${set}These commands would run:

${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)([...names.length === 0 ? [] : platform.plan("set-variables"), ...platform.plan("deploy")].join("\n"))}${stepsOf(request)}`
  };
}
function stepsOf({ strategy, canary }) {
  if (!isStaged(strategy)) return "";
  const watched = canary ? `by ${canary.checks.map(({ name }) => `"${name}"`).join(", ")}` : "";
  const steps = (canary?.steps ?? []).map((share) => `shift ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(share)} of the requests to it, and watch them for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(canary?.holdMs ?? 0)} ${watched}`);
  return `

By strategy ${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__.md)(strategy)} the new release would be made ready first. Then:

${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)([...steps, "shift all of the requests to it, where nobody else has put another release live meanwhile"].map((step, index) => `${index + 1}. ${step}`).join("\n"))}`;
}
function plannedRestart({ environment }, platform, before) {
  return {
    outcome: "planned",
    reasonCode: "dry-run",
    reason: `Dry run: what is live on "${environment}" would be restarted by platform ${platform.name}. Live now: ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .liveWords */ .Kk)(before, [])}.`,
    failed: false,
    outputs: { "previous-release-id": liveId(before) },
    summary: `These commands would run:

${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)(platform.plan("restart", liveId(before)).join("\n"))}`
  };
}
var liveId = (live) => live.kind === "live" ? live.releaseId : void 0;

// action-deploy/src/report.ts
var LONGEST_REASON = 600;
var GREEN = ["deployed", "unchanged", "planned"];
function reportOf(request, ending, started, { clock, record }) {
  const seconds = Math.round((clock.monotonic() - started.ms) / 100) / 10;
  const releaseId = ending.accepted?.releaseId;
  const previous = ending.before.kind === "live" ? ending.before.releaseId : void 0;
  const url = addressOf(request, ending);
  const failed = !GREEN.includes(ending.outcome);
  const section = (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_10__/* .withoutUndefined */ .r)({
    outcome: ending.outcome,
    reason_code: ending.reasonCode,
    reason: ending.reason,
    started_at: started.at,
    finished_at: (0,_chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_9__/* .timestamp */ .v)(clock),
    platform: request.platform.name,
    strategy: request.strategy,
    release_id: releaseId,
    previous_release_id: previous,
    previous_verdict: previousVerdict(record, previous),
    live_release_id: ending.live.kind === "live" ? ending.live.releaseId : void 0,
    url,
    logs_url: ending.accepted?.logsUrl,
    github_deployment_id: ending.githubDeploymentId,
    duration_seconds: seconds
  });
  return {
    outcome: ending.outcome,
    reasonCode: ending.reasonCode,
    reason: `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .clip */ .$Q)(ending.reason, LONGEST_REASON)}${failed ? variablesLeft(request, ending) : ""} Live now: ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .liveWords */ .Kk)(ending.live, [[releaseId, "this run's"], [previous, "the previous one"]])}.`,
    advice: ending.advice,
    failed,
    outputs: { "release-id": releaseId, "previous-release-id": previous, url, "logs-url": ending.accepted?.logsUrl, "github-deployment-id": ending.githubDeploymentId, "duration-seconds": seconds },
    // A second deployment in one job starts this section and what follows it afresh.
    change: { version: request.version, deployment: section, health: void 0, decision: void 0, rollback: void 0 },
    summary: summaryOf(request, ending, seconds, url)
  };
}
function addressOf({ environmentUrl }, { accepted, url }) {
  return environmentUrl ?? [accepted?.url, url].find((address) => address !== void 0 && (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .isHttpUrl */ .q$)(address));
}
function variablesLeft({ variables }, { variables: left }) {
  const names = Object.keys(variables);
  if (left === void 0 || names.length === 0) return "";
  return left === "set" ? ` Set on the platform with this release, and still set: ${(0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__/* .listNames */ .Zv)(names)}.` : ` These may have been set on the platform, and then still are: ${(0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_15__/* .listNames */ .Zv)(names)}.`;
}
function previousVerdict({ deployment, health } = {}, previous) {
  if (previous === void 0) return void 0;
  if (previous === deployment?.release_id) return _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_11__/* .VERDICTS */ .bk.find((verdict) => verdict === health?.outcome) ?? "not-verified";
  return previous === deployment?.previous_release_id ? deployment.previous_verdict : void 0;
}
function summaryOf(request, ending, seconds, url) {
  const releaseId = ending.accepted?.releaseId;
  const names = Object.keys(request.variables);
  const rows = [
    ["Environment", url ? (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(request.environment, url) : (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__.md)(request.environment)],
    ...request.operation === "restart" ? [] : [["Version", (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(request.version)]],
    ["Platform", (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__.md)(request.platform.name)],
    ...request.operation === "restart" ? [] : [["Strategy", (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__.md)(request.strategy)]],
    ["Release", (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(releaseId ?? "")],
    ["Live before", liveCell(ending.before)],
    ["Live now", liveCell(ending.live)],
    ...names.length > 0 && ending.variables !== void 0 ? [["Variables", `${names.map((name) => (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name)).join(" ")} (a rollback does not bring back what they were before)`]] : [],
    ["Took", (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(seconds * 1e3)]
  ];
  const logs = ending.logs ? `

${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)("Last lines of the release's log", (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)(ending.logs))}` : "";
  return (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["", ""], rows.map(([name, value]) => [`**${name}**`, value])) + logs;
}
var liveCell = (live) => live.kind === "live" ? (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(live.releaseId) : live.kind === "none" ? "nothing" : `not known: ${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_4__.md)(live.reason)}`;

// shared/platforms/pause.ts
var FIRST_PAUSE_MS = 250;
var LONGEST_PAUSE_MS = 5e3;
var GROWTH = 1.5;
function askAgainAfter(platform, clock) {
  const started = clock.monotonic();
  let next = FIRST_PAUSE_MS;
  return () => {
    const pause = platform.pauseMs?.(clock.monotonic() - started) ?? next;
    next = Math.min(LONGEST_PAUSE_MS, next * GROWTH);
    return pause;
  };
}

// action-deploy/src/ask-until.ts
var LASTED_MS = 1e4;
var WORTH_ASKING_MS = 200;
var NOBODY_SAYS = { kind: "unknown", reason: "the platform cannot say" };
async function askUntil({ releaseId, before, platform, deadline, judge }, { clock, log, signal }) {
  const can = platform.capabilities;
  let seen = "";
  let live = NOBODY_SAYS;
  let lasting;
  const pause = askAgainAfter(platform, clock);
  for (; ; ) {
    const left = deadline - clock.monotonic();
    if (signal.aborted) return { kind: "cancelled" };
    if (left <= 0 || left < WORTH_ASKING_MS && seen !== "") return lasting ? { kind: "judged", judgement: lasting.decided, live } : { kind: "out-of-time", seen };
    const state = await platform.state(releaseId, signal, Math.min(left, _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .QUESTION_MS */ ._r));
    live = state.serving ?? await askCurrent(platform, signal, deadline - clock.monotonic());
    if (signal.aborted) continue;
    const judgement = judge({ releaseId, before, live, state, can });
    if (!isWaiting(judgement)) return { kind: "judged", judgement, live, state };
    const now = clock.monotonic();
    if (judgement.ifItLasts) lasting = { decided: judgement.ifItLasts, since: lasting?.decided.reason === judgement.ifItLasts.reason ? lasting.since : now };
    else if (live.kind !== "unknown" && !(can.status && state.kind === "unknown")) lasting = void 0;
    if (lasting && now - lasting.since >= LASTED_MS) return { kind: "judged", judgement: lasting.decided, live, state };
    if (judgement.seen !== seen) log.info(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)}: ${judgement.seen}${Number.isFinite(left) ? ` (${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(left)} left)` : ""}.`);
    seen = judgement.seen;
    await clock.sleep(Math.min(pause(), Math.max(0, deadline - now)), signal);
  }
}
async function askCurrent({ capabilities, current }, signal, left) {
  return capabilities.current ? current(signal, Math.max(1, Math.min(left, _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .QUESTION_MS */ ._r))) : NOBODY_SAYS;
}
var isWaiting = (judgement) => judgement.kind === "wait";

// action-deploy/src/judge-release.ts
function judgeRelease(sighting) {
  const { before, live, state, can } = sighting;
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(sighting.releaseId);
  const unchanged = before.kind === "live" && before.releaseId === sighting.releaseId;
  const done = unchanged ? decided("unchanged", "already-live", `Release ${id} was live before and still is.`) : decided("deployed", "live", `Release ${id} is live.`);
  if (!can.current && !can.status) return decided("deployed", "live-not-confirmed", `The platform accepted release ${id}; the target has neither "status" nor "current", so that it serves is for the health check to prove.`);
  if (state.kind === "failed") return judgeFailed(sighting, state, unchanged);
  if (can.status && state.kind !== "live") return { kind: "wait", seen: (0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .describeState */ .Jw)(state) };
  if (!can.current) return done;
  if (live.kind === "unknown") return { kind: "wait", seen: live.reason };
  if (live.kind === "none") return { kind: "wait", seen: can.status ? "the platform calls the release live, but nothing is served" : "nothing is live" };
  return live.releaseId === sighting.releaseId ? done : judgeOther(sighting, live.releaseId);
}
function judgeFailed({ releaseId, before, live }, failed, unchanged) {
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId);
  const other = live.kind === "live" && live.releaseId !== releaseId && !unchanged ? live.releaseId : void 0;
  const previous = before.kind === "live" ? before.releaseId : void 0;
  if (other === void 0 || previous !== void 0 && (0,_chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_12__/* .isMixOf */ .iw)(other, releaseId, previous)) return releaseFailed(releaseId, failed);
  if (other === previous && failed.neverServed) return { ...releaseFailed(releaseId, failed), reason: `The platform reports release ${id} as failed: ${sentence(failed.reason)} It never served; the previous release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(other)} still does.` };
  if (other === previous) return { ...decided("rolled-back-by-platform", "previous-is-live", `The platform reports release ${id} as failed and serves the previous release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(other)}: ${sentence(failed.reason)}`), ...adviceOf(failed) };
  return supersededBy(releaseId, other);
}
function judgeOther({ releaseId, before, can }, other) {
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId);
  const seen = `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(other)} is live`;
  if (before.kind !== "live" || other !== before.releaseId) return { kind: "wait", seen, ifItLasts: supersededBy(releaseId, other) };
  return can.status ? { kind: "wait", seen, ifItLasts: decided("rolled-back-by-platform", "previous-is-live", `The platform called release ${id} live, but serves the previous release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(other)}.`) } : { kind: "wait", seen };
}
var releaseFailed = (releaseId, failed) => ({ ...decided("failed", "release-failed", `The platform reports release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} as failed: ${sentence(failed.reason)}`), ...adviceOf(failed) });
var supersededBy = (releaseId, other) => decided("superseded", "another-release-is-live", `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(other)} is live, not ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} of this run: something else deployed meanwhile.`);
var decided = (outcome, reasonCode, reason) => ({ kind: "decided", outcome, reasonCode, reason });
var adviceOf = ({ advice }) => advice === void 0 ? {} : { advice };
var sentence = (text) => `${text.trim().replace(/[.]+$/, "")}.`;

// action-deploy/src/until-live.ts
async function untilLive({ askLive, stop, ...awaited }, context) {
  const { releaseId } = awaited;
  const answer = await askUntil({ ...awaited, judge: judgeRelease }, context);
  if (answer.kind === "cancelled") return { ...cancelledOnItsWay(releaseId, await stop?.() ?? MAY_GO_ON), live: await askLive() };
  if (answer.kind === "out-of-time") return { ...outOfTime(releaseId, answer.seen, await stop?.() ?? MAY_GO_ON), live: await askLive() };
  const { judgement, live, state } = answer;
  return { ...judgement, live: state ? live : await askLive(), ...state?.kind === "live" && state.url !== void 0 ? { url: state.url } : {} };
}
var MAY_GO_ON = "the platform may still finish it";
var cancelledOnItsWay = (releaseId, left) => ({ outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled while release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} was on its way; ${left}.` });
function outOfTime(releaseId, seen, left) {
  return { outcome: "timed-out", reasonCode: "not-live-in-time", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} did not become live in time; last seen: ${seen || "nothing"}${left === void 0 ? "" : `; ${left}`}.`, advice: `Look at the platform's own page or log of this release, or give a longer "timeout".` };
}

// action-deploy/src/restart.ts
async function restart(request, parts, context) {
  const { platform, started } = parts;
  const before = await platform.current(context.signal, Math.min(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .QUESTION_MS */ ._r, request.timeoutMs));
  if (request.dryRun) return plannedRestart(request, platform, before);
  context.log.info(`Live before: ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .describeLive */ .IY)(before)}.`);
  const ending = await carryOut(request, before, parts, context);
  const { change, ...report } = reportOf(request, ending, started, context);
  const isFine = ending.outcome === "deployed";
  return { ...report, ...isFine && change?.deployment ? { change: { deployment: sectionOf(change.deployment, before, context.record), health: void 0 } } : {} };
}
async function carryOut({ environment, timeoutMs }, before, { platform, askLive, deadline }, context) {
  const left = () => Math.max(1, deadline - context.clock.monotonic());
  if (context.signal.aborted) return { outcome: "cancelled", reasonCode: "cancelled", reason: "The run was cancelled before anything was restarted.", before, live: before };
  if (before.kind === "none") return { outcome: "failed", reasonCode: "restart-failed", reason: `Nothing is live on ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(environment)}, so there is nothing to restart.`, advice: "Deploy a version.", before, live: before };
  context.log.info(`Restarting what is live on ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(environment)} by platform ${platform.name}.`);
  const accepted = await withHeartbeat(context, `Restarting ${environment}`, timeoutMs, async () => await platform.restart?.(context.signal, left()) ?? CANNOT);
  if (accepted.kind !== "accepted") return { ...notAccepted(accepted, timeoutMs, platform.name), before, live: await askLive() };
  const { releaseId } = accepted;
  context.log.info(`The platform accepted the restart of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)}.`);
  const ending = await withHeartbeat(context, `Waiting for release ${releaseId} to be live again`, left(), () => untilLive({ releaseId, before, platform, askLive, deadline }, context));
  if (ending.outcome === "deployed" || ending.outcome === "unchanged") return { ...ending, ...wellEnded(ending.reasonCode, releaseId), accepted, before };
  const logs = ending.outcome === "cancelled" ? void 0 : await platform.logs(releaseId, AbortSignal.timeout(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_WORDS_MS */ .sR), _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_WORDS_MS */ .sR);
  return { ...ending, accepted, before, logs };
}
var CANNOT = { kind: "failed", reasonCode: "restart-failed", reason: "The platform has no way to restart what is live." };
function wellEnded(reasonCode, releaseId) {
  if (reasonCode === "live-not-confirmed") return { outcome: "deployed", reasonCode, reason: `The platform accepted the restart of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)}; there is no way to ask it whether it serves, so that is for the health check to prove.` };
  return { outcome: "deployed", reasonCode: "restarted", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} was restarted and is live.` };
}
function notAccepted(answer, timeoutMs, platform) {
  if (answer.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled while the platform was restarting what is live; ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .whatIsLeft */ .WT)(platform)}.`, advice: void 0 };
  if (answer.kind === "timed-out") return { outcome: "timed-out", reasonCode: "not-live-in-time", reason: `The platform did not finish the restart within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(timeoutMs)}; ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .whatIsLeft */ .WT)(platform)}.`, advice: 'Give a longer "timeout", or see in the log above where it stood.' };
  return { outcome: "failed", reasonCode: answer.reasonCode, reason: answer.reason, advice: answer.advice };
}
function sectionOf({ previous_release_id: _id, previous_verdict: _verdict, strategy: _strategy, ...restarted }, before, record) {
  const own = record?.deployment;
  if (own?.release_id === void 0 || before.kind !== "live" || own.release_id !== before.releaseId) return restarted;
  return { ...own, ...restarted.release_id === void 0 ? {} : { release_id: restarted.release_id, live_release_id: restarted.release_id } };
}

// action-deploy/src/judge-stage.ts
function judgeStage(stage, { releaseId, before, live, state }) {
  const rival = rivalOf2({ releaseId, before, live });
  if (state.kind === "failed") return rival === void 0 ? releaseFailed(releaseId, state) : supersededBy(releaseId, rival);
  if (state.kind === "live") return { kind: "serves" };
  if (rival !== void 0) return { kind: "wait", seen: `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(rival)} is live`, ifItLasts: supersededBy(releaseId, rival) };
  const seen = (0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .describeState */ .Jw)(state);
  const waiting = { kind: "wait", seen };
  if (stage.kind === "ready") return state.kind === "staged" || state.kind === "partial" ? { kind: "reached" } : waiting;
  if (state.kind === "partial" && isAbout(state.share, stage.share)) return stage.kind === "share" ? { kind: "reached" } : waiting;
  if (stage.kind === "share" || state.kind !== "partial" && state.kind !== "staged") return waiting;
  return { ...waiting, ifItLasts: { kind: "decided", outcome: "failed", reasonCode: "release-failed", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} was to take ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(stage.share)} of the requests, but no longer does: ${seen}.`, advice: "Somebody or something else has changed how the requests are shared out; deploy again once that is over." } };
}
var isAbout = (share, asked) => share >= asked * 0.9 - 5e-3;
function rivalOf2({ releaseId, before, live }) {
  if (live.kind !== "live" || live.releaseId === releaseId || before.kind === "unknown") return void 0;
  return before.kind === "live" && before.releaseId === live.releaseId ? void 0 : live.releaseId;
}
function judgeSwap({ releaseId, before, now, canSay }) {
  const rival = rivalOf2({ releaseId, before, live: now });
  if (rival !== void 0) return supersededBy(releaseId, rival);
  if (now.kind !== "unknown" || before.kind === "unknown" || !canSay) return { kind: "go" };
  return { kind: "decided", outcome: "failed", reasonCode: "live-unknown", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} was ready, but was not put live: the platform could not say what is live now, so that another deployment might have been overwritten (${now.reason}).`, advice: "Deploy again once the platform answers." };
}
var FEWEST_GOOD_SAMPLES = 5;
function judgeWatched({ verdict, reason, samples, successRate }, share, releaseId) {
  const at = `At ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(share)} of the requests`;
  const given = (reasonCode, why, advice) => ({ kind: "decided", outcome: "failed", reasonCode, reason: `${at} ${why}`, advice });
  if (verdict === "unhealthy") return given("canary-unhealthy", `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} was found unhealthy: ${reason}`, "See what fails in the new release; the share of the requests that it took is over.");
  const tooFew = samples < _chunk_AL5ZO5EQ_js__WEBPACK_IMPORTED_MODULE_3__/* .FEWEST_SAMPLES */ .VX && (samples < FEWEST_GOOD_SAMPLES || successRate !== 1);
  if (verdict === "inconclusive" || verdict === "cancelled") return given("inconclusive", `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} could not be judged: ${reason}`, "Without a verdict a canary does not go on: mend what keeps the checks from one.");
  if (tooFew) return given("inconclusive", `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} could not be judged: ${samples} samples are too few.`, 'Give a longer "canary-hold", or checks that answer faster.');
  return { kind: "go-on", seen: `${at}: ${reason}` };
}

// action-deploy/src/watch-share.ts
var PROBE = { version: void 0, successThreshold: 2, failureThreshold: 3, giveUpEarly: true, concurrency: 16 };
var TRIES = 60;
var SHORTEST_INTERVAL_MS = 20;
var LONGEST_INTERVAL_MS = 1e3;
async function watchShare(watched, context) {
  const { releaseId, share, before, platform, canary } = watched;
  const over = new AbortController();
  const parts = { ...context, signal: AbortSignal.any([context.signal, over.signal]) };
  const end = () => over.abort();
  const asked = askUntil({ releaseId, before, platform, deadline: Number.POSITIVE_INFINITY, judge: (sighting) => judgeStage({ kind: "hold", share }, sighting) }, parts).finally(end);
  const probed = probe(canary, parts).finally(end);
  const both = withHeartbeat(context, `Watching release ${releaseId} at ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(share)} of the requests`, canary.holdMs, () => Promise.all([asked, probed]));
  const ended = await Promise.race([both, cancelOf(context.signal)]);
  if (ended === "cancelled") {
    both.catch(() => void 0);
    return { kind: "cancelled" };
  }
  return conclude(ended[0], ended[1], watched);
}
function conclude(asked, health, { releaseId, share }) {
  const judgement = asked.kind === "judged" ? asked.judgement : void 0;
  if (judgement?.kind === "serves") return { kind: "serves" };
  if (judgement?.kind === "decided") return judgement;
  return judgeWatched(health, share, releaseId);
}
async function probe({ checks, holdMs, maxErrorRate, maxP95Ms }, parts) {
  const { checkHealth } = await __webpack_require__.e(/* import() */ 83).then(__webpack_require__.bind(__webpack_require__, 4083));
  const intervalMs = Math.min(LONGEST_INTERVAL_MS, Math.max(SHORTEST_INTERVAL_MS, Math.round(holdMs / TRIES)));
  return checkHealth({ ...PROBE, checks, timeoutMs: holdMs, watchMs: holdMs, intervalMs, maxErrorRate, maxP95Ms }, parts);
}
var cancelOf = (signal) => new Promise((resolve) => signal.aborted ? resolve("cancelled") : signal.addEventListener("abort", () => resolve("cancelled"), { once: true }));

// action-deploy/src/roll-out.ts
var SWAP_MS = 15e3;
var DONE = { kind: "done" };
async function rollOut(plan, context) {
  const { accepted: { releaseId }, platform, lastWords } = plan;
  context.saveState(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.staged, releaseId);
  if (plan.canary) announceWatch(plan.canary, context);
  const isLiveOne = plan.before.kind === "live" && plan.before.releaseId === releaseId;
  const giveItUp = async () => isLiveOne ? void 0 : (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .giveUp */ .Ht)(releaseId, { platform, lastWords, clock: context.clock, signal: context.signal });
  const ended = await climb(plan, context).catch(async (error) => {
    await giveItUp();
    throw error;
  });
  if (ended.outcome === "deployed" || ended.outcome === "unchanged") {
    context.saveState(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.staged, "");
    return { ...ended, live: ended.live ?? await plan.askLive() };
  }
  const failed = await giveItUp();
  if (failed === void 0) context.saveState(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c4.staged, "");
  else context.log.warning(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} could not be given up: ${failed}.`);
  const words = isLiveOne ? "" : failed === void 0 ? "The new release was given up." : `The new release could not be given up (${failed}): it may still take requests.`;
  const advice = failed === void 0 ? ended.advice : `Take its share of the requests away on the platform's own page.${ended.advice === void 0 ? "" : ` ${ended.advice}`}`;
  return { ...ended, reason: `${ended.reason} ${words}`.trim(), advice, live: await plan.askLive() };
}
function announceWatch(canary, { log }) {
  const { checks, skippedChecks } = canary;
  log.info(`Each share is watched for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(canary.holdMs)} by ${checks.map(({ name }) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(name)).join(", ")}.`);
  if (skippedChecks.length > 0) log.warning(`These checks of the release record are not watched, since it does not hold all that they need: ${skippedChecks.map(_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD).join(", ")}.`);
}
async function climb(plan, context) {
  const time = timeOf(plan, context);
  const steps = [
    () => reach({ kind: "ready" }, plan, time, context),
    ...(plan.canary?.steps ?? []).flatMap((share) => [() => shiftTo(share, plan, time, context), () => reach({ kind: "share", share }, plan, time, context), () => hold(share, plan, time, context)]),
    () => compareNow(plan, time, context)
  ];
  let serves = false;
  for (const step of steps) {
    const stepped = await step();
    if (stepped.kind === "fell") return stepped.fallen;
    serves = stepped.kind === "serves";
    if (serves) break;
  }
  plan.memory.accepted(plan.accepted);
  const shifted = serves ? DONE : await shiftTo(1, plan, time, context);
  if (shifted.kind === "fell") return shifted.fallen;
  const ended = await follow(plan, time, context);
  return serves && ended.outcome === "deployed" && plan.before.kind !== "none" ? { ...ended, reason: `${ended.reason} It was put live by the platform or by somebody else, before ${plan.canary ? "its canary steps were over" : "this run told it to"}.` } : ended;
}
function timeOf({ deadline }, { clock }) {
  let added = 0;
  return {
    deadline: () => deadline + added,
    left: () => Math.max(1, deadline + added - clock.monotonic()),
    add: (ms) => {
      added += ms;
    }
  };
}
var LABELS = { ready: "to be ready", share: "to take its share of the requests", hold: "" };
async function reach(stage, { accepted: { releaseId }, before, platform }, time, context) {
  const answer = await withHeartbeat(context, `Waiting for release ${releaseId} ${LABELS[stage.kind]}`, time.left(), () => askUntil({ releaseId, before, platform, deadline: time.deadline(), judge: (sighting) => judgeStage(stage, sighting) }, context));
  if (answer.kind === "cancelled") return fell(cancelled(releaseId));
  if (answer.kind === "out-of-time") return fell(outOfTime(releaseId, answer.seen));
  const { judgement, state } = answer;
  if (judgement.kind === "decided") return fell(judgement);
  if (judgement.kind === "serves") {
    context.log.info(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} is live already; nothing is left to be shifted.`);
    return { kind: "serves" };
  }
  const where = state?.kind === "staged" && state.url !== void 0 ? ` at ${state.url}` : "";
  context.log.info(stage.kind === "ready" ? `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} is ready${where}.` : `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} takes ${state?.kind === "partial" ? (0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(state.share) : "its share"} of the requests.`);
  return DONE;
}
async function hold(share, { accepted: { releaseId }, before, platform, canary }, time, context) {
  if (!canary) return DONE;
  const began = context.clock.monotonic();
  const watched = await watchShare({ releaseId, share, before, platform, canary }, context);
  time.add(context.clock.monotonic() - began);
  if (watched.kind === "cancelled") return fell(cancelled(releaseId));
  if (watched.kind === "decided") return fell(watched);
  if (watched.kind === "serves") return { kind: "serves" };
  context.log.info(watched.seen);
  return DONE;
}
async function compareNow({ accepted: { releaseId }, before, platform }, time, context) {
  const { clock, signal } = context;
  const canSay = platform.capabilities.current;
  const end = clock.monotonic() + Math.min(SWAP_MS, time.left());
  const pause = askAgainAfter(platform, clock);
  for (; ; ) {
    const now = await platform.current(signal, Math.min(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .QUESTION_MS */ ._r, time.left()));
    if (signal.aborted) return fell(cancelled(releaseId));
    const swap = judgeSwap({ releaseId, before, now, canSay });
    if (swap.kind === "go") return DONE;
    if (swap.reasonCode !== "live-unknown" || clock.monotonic() >= end) return fell(swap);
    await clock.sleep(pause(), signal);
  }
}
async function shiftTo(share, { accepted: { releaseId }, platform }, time, context) {
  context.log.info(share === 1 ? `Putting release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} live.` : `Shifting ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(share)} of the requests to release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)}.`);
  if (time.deadline() <= context.clock.monotonic()) return fell(outOfTime(releaseId, `no time was left to shift ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(share)} of the requests to it`));
  const answer = await withHeartbeat(context, `Shifting ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(share)} of the requests`, time.left(), async () => platform.shift?.({ releaseId, share, timeoutMs: time.left() }, context.signal)) ?? { kind: "cancelled" };
  if (answer.kind === "accepted") return DONE;
  if (answer.kind === "cancelled") return fell(cancelled(releaseId));
  if (answer.kind === "timed-out") return fell(outOfTime(releaseId, `the platform did not shift ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(share)} of the requests to it`));
  return fell({ outcome: "failed", reasonCode: answer.reasonCode, reason: `Shifting ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_14__/* .formatShare */ .T)(share)} of the requests to release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} failed. ${answer.reason}`, advice: answer.advice });
}
async function follow({ accepted: { releaseId }, before, platform }, time, context) {
  const later = () => Promise.resolve({ kind: "unknown", reason: "it was not asked" });
  const ended = await withHeartbeat(context, `Waiting for release ${releaseId} to become live`, time.left(), () => untilLive({ releaseId, before, platform, askLive: later, deadline: time.deadline() }, context));
  return ended.outcome === "cancelled" ? { ...ended, ...cancelled(releaseId) } : ended;
}
var fell = (fallen) => ({ kind: "fell", fallen });
var cancelled = (releaseId) => ({ outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled before release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)} was live.` });

// action-deploy/src/stop-release.ts
async function stopRelease(releaseId, parts) {
  if (!parts.platform.cancel) return "the platform may still finish it";
  const answer = await order(parts.platform.cancel, releaseId, parts.lastWords);
  if (answer.kind === "accepted") return "it was stopped on the platform";
  return `it could not be stopped${answer.kind === "failed" ? ` (${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .oneLine */ .TN)(answer.reason).replace(/\.$/, ""), 300)})` : " in time"}, so that the platform may still finish it`;
}
async function stopFailed(releaseId, { platform, lastWords }) {
  return platform.cancel !== void 0 && (await order(platform.cancel, releaseId, lastWords)).kind === "accepted";
}
var order = (cancel, releaseId, lastWords) => lastWords.within((signal, timeoutMs) => cancel(releaseId, signal, timeoutMs), { longestMs: 2 * _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_WORDS_MS */ .sR, share: _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .SHARE_FOR_UNDOING */ .PF, late: { kind: "timed-out" } });

// action-deploy/src/deploy.ts
async function deploy(asked, context) {
  const started = { at: (0,_chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_9__/* .timestamp */ .v)(context.clock), ms: context.clock.monotonic() };
  const lastWords = (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .lastWordsOf */ .FL)(context);
  const request = { ...asked, variables: await readVariables(asked, context) };
  const example = asked.operation === "deploy" ? await readExample(asked, context) : void 0;
  const platform = await (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .connectPlatform */ .c0)(request, context);
  const inabilities = findInabilities(request, platform);
  if (inabilities.length > 0) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_17__/* .CodedError */ .AK("bad-input", inabilities.join(" "));
  const askLive = (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .askLiveOf */ .H3)(platform, context, lastWords);
  const deadline = started.ms + request.timeoutMs;
  if (request.operation === "restart") return restart(request, { platform, askLive, deadline, started }, context);
  const askNames = askNamesOf(platform, context, Math.min(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .QUESTION_MS */ ._r, request.timeoutMs));
  const missing = await checkVariables(request, askNames, context);
  if (missing) return reportOf(request, { ...missing, before: { kind: "unknown", reason: "not asked" }, live: await askLive() }, started, context);
  const memory = await (0,_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .connectMemory */ .k6)(request, context);
  const [before, history] = await Promise.all([platform.current(context.signal, Math.min(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .QUESTION_MS */ ._r, request.timeoutMs)), memory.recall()]);
  const parts = { platform, memory, context, askLive, lastWords, askNames, example };
  const beginning = { before, history };
  if (request.dryRun) return planned(request, platform, before, await mayBegin(request, parts, beginning));
  const ending = await ship(request, parts, beginning, deadline);
  await memory.close(ending);
  return reportOf(request, { ...ending, githubDeploymentId: memory.deploymentId }, started, context);
}
async function mayBegin(request, { memory, example, askNames, context }, beginning) {
  const guard = await admit(request, memory, beginning);
  if (guard.kind === "refused" || example === void 0) return guard;
  return await checkExample(request, { example, beginning, askNames, memory }, context) ?? guard;
}
async function ship(request, parts, beginning, deadline) {
  const { platform, memory, context } = parts;
  const { before } = beginning;
  context.log.info(`Live before: ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .describeLive */ .IY)(before)}.`);
  if (before.kind === "unknown" && platform.capabilities.current && !context.signal.aborted) context.log.warning(`What is live before this deployment is not known: ${before.reason}. A later rollback will need to be told its target.`);
  announceMemory(beginning, context);
  const guard = await mayBegin(request, parts, beginning);
  if (guard.kind === "refused" && !context.signal.aborted) return { ...guard, outcome: "refused", before, live: before };
  const stopped = stopBefore(request, context, before, deadline);
  if (stopped) return stopped;
  await memory.open(before);
  const overtaken = await findOvertaker(beginning, { request, memory, platform, context, questionMs: Math.min(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .QUESTION_MS */ ._r, Math.max(1, deadline - context.clock.monotonic())) });
  if (overtaken) return { ...overtaken, before };
  return carryOut2(request, parts, beginning, deadline);
}
function stopBefore(request, context, before, deadline) {
  if (context.signal.aborted) return { outcome: "cancelled", reasonCode: "cancelled", reason: "The run was cancelled before anything was deployed.", before, live: before };
  if (deadline > context.clock.monotonic()) return void 0;
  return { outcome: "timed-out", reasonCode: "not-live-in-time", reason: `The questions before the deployment took all of the ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(request.timeoutMs)}; nothing was deployed.`, advice: 'See why the platform is slow to say what is live, or give a longer "timeout".', before, live: before };
}
async function carryOut2(request, parts, beginning, deadline) {
  const { platform, memory, context, askLive } = parts;
  const { before } = beginning;
  const left = () => Math.max(1, deadline - context.clock.monotonic());
  const stopped = stopBefore(request, context, before, deadline);
  if (stopped) return stopped;
  const { version, image, strategy, variables } = request;
  context.log.info(`Deploying version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(version)} to ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(request.environment)} by platform ${platform.name}${strategy === "rolling" ? "" : `, ${strategy}`}.`);
  announceVariables(request, context);
  const accepted = await withHeartbeat(context, `Deploying to ${request.environment}`, request.timeoutMs, () => platform.deploy({ version, image, strategy, variables, timeoutMs: left() }, context.signal));
  if (accepted.kind !== "accepted") return { ...notAccepted2(accepted, request, platform.name), variables: "may-be-set", before, live: await askLive() };
  context.log.info(acceptedLine(accepted));
  const ending = isStaged(strategy) ? await rollOut({ ...parts, accepted, before, canary: request.canary, deadline }, context) : await atOnce(accepted, parts, beginning, deadline);
  const runOver2 = ending.outcome === "deployed" ? await findRunOver(beginning, accepted, { request, memory, live: ending.live }) : void 0;
  const logs = ending.outcome === "failed" || ending.outcome === "timed-out" || ending.outcome === "rolled-back-by-platform" ? await platform.logs(accepted.releaseId, AbortSignal.timeout(_chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_WORDS_MS */ .sR), _chunk_QZTJMAAK_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_WORDS_MS */ .sR) : void 0;
  if (ending.outcome === "failed" && !isStaged(strategy) && await stopFailed(accepted.releaseId, parts)) context.log.info(`What was left of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(accepted.releaseId)} on the platform was taken away.`);
  return { ...ending, ...runOver2, variables: "set", accepted, before, logs };
}
async function atOnce(accepted, { platform, memory, askLive, lastWords, context }, { before }, deadline) {
  memory.accepted(accepted);
  const { releaseId } = accepted;
  return withHeartbeat(context, `Waiting for release ${releaseId} to become live`, Math.max(1, deadline - context.clock.monotonic()), () => untilLive({ releaseId, before, platform, askLive, deadline, stop: () => stopRelease(releaseId, { platform, lastWords }) }, context));
}
function announceVariables({ variables }, { log }) {
  const names = Object.keys(variables);
  if (names.length > 0) log.info(`Setting on the platform with this release: ${names.join(", ")}. A rollback does not bring back what was set there before.`);
}
function acceptedLine({ releaseId, url, logsUrl }) {
  const where = [url, logsUrl === void 0 ? void 0 : `log: ${logsUrl}`].filter((text) => text !== void 0).join(", ");
  return `The platform accepted release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_20__/* .quote */ .hD)(releaseId)}${where === "" ? "" : ` (${where})`}.`;
}
function notAccepted2(answer, request, platform) {
  if (answer.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled while the platform was deploying; ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .whatIsLeft */ .WT)(platform)}.`, advice: void 0 };
  if (answer.kind === "timed-out") return { outcome: "timed-out", reasonCode: "not-live-in-time", reason: `The platform did not finish the deployment within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_16__/* .formatDuration */ .a)(request.timeoutMs)}; ${(0,_chunk_YLGRYW74_js__WEBPACK_IMPORTED_MODULE_13__/* .whatIsLeft */ .WT)(platform)}.`, advice: 'Give a longer "timeout", or see in the log above where it stood.' };
  return { outcome: "failed", reasonCode: answer.reasonCode, reason: answer.reason, advice: answer.advice };
}



/***/ }),

/***/ 2953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ FEWEST_SAMPLES),
/* harmony export */   Ym: () => (/* binding */ percentile),
/* harmony export */   q_: () => (/* binding */ failuresInARow),
/* harmony export */   vy: () => (/* binding */ judgeWatch)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7036);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7756);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6304);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/health-probe/percentile.ts
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

// shared/health-probe/watch.ts
var FEWEST_SAMPLES = 20;
var FEWEST_SLOW = 3;
var judgeWatch = (measurements, objectives, elapsedMs) => {
  const samples = measurements.filter(({ critical, kind }) => critical && (kind === "pass" || kind === "fail"));
  const inARow = failuresInARow(samples);
  if (inARow && inARow.count >= objectives.failureThreshold) return { kind: "unhealthy", reasonCode: "failures-in-a-row", reason: `check ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(inARow.check)} failed ${inARow.count} times in a row` };
  const failed = samples.filter(({ kind }) => kind === "fail").length;
  const share = failed / Math.max(1, samples.length);
  const rate = `${failed} of ${samples.length} requests failed (${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T)(share)}, at most ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T)(objectives.maxErrorRate)} is the objective)`;
  const enough = samples.length >= FEWEST_SAMPLES;
  if (enough && share > objectives.maxErrorRate && failed >= Math.max(2, objectives.failureThreshold)) return { kind: "unhealthy", reasonCode: "error-rate-exceeded", reason: rate };
  const durations = samples.flatMap(({ durationMs }) => durationMs ?? []);
  const slow = durations.filter((ms) => ms > objectives.maxP95Ms).length;
  const p95 = slow > 0 && percentile(durations, 0.95) || 0;
  const p95Broken = p95 > objectives.maxP95Ms;
  if (durations.length >= FEWEST_SAMPLES && p95Broken && slow >= FEWEST_SLOW) return { kind: "unhealthy", reasonCode: "latency-exceeded", reason: `the 95th percentile of ${durations.length} response times is ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(p95)}, at most ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(objectives.maxP95Ms)} is the objective` };
  if (elapsedMs < objectives.watchMs) return { kind: "continue" };
  if (!enough) return { kind: "end", reasonCode: "watch-not-proven", reason: `${samples.length} samples are too few to prove the objectives met; at least ${FEWEST_SAMPLES} are needed` };
  const broken = share > objectives.maxErrorRate || p95Broken || inARow !== void 0;
  return broken ? { kind: "end", reasonCode: "watch-not-proven", reason: `the objectives are neither proven met nor broken: ${rate}` } : { kind: "end", reasonCode: "watch-passed", reason: rate };
};
function failuresInARow(samples) {
  const counts = /* @__PURE__ */ new Map();
  for (const { check, kind } of samples) counts.set(check, kind === "fail" ? (counts.get(check) ?? 0) + 1 : 0);
  let worst;
  for (const [check, count] of counts) if (count > (worst?.count ?? 0)) worst = { check, count };
  return worst;
}




/***/ }),

/***/ 8343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ joinReleaseIds),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   iw: () => (/* binding */ isMixOf),
/* harmony export */   vR: () => (/* binding */ splitReleaseId)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/platforms/joined-release-id.ts
var LONGEST = 100;
var JOINT = "+";
function joinReleaseIds(ids) {
  const whole = ids.join(JOINT);
  if (whole.length <= LONGEST) return whole;
  const each = Math.floor((LONGEST - (ids.length - 1)) / ids.length);
  return ids.map((id) => id.slice(0, each)).join(JOINT);
}
var splitReleaseId = (releaseId) => releaseId.split(JOINT);
var SHORTEST = 8;
function partOf(releaseId, known) {
  const parts = splitReleaseId(releaseId);
  const cut = parts.length > 1 && releaseId.length > LONGEST - parts.length;
  const found = [...new Set(known)].filter((id2) => parts.some((part) => part === id2 || cut && part.length >= SHORTEST && id2.startsWith(part)));
  const [id] = found;
  if (id === void 0) return { kind: "none" };
  return found.length === 1 ? { kind: "one", id } : { kind: "ambiguous" };
}
function isMixOf(live, own, previous) {
  const [parts, ours, theirs] = [live, own, previous].map(splitReleaseId);
  return parts.length > 1 && live !== own && parts.some((part) => ours.includes(part) && !theirs.includes(part)) && parts.every((part) => ours.includes(part) || theirs.includes(part));
}




/***/ }),

/***/ 8694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ describeLive),
/* harmony export */   Jw: () => (/* binding */ describeState),
/* harmony export */   Kk: () => (/* binding */ liveWords),
/* harmony export */   WT: () => (/* binding */ whatIsLeft)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7036);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6304);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/platforms/live-words.ts
function describeLive(live) {
  return live.kind === "live" ? `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(live.releaseId)}` : live.kind === "none" ? "nothing" : `not known (${live.reason})`;
}
function liveWords(live, names) {
  if (live.kind === "none") return "nothing";
  if (live.kind === "unknown") return `not known, ${live.reason}`;
  const name = names.find(([releaseId]) => releaseId === live.releaseId)?.[1];
  return `release ${live.releaseId}${name === void 0 ? "" : ` (${name})`}`;
}
function describeState(state) {
  if (state.kind === "unknown" || state.kind === "failed") return state.reason;
  if (state.kind === "partial") return `it takes ${(0,_chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T)(state.share)} of the requests`;
  if (state.kind === "staged") return "ready, and not taking requests yet";
  return state.kind === "in-progress" ? state.phase ?? "in-progress" : state.kind;
}
function whatIsLeft(platform) {
  if (platform === "command") return "what was started was stopped";
  return platform === "compose" ? "what was under way was stopped where that was possible" : "what the platform had taken up by then it may still carry out";
}




/***/ })

};
