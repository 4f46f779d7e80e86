/** Fields that are promised by the schema, and can be done without where the server cannot fill them. */
export const SPARE = ['activeDeployments', 'domains', 'createdAt', 'instances', 'pageInfo', 'restartPolicyType'] as const;
export type Spare = (typeof SPARE)[number];
/** What is left out of a document. */
export type Without = ReadonlySet<Spare>;
