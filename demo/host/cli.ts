// The host's command line, as a target of platform `command` calls it: `node host/cli.ts deploy | current | status | rollback | logs`
interface Answer {
  readonly id: string;
  readonly state: string;
  readonly log: readonly string[];
}

const { HOST_URL = '', SUREFOOT_VERSION = '', SUREFOOT_RELEASE_ID = '' } = process.env;
const one = `/releases/${encodeURIComponent(SUREFOOT_RELEASE_ID)}`;

async function ask(method: 'GET' | 'POST', path: string): Promise<Answer | undefined> {
  const response = await fetch(`${HOST_URL}${path}`, { method });
  return response.ok ? ((await response.json()) as Answer) : undefined;
}

function found(answer: Answer | undefined): Answer {
  if (answer) return answer;
  console.error(`no release "${SUREFOOT_RELEASE_ID}"`);
  process.exit(1);
}

const commands: Readonly<Record<string, () => Promise<string>>> = {
  deploy: async () => found(await ask('POST', `/releases?version=${encodeURIComponent(SUREFOOT_VERSION)}`)).id,
  current: async () => (await ask('GET', '/current'))?.id ?? '',
  // To the actions a release is on its way, serving, or neither.
  status: async () => found(await ask('GET', one)).state.replace('stopped', 'failed'),
  rollback: async () => `starting ${found(await ask('POST', `${one}/live`)).id}`,
  logs: async () => found(await ask('GET', one)).log.join('\n'),
};

const command = commands[process.argv[2] ?? ''];
if (!command) throw new Error(`one of ${Object.keys(commands).join(', ')} is needed`);
console.log(await command());
