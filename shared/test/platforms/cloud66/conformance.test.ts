import { badWeather, fakeCloud66 } from '../../support/cloud66.ts';
import { describePlatform } from '../conformance.ts';
import { A, B, C, connectTo } from './support.ts';

describePlatform('cloud66', {
  versions: [A, B, C],
  patienceMs: 6_000,
  open: async () => {
    const fake = await fakeCloud66({ live: A });
    return {
      connect: async (version) => connectTo(fake, { version }),
      next: (fate) => fake.next(fate),
      weather: (weather) => {
        const answer = badWeather(weather);
        if (answer === undefined) delete fake.quirks.answer;
        else fake.quirks.answer = answer;
      },
      serves: async () => fake.serves(),
      violations: () => fake.violations,
      close: () => fake.close(),
    };
  },
});

describePlatform('cloud66, a stack of containers', {
  versions: ['1.0.0', '1.1.0', '1.2.0'],
  patienceMs: 6_000,
  image: (version) => `ghcr.io/acme/web:${version}`,
  open: async () => {
    // What was there before was deployed by an earlier run, which wrote the tags on its action.
    // Its time runs fifty times as fast: times are whole seconds, and deployments take minutes.
    const began = Date.now();
    let ago = 3_600_000;
    const fake = await fakeCloud66({ live: 'before', containers: true, takesMs: 3_000, now: () => began - ago + (Date.now() - began) * 50 });
    const earlier = connectTo(fake, { version: '1.0.0', target: { services: ['web'] } });
    await earlier.deploy({ version: '1.0.0', image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 5_000 }, new AbortController().signal);
    while (fake.serves() !== 'web:1.0.0') await new Promise((resolve) => setTimeout(resolve, 10));
    ago = 0;
    return {
      connect: async (version) => connectTo(fake, { version, target: { services: ['web'] }, parts: { image: version === '' ? undefined : `ghcr.io/acme/web:${version}` } }),
      next: (fate) => fake.next(fate),
      serves: async () => fake.serves()?.replace('web:', ''),
      violations: () => fake.violations,
      close: () => fake.close(),
    };
  },
});
