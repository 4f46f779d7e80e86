import { SPARE } from './spare-fields.ts';
import type { Without } from './spare-fields.ts';

/**
 * The GraphQL documents, against Railway's public schema (railwayapp/cli, src/gql/schema.json). Values go in as variables only.
 * A field that the schema promises and the server cannot fill takes its whole part of the answer away: so only what is needed is
 * asked for, and what can be done without is left out once it was missing.
 */

const NOTHING: Without = new Set();
const pick = (without: Without, ...fields: readonly string[]): string => fields.filter((field) => !SPARE.some((name) => without.has(name) && new RegExp(`^${name}\\b`).test(field))).join(' ');

const deployment = (without: Without): string => pick(without, 'id', 'status', 'createdAt', 'url', 'staticUrl', 'instances{id status}');
const brief = (without: Without): string => `{${pick(without, 'id', 'status', 'createdAt')}}`;
const serving = (without: Without): string => pick(without, `latestDeployment${brief(without)}`, `activeDeployments${brief(without)}`, 'healthcheckPath', 'domains{serviceDomains{domain} customDomains{domain}}');
const instance = (index: number, fields: string): string => `s${index}:serviceInstance(serviceId:$s${index},environmentId:$environment){${fields}}`;

/** Which one environment a project token is for; any other token has no answer to this. */
export const WHO_AM_I = 'query WhoAmI{projectToken{projectId environmentId}}';
/** The names of what there is. */
export const READ_PROJECT = 'query ReadProject($project:String!){project(id:$project){id environments(first:500){edges{node{id name}}} services(first:500){edges{node{id name}}}}}';

const indexed = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Whether there are such services in such an environment, and nothing more. */
export const readProbe = (services: number): string => `query Probe($environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => instance(i, 'latestDeployment{id}'))}}`;

/** What serves, of every service; `s0`, `s1` … are services. */
export const readServing = (services: number, without = NOTHING): string => `query Serving($environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => instance(i, serving(without)))}}`;

/** How deployments stand, and what serves, in one request; `d0` is the deployment of service `s0`. */
export const readState = (services: number, without = NOTHING): string =>
  `query State($environment:String!${indexed(services, (i) => `,$s${i}:String!,$d${i}:String!`)}){${indexed(services, (i) => `${instance(i, serving(without))} d${i}:deployment(id:$d${i}){${deployment(without)}}`)}}`;

/** The newest deployments of every service, and what serves. They are not filtered: only what is live has status SUCCESS. */
export const readHistory = (services: number, without = NOTHING): string =>
  `query History($environment:String!,$first:Int!${indexed(services, (i) => `,$s${i}:String!,$i${i}:DeploymentListInput!`)}){${indexed(services, (i) => `${instance(i, serving(without))} h${i}:deployments(input:$i${i},first:$first){${pick(without, `edges{node{${pick(without, 'id', 'status', 'createdAt', 'canRollback', 'canRedeploy', 'meta')}}}`, 'pageInfo{hasNextPage}')}}`)}}`;

/** Whether containers of a service may end by themselves. */
export const readEnding = (services: number, without = NOTHING): string => `query Ending($environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => instance(i, pick(without, 'cronSchedule', 'restartPolicyType')))}}`;

/** One deployment that is too old for the history that was read. */
export const READ_DEPLOYMENT = 'query ReadDeployment($id:String!){deployment(id:$id){id status canRollback canRedeploy meta serviceId environmentId}}';

export const readEvents = (deployments: number): string =>
  `query Events(${indexed(deployments, (i) => `$d${i}:String!`)}){${indexed(deployments, (i) => `e${i}:deploymentEvents(id:$d${i},first:50){edges{node{step completedAt payload{error reason skipped}}}}`)}}`;
export const BUILD_LOGS = 'query BuildLogs($id:String!,$limit:Int!){buildLogs(deploymentId:$id,limit:$limit){message severity}}';
export const DEPLOYMENT_LOGS = 'query DeploymentLogs($id:String!,$limit:Int!){deploymentLogs(deploymentId:$id,limit:$limit){message severity}}';

export const readVariables = (services: number): string => `query Variables($project:String!,$environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => `v${i}:variables(projectId:$project,environmentId:$environment,serviceId:$s${i})`)}}`;
export const readAutoDeploy = (services: number): string =>
  `query AutoDeploy($project:String!,$environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => `a${i}:serviceInstanceAutoDeployStatus(projectId:$project,environmentId:$environment,serviceId:$s${i}){enabled}`)}}`;

/** Gives the new deployment's id. */
export const DEPLOY = 'mutation Deploy($service:String!,$environment:String!,$commit:String){serviceInstanceDeployV2(serviceId:$service,environmentId:$environment,commitSha:$commit)}';
/** Gives the new deployment. */
export const REDEPLOY = 'mutation Redeploy($id:String!,$sameImage:Boolean){deploymentRedeploy(id:$id,usePreviousImageTag:$sameImage){id}}';
/** The rest gives a Boolean and no id. */
export const ROLLBACK = 'mutation Rollback($id:String!){deploymentRollback(id:$id)}';
export const RESTART = 'mutation Restart($id:String!){deploymentRestart(id:$id)}';
export const CANCEL = 'mutation Cancel($id:String!){deploymentCancel(id:$id)}';
/** Takes a deployment away, whatever its status. */
export const REMOVE = 'mutation Remove($id:String!){deploymentRemove(id:$id)}';
export const SET_IMAGE = 'mutation SetImage($service:String!,$environment:String!,$input:ServiceInstanceUpdateInput!){serviceInstanceUpdate(serviceId:$service,environmentId:$environment,input:$input)}';
export const SET_VARIABLES = 'mutation SetVariables($input:VariableCollectionUpsertInput!){variableCollectionUpsert(input:$input)}';
