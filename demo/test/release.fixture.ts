// A release for the tests of the host: it answers its version, `slow` answers late, `broken` ends at once.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const version = process.env['SERVICE_COMMIT'] ?? '';
if (version === 'broken') {
  console.log('it would not start');
  process.exit(3);
}
const server = http.createServer((request, response) => {
  if (request.url === '/crash') process.exit(1);
  setTimeout(() => response.end(version), version === 'slow' ? 200 : 0);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
