import { imageOf, fakeCluster, service, workload } from '../../support/kubectl.ts';
import { describePlatform } from '../conformance.ts';
import { connect } from './support.ts';

describePlatform('kubernetes', {
  versions: ['1.0.0', '1.1.0', '1.2.0'],
  patienceMs: 8_000,
  image: imageOf,
  open: async () => {
    const cluster = fakeCluster(workload('web', '1.0.0'), service('web'));
    return {
      connect: async (version) => connect(cluster, {}, { version }),
      next: (fate) =>
        cluster.change((state) => {
          state.fates = fate === 'good' ? {} : { ':1.1.0': fate };
        }),
      weather: (weather) =>
        cluster.change((state) => {
          state.failures = weather === 'fine' ? [] : [weather === 'erring' ? { words: [], stderr: 'Error from server (InternalError): an error on the server ("etcdserver: request timed out") has prevented the request from succeeding' } : { words: [], stdout: '<html>', code: 0 }];
        }),
      serves: async () => cluster.images()[0]?.split(':')[1],
      violations: cluster.violations,
      close: async () => cluster.close(),
    };
  },
});
