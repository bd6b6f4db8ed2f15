import fc from 'fast-check';

/** As much of JSON Schema as the contract's requests use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly propertyNames?: Schema;
}

/** Longer ones say no more. */
const LONGEST = 60;

/** Where the parts of a schema are to be found. */
export interface Known {
  /** The schema that a reference names. */
  readonly find: (reference: string) => Schema;
  /** Values that mean something to the service, by the names of properties. */
  readonly meant: Readonly<Record<string, readonly string[]>>;
}

/**
 * Values that a schema allows.
 * @throws {Error} for what is none of the known kinds: nothing is left out unseen
 */
export function valuesOf(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return valuesOf(known.find(schema.$ref), known);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, known)));
  switch (schema.type) {
    case 'string':
      return texts(schema);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number': {
      const {minimum: min = 0, maximum: max = 1000} = schema;
      return fc.integer({min, max: Math.min(max, 2 ** 31 - 1)});
    }
    case 'array': {
      const {items = {}, minItems = 0, maxItems = 4} = schema;
      return fc.array(valuesOf(items, known), {minLength: minItems, maxLength: Math.min(maxItems, 4)});
    }
    case 'object':
      return schema.properties ? objects(schema, known) : records(schema, known);
    default:
      throw new Error(`nothing is known of ${JSON.stringify(schema)}`);
  }
}

function texts({pattern, minLength = 0, maxLength = LONGEST}: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) {
    const whole = new RegExp(pattern, 'u');
    // What a pattern looks ahead for cannot be made on purpose: it is made without, and what fits is taken.
    const made = fc.stringMatching(new RegExp(pattern.replace(/\(\?[=!][^()]*\)/g, ''), 'u'));
    return made.filter((text) => whole.test(text));
  }
  const length = {minLength, maxLength: Math.min(maxLength, Math.max(minLength, LONGEST))};
  return fc.string({unit: 'binary', ...length});
}

function objects(
  {properties = {}, required = [], minProperties = 0}: Schema,
  known: Known,
): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => {
      const meant = known.meant[name] ?? [];
      const any = valuesOf(part, known);
      return [name, meant.length > 0 ? fc.oneof(any, fc.constantFrom(...meant)) : any];
    }),
  );
  const whole = fc.record(parts, {requiredKeys: [...required]});
  return whole.filter((value) => Object.keys(value).length >= minProperties);
}

function records(
  {patternProperties = {}, propertyNames = {}, maxProperties = 4}: Schema,
  known: Known,
): fc.Arbitrary<unknown> {
  const [value = {type: 'string'}] = Object.values(patternProperties);
  return fc.dictionary(texts(propertyNames), valuesOf(value, known), {maxKeys: Math.min(maxProperties, 4)});
}
