import type { ToolDownload } from '../../runtime/tools.ts';

/** It speaks with API servers of the versions 1.34 to 1.36, by Kubernetes' own rule of one minor version either way. */
export const DEFAULT_KUBECTL = '1.35.1';

/** SHA-256 of the programs at https://dl.k8s.io/release, by version, system and processor. */
const PINNED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1.35.1': {
    'linux/amd64': '36e2f4ac66259232341dd7866952d64a958846470f6a9a6a813b9117bd965207',
    'linux/arm64': '706256e21a4e9192ee62d1a007ac0bfcff2b0b26e92cc7baad487a6a5d08ff82',
    'darwin/amd64': '07a04d82bc2de2f5d53dfd81f2109ca864f634a82b225257daa2f9c2db15ccef',
    'darwin/arm64': '2b000dded317319b1ebca19c2bc70f772c7aaa0e8962fae2d987ba04dd1a1b50',
  },
  '1.34.2': {
    'linux/amd64': '9591f3d75e1581f3f7392e6ad119aab2f28ae7d6c6e083dc5d22469667f27253',
    'linux/arm64': '95df604e914941f3172a93fa8feeb1a1a50f4011dfbe0c01e01b660afc8f9b85',
    'darwin/amd64': 'd2a71bb7dd7238287f2ba4efefbad4f98584170063f7d9e6c842f772d9255d45',
    'darwin/arm64': '8f38d3a38ae317b00ebf90254dc274dd28d8c6eea4a4b30c5cb12d3d27017b6d',
  },
  '1.34.1': {
    'linux/amd64': '7721f265e18709862655affba5343e85e1980639395d5754473dafaadcaa69e3',
    'linux/arm64': '420e6110e3ba7ee5a3927b5af868d18df17aae36b720529ffa4e9e945aa95450',
    'darwin/amd64': 'bb211f2b31f2b3bc60562b44cc1e3b712a16a98e9072968ba255beb04cefcfdf',
    'darwin/arm64': 'd80e5fa36f2b14005e5bb35d3a72818acb1aea9a081af05340a000e5fbdb2f76',
  },
};

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Where a kubectl is, and what it must be. Without a pinned sum the one beside it is taken, which only shows that it came whole.
 * @param origin https://dl.k8s.io/release, or a mirror of it
 * @returns undefined for a system without a program that is named the same way
 */
export function kubectlDownload(version: string, origin: string, platform: string, arch: string): ToolDownload | undefined {
  const [system, processor] = [SYSTEMS[platform], PROCESSORS[arch]];
  if (system === undefined || processor === undefined) return undefined;
  const plain = version.replace(/^v/, '');
  const url = `${origin.replace(/\/+$/, '')}/v${plain}/bin/${system}/${processor}/kubectl`;
  const sha256 = Object.hasOwn(PINNED, plain) ? PINNED[plain]?.[`${system}/${processor}`] : undefined;
  return { name: 'kubectl', version: plain, arch: processor, url, sha256, sha256Url: `${url}.sha256` };
}
