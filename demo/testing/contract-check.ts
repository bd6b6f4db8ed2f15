import {Validator} from '@seriousme/openapi-schema-validator';
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

/** One answer of the service, as it came over HTTP. */
export interface SeenAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string | null;
  /** Undefined when there was no body. */
  readonly body: unknown;
}

interface MediaType {
  readonly schema: object;
  readonly examples?: Readonly<Record<string, {readonly value: unknown}>>;
}

interface ResponseObject {
  readonly content?: Readonly<Record<string, MediaType>>;
}

interface OperationObject {
  readonly summary: string;
  readonly description: string;
  readonly requestBody?: {readonly content: Readonly<Record<string, MediaType>>};
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

export interface OpenapiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {readonly schemas: Readonly<Record<string, {readonly examples?: readonly unknown[]}>>};
}

/** What an OpenAPI validator has against a document; empty when it is valid. */
export async function documentFaults(document: OpenapiDocument): Promise<string> {
  const result = await new Validator().validate(structuredClone<object>(document) as Record<string, unknown>);
  return result.valid ? '' : JSON.stringify(result.errors);
}

/** Holds answers, and the document's own examples, against the schemas of an OpenAPI document. */
export class ContractCheck {
  readonly #document: OpenapiDocument;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenapiDocument) {
    this.#document = document;
    this.#ajv = new Ajv2020({strict: false, allErrors: true});
    ajvFormats.default(this.#ajv);
    this.#ajv.addSchema({...document, $id: 'openapi'});
  }

  /** What is wrong with an answer; empty when it is as documented. Every problem has to be a problem document. */
  faultsOf(answer: SeenAnswer): string {
    const operation = this.#document.paths[answer.path]?.[answer.method.toLowerCase()];
    const response = operation?.responses[answer.status.toString()];
    if (!response) return this.#undocumented(answer, operation);
    const [expected] = Object.entries(response.content ?? {});
    if (!expected) return answer.body === undefined ? '' : 'a body where none is documented';
    const [type, {schema}] = expected;
    if (!answer.contentType?.startsWith(type)) return `${answer.contentType ?? 'no type'} instead of ${type}`;
    return this.faults(schema, answer.body);
  }

  /** What is wrong with a value under a schema of the document. */
  faults(schema: object, value: unknown): string {
    const validate = this.#compile(JSON.stringify(schema));
    return validate(value) ? '' : JSON.stringify(validate.errors);
  }

  /** Every example in the document that its own schema refuses, by place. */
  wrongExamples(): readonly string[] {
    const media = Object.values(this.#document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({responses}) => Object.values(responses))
      .flatMap(({content}) => Object.values(content ?? {}));
    const shown = media.flatMap(({schema, examples}) =>
      Object.values(examples ?? {}).map(({value}) => this.faults(schema, value)),
    );
    const named = Object.values(this.#document.components.schemas).flatMap((schema) =>
      (schema.examples ?? []).map((value) => this.faults(schema, value)),
    );
    return [...shown, ...named].filter((fault) => fault !== '');
  }

  #compile(schema: string): ValidateFunction {
    const known = this.#compiled.get(schema);
    if (known) return known;
    // References of the document point to its own root.
    const rooted = JSON.parse(schema.replaceAll('"#/', '"openapi#/')) as object;
    const validate = this.#ajv.compile(rooted);
    this.#compiled.set(schema, validate);
    return validate;
  }

  #undocumented(answer: SeenAnswer, operation: OperationObject | undefined): string {
    // 405 and 404 belong to URLs, not to operations.
    const isGeneral = !operation || answer.status === 405 || answer.status === 404;
    if (!isGeneral || answer.status < 400) return `${answer.status.toString()} is not documented`;
    if (!answer.contentType?.startsWith('application/problem+json')) return 'not a problem';
    return this.faults({$ref: '#/components/schemas/Problem'}, answer.body);
  }
}
