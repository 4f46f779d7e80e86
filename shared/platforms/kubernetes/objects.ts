import * as z from 'zod/mini';

/**
 * What of the API's objects is read here (apps/v1, core/v1, discovery.k8s.io/v1). Other fields are ignored; a field of the wrong
 * type makes the whole answer one that is not understood. Go prints empty fields as null or not at all.
 */
const text = z.nullish(z.string());
const count = z.nullish(z.int());
const flag = z.nullish(z.boolean());
const map = z.nullish(z.record(z.string(), z.string()));
const list = <T extends z.ZodMiniType>(of: T) => z.nullish(z.array(of));

const metadata = z.object({
  name: z.string(),
  uid: text,
  generation: count,
  creationTimestamp: text,
  deletionTimestamp: text,
  labels: map,
  annotations: map,
  ownerReferences: list(z.object({ uid: z.string(), kind: z.string(), name: z.string(), controller: flag })),
});

const condition = z.object({ type: z.string(), status: z.string(), reason: text, message: text });
const reference = z.nullish(z.object({ name: text, optional: flag }));
const environment = list(z.object({ name: z.string(), value: text, valueFrom: z.optional(z.unknown()) }));
const container = z.object({ name: z.string(), image: text, env: environment, envFrom: list(z.object({ prefix: text, configMapRef: reference, secretRef: reference })) });
const volume = z.object({ configMap: reference, secret: z.nullish(z.object({ secretName: text })), projected: z.nullish(z.object({ sources: list(z.object({ configMap: reference, secret: reference })) })) });
const template = z.object({
  metadata: z.nullish(z.object({ labels: map, annotations: map })),
  spec: z.object({ containers: z.array(container), initContainers: list(container), volumes: list(volume) }),
});

export const workloadObject = z.object({
  kind: z.string(),
  metadata,
  spec: z.object({
    replicas: count,
    paused: flag,
    selector: z.object({ matchLabels: map, matchExpressions: list(z.object({ key: z.string(), operator: z.string(), values: list(z.string()) })) }),
    template,
    strategy: z.nullish(z.object({ type: text })),
    updateStrategy: z.nullish(z.object({ type: text, rollingUpdate: z.nullish(z.object({ partition: count })) })),
    podManagementPolicy: text,
    revisionHistoryLimit: count,
    minReadySeconds: count,
  }),
  status: z.nullish(
    z.object({
      observedGeneration: count,
      replicas: count,
      updatedReplicas: count,
      readyReplicas: count,
      availableReplicas: count,
      currentRevision: text,
      updateRevision: text,
      desiredNumberScheduled: count,
      updatedNumberScheduled: count,
      currentNumberScheduled: count,
      numberReady: count,
      numberAvailable: count,
      conditions: list(condition),
    }),
  ),
});

export const replicaSetObject = z.object({ metadata, spec: z.object({ replicas: count, template: z.looseObject({}) }), status: z.nullish(z.object({ replicas: count, readyReplicas: count })) });
export const controllerRevisionObject = z.object({ metadata, revision: z.int(), data: z.object({ spec: z.object({ template: z.looseObject({}) }) }) });

const ended = z.nullish(z.object({ exitCode: count, reason: text, message: text }));
const containerState = z.object({
  name: z.string(),
  ready: flag,
  restartCount: count,
  state: z.nullish(z.object({ waiting: z.nullish(z.object({ reason: text, message: text })), running: z.nullish(z.looseObject({})), terminated: ended })),
  lastState: z.nullish(z.object({ terminated: ended })),
});
export const podObject = z.object({
  metadata,
  status: z.nullish(z.object({ phase: text, reason: text, message: text, conditions: list(condition), initContainerStatuses: list(containerState), containerStatuses: list(containerState) })),
});

export const serviceObject = z.object({ metadata, spec: z.object({ selector: map }) });
export const endpointSliceObject = z.object({ endpoints: list(z.object({ conditions: z.nullish(z.object({ ready: flag })), targetRef: z.nullish(z.object({ kind: text, name: text })) })) });
export const jobObject = z.object({ kind: z.string(), metadata, status: z.nullish(z.object({ conditions: list(condition), active: count, succeeded: count, failed: count })) });
export const eventObject = z.object({ type: text, reason: text, message: text, lastTimestamp: text, eventTime: text, involvedObject: z.nullish(z.object({ kind: text, name: text })) });

/** Any object, by what names it. */
export const anyObject = z.looseObject({ kind: z.string(), metadata: z.looseObject({ name: text, namespace: text, generateName: text, labels: map, annotations: map }) });
export type AnyObject = z.infer<typeof anyObject>;

export type WorkloadObject = z.infer<typeof workloadObject>;
export type PodObject = z.infer<typeof podObject>;
export type ContainerState = z.infer<typeof containerState>;
export type Condition = z.infer<typeof condition>;
export type PodTemplate = z.infer<typeof template>;
export const podTemplate = template;
