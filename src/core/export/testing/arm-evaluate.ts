/** Reads ARM templates as a deployment would, far enough to see which values arrive. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface ArmTemplate {
  readonly metadata: { readonly comments: readonly string[] };
  readonly parameters: Readonly<Record<string, { readonly type: string; readonly defaultValue?: Json }>>;
  readonly resources: readonly JsonObject[];
  readonly outputs: Readonly<Record<string, { readonly type: string; readonly value: Json }>>;
}

/** The template's resources with every expression replaced by its value; parameters without one are given. */
export function deployed(template: ArmTemplate, given: JsonObject = {}): readonly JsonObject[] {
  const parameters = Object.fromEntries(
    Object.entries(template.parameters).map(([name, { type, defaultValue }]) => [
      name,
      given[name] ?? (defaultValue === undefined ? missing(type) : resolve(defaultValue, {})),
    ]),
  );
  return template.resources.map((resource) => resolve(resource, parameters) as JsonObject);
}

const missing = (type: string): Json => (type === 'int' ? 1 : type === 'array' ? [] : '10.99.0.0/24');

function resolve(value: Json, parameters: JsonObject): Json {
  if (typeof value === 'string') return resolveText(value, parameters);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => resolve(item, parameters));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      String(resolveText(key, parameters)),
      key === 'comments' ? item : resolve(item as Json, parameters),
    ]),
  );
}

function resolveText(text: string, parameters: JsonObject): Json {
  if (!text.startsWith('[') || !text.endsWith(']')) return text;
  return text.startsWith('[[') ? text.slice(1) : new Expression(text.slice(1, -1), parameters).value();
}

/** One expression of the template language: calls, text, numbers and properties. Throws on anything else. */
class Expression {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly parameters: JsonObject,
  ) {}

  value(): Json {
    const value = this.part();
    if (this.at !== this.text.length) throw new SyntaxError(`${this.text} goes on at ${this.at}`);
    return value;
  }

  private part(): Json {
    const literal = this.take(/'(?:[^']|'')*'/y);
    if (literal !== null) return literal.slice(1, -1).replaceAll("''", "'");
    const name = this.take(/[A-Za-z]+/y);
    if (name === null) throw new SyntaxError(`${this.text} has no value at ${this.at}`);
    const value = this.call(name, this.arguments());
    const path = this.take(/(?:\.[A-Za-z]+)+/y);
    return path === null ? value : `${String(value)}${path}`;
  }

  private arguments(): readonly Json[] {
    this.expect('(');
    const values: Json[] = [];
    while (!this.accept(')')) {
      if (values.length > 0) this.expect(', ');
      values.push(this.part());
    }
    return values;
  }

  private call(name: string, values: readonly Json[]): Json {
    const [first, ...rest] = values;
    switch (name) {
      case 'parameters': {
        const value = this.parameters[String(first)];
        if (value === undefined) throw new SyntaxError(`no parameter ${String(first)}`);
        return value;
      }
      case 'resourceId':
        return resourceId(String(first), rest.map(String));
      case 'subscriptionResourceId':
        return `/subscriptions/s${resourceId(String(first), rest.map(String))}`;
      case 'reference':
        return `reference ${String(first)}`;
      case 'guid':
        return `guid ${values.join(' ')}`.replaceAll('/', '|');
      case 'resourceGroup':
        return 'resourceGroup';
      case 'format':
        return String(first).replace(/\{(\d+)\}/g, (_, index: string) => String(rest[Number(index)]));
      default:
        throw new SyntaxError(`no function ${name}`);
    }
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private accept(text: string): boolean {
    const found = this.text.startsWith(text, this.at);
    if (found) this.at += text.length;
    return found;
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw new SyntaxError(`${this.text} lacks ${text} at ${this.at}`);
  }
}

/** The id of a resource from its type and the names of it and its parents. */
export function resourceId(type: string, names: readonly string[]): string {
  const [namespace, ...kinds] = type.split('/');
  if (kinds.length !== names.length) throw new SyntaxError(`${type} with ${names.length} names`);
  return `/${namespace}/${kinds.map((kind, index) => `${kind}/${names[index]}`).join('/')}`;
}
