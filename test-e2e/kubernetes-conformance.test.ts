import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describePlatform } from '../shared/test/platforms/conformance.ts';
import type { Fate } from '../shared/test/platforms/conformance.ts';
import { describeEngine } from './support/engines.ts';
import { imageOf, openNamespace, service, workload } from './support/kubernetes.ts';

/** The simulated nodes leave a pod with this annotation in CrashLoopBackOff; one that no node is for waits for ever. */
const FATES: Readonly<Record<Fate, object>> = { good: {}, bad: { annotations: { 'e2e/bad': '1' } }, endless: { pod: { nodeSelector: { nowhere: 'true' } } } };

describeEngine('kubernetes', 'with a real API server, real controllers and simulated nodes', () => {
  describePlatform('kubernetes', {
    versions: ['1.0.0', '1.1.0', '1.2.0'],
    patienceMs: 20_000,
    image: imageOf,
    open: async () => {
      const place = await openNamespace('surefoot-conformance');
      const write = (fate: Fate): void => writeFileSync(path.join(place.folder, 'web.json'), JSON.stringify(workload('web', 'from-the-manifest', FATES[fate])));
      await place.apply(workload('web', '1.0.0'), service('web'));
      await place.kubectl('rollout', 'status', 'deployment/web', '--timeout=30s');
      write('good');
      return {
        connect: async (version) => place.platform({ manifests: 'web.json' }, { version, image: version === '' ? undefined : imageOf(version) }),
        next: write,
        serves: async () => (await place.images())[0]?.split(':')[1],
        close: place.close,
      };
    },
  });
});
