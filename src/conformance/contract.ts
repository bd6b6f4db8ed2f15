import {readFileSync} from 'node:fs';
import {Validator, type OutputUnit} from '@cfworker/json-schema';
import type {Answer, Operation} from './browser.js';

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, {readonly responses: Readonly<Record<string, Response>>}>>>
  >;
  readonly components: object;
}

interface Response {
  readonly content?: Readonly<Record<string, {readonly schema: object}>>;
}

/** The OpenAPI document of the REST contract, which `otp-stepup/openapi.json` is. */
export const contract = JSON.parse(
  readFileSync(new URL('openapi.json', import.meta.url), 'utf8'),
) as Document;

const validators = new Map<string, Validator>();

/** What is not as the contract documents it; undefined where all is. */
export function faultOf(operation: Operation, {status, type, body}: Answer): string | undefined {
  const documented = contract.paths[`/otp/${operation}`]?.['post']?.responses[String(status)];
  if (!documented) return `${operation} is not documented to answer ${status}`;
  const [content] = Object.entries(documented.content ?? {});
  if (!content) return body === undefined ? undefined : `${operation} has a body with ${status}`;
  const [expected, {schema}] = content;
  if (!type.startsWith(expected))
    return `${operation} answers ${status} as ${type || 'no type'}, not ${expected}`;
  const {valid, errors} = validatorOf(schema).validate(body);
  if (valid) return undefined;
  return `${operation} answers ${status} with ${deepest(errors)}`;
}

/** Of all that a value of several shapes is not, what comes nearest: the place that lies deepest. */
function deepest(errors: readonly OutputUnit[]): string {
  const depth = ({instanceLocation}: OutputUnit): number => instanceLocation.split('/').length;
  const [first] = errors.toSorted((one, other) => depth(other) - depth(one));
  return first ? `${first.instanceLocation}: ${first.error}` : 'what is not valid';
}

function validatorOf(schema: object): Validator {
  const key = JSON.stringify(schema);
  const known = validators.get(key) ?? new Validator({...schema, components: contract.components}, '2020-12');
  validators.set(key, known);
  return known;
}
