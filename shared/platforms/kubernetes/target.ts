import * as z from 'zod/mini';

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}\u2028\u2029]+$/u, 'expected one line of text'));
/** Names of objects: RFC 1123 subdomains, so that none of them can be read as an option or a path. */
const name = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, 'expected the name of an object: small letters, digits, "-" and ".", e.g. api'));
const oneOrMany = <T extends z.ZodMiniType<string>>(one: T, most: number) => z.union([z.pipe(one, z.transform((only) => [only])), z.array(one).check(z.minLength(1), z.maxLength(most))]);

const workload = z.string().check(z.maxLength(270), z.regex(/^(?:(?:deployments?|deploy|statefulsets?|sts|daemonsets?|ds)\/)?[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, 'expected the name of a Deployment, or one with its kind before it: api, statefulset/db, daemonset/agent'));
const file = z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^(?!-)(?!\/)(?![A-Za-z][A-Za-z0-9+.-]*:)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\p{Cc}]+$/u, 'expected a file or folder in the workspace, e.g. k8s/ or deploy/app.yaml'));

/** The target of platform `kubernetes`. */
export const kubernetesTarget = z
  .strictObject({
    /** Where the workloads are; the one of the context where this is missing. */
    namespace: z.optional(name),
    context: z.optional(z.string().check(z.minLength(1), z.maxLength(253), z.regex(/^(?!-)[^\p{Cc}]+$/u, 'expected the name of a context in the kubeconfig'))),
    /** The path of a kubeconfig, or what is in one. */
    kubeconfig: z.optional(z.string().check(z.minLength(1), z.maxLength(200_000))),
    /** What is applied with each release. */
    manifests: z.optional(oneOrMany(file, 50)),
    /** The workloads that a release is made of; those in the manifests where this is missing. */
    deployments: z.optional(oneOrMany(workload, 50)),
    /** Which containers get the image and the variables, where a workload has several. */
    container: z.optional(oneOrMany(name, 20)),
    /** Whose selector is switched by `blue-green`. */
    service: z.optional(name),
    /** A version of kubectl, e.g. 1.35.1; without it the one on the PATH is used, and a pinned one where there is none. */
    'kubectl-version': z.optional(z.string().check(z.regex(/^v?\d{1,3}\.\d{1,3}\.\d{1,3}$/, 'expected a version such as 1.35.1'))),
    /** Where kubectl is downloaded from: a mirror of https://dl.k8s.io/release. */
    'kubectl-url': z._default(line(500).check(z.regex(/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/i, 'expected an http or https address without user, query or fragment')), 'https://dl.k8s.io/release'),
    /** Whether the manifests are applied server-side, where owners of fields are kept apart. */
    'server-side': z._default(z.boolean(), false),
  })
  .check(z.refine((target) => target.manifests !== undefined || target.deployments !== undefined, 'expected "deployments" (what is already there), "manifests" (what is applied), or both'));

export type KubernetesTarget = z.infer<typeof kubernetesTarget>;
