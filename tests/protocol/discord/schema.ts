import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Discord's own OpenAPI file, where it stands beside the project (github.com/discord/discord-api-spec). */
const FILE = new URL('../../../../shared/specs/discord-openapi.json', import.meta.url);

/** Why the bodies of a run are not held against Discord's own file; `false` where they are. */
const withoutSchema = existsSync(FILE) ? false : 'Discord’s OpenAPI file is not beside this clone';

/** Faults of a request's body, in words; none for a route that the file doesn't know. */
export type Validate = (method: string, path: string, body: unknown) => readonly string[];

type Json = Record<string, unknown>;

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly reference: string;
  readonly parameters: number;
}

/** Reads the file once; without it every body passes. */
export function loadSchema(): Validate {
  if (withoutSchema !== false) return () => [];
  const spec = JSON.parse(readFileSync(FILE, 'utf8')) as Json;
  correct(spec);
  const ajv = createAjv(spec);
  const routes = readRoutes(spec);
  return (method, path, body) => {
    const route = routes.find(
      (candidate) => candidate.method === method && candidate.pattern.test(path),
    );
    if (route === undefined) return [];
    const validate = ajv.getSchema(route.reference) ?? ajv.compile({ $ref: route.reference });
    if (validate(body) === true) return [];
    return deepest(validate.errors ?? []);
  };
}

/** Where Discord accepts more than its file says. */
function correct(spec: Json): void {
  const { schemas } = spec['components'] as { schemas: Record<string, { properties?: Json }> };
  for (const { properties } of Object.values(schemas)) {
    if (properties === undefined) continue;
    const permissions = properties['default_member_permissions'] as Json | undefined;
    if (permissions !== undefined) {
      permissions['type'] = ['integer', 'string', 'null'];
      permissions['pattern'] = '^[0-9]+$';
    }
    const components = properties['components'] as Json | undefined;
    if (components !== undefined && 'content' in properties) delete components['minItems'];
  }
}

function createAjv(spec: Json): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^\d{1,20}$/);
  ajv.addFormat('nonce', true);
  for (const format of ['int32', 'int64', 'double', 'float']) {
    ajv.addFormat(format, { type: 'number', validate: () => true });
  }
  ajv.addSchema(spec, 'discord');
  return ajv;
}

function readRoutes(spec: Json): readonly Route[] {
  const routes: Route[] = [];
  for (const [path, operations] of Object.entries(spec['paths'] as Record<string, Json>)) {
    for (const method of ['post', 'put', 'patch']) {
      const operation = operations[method] as { requestBody?: { content?: Json } } | undefined;
      if (operation?.requestBody?.content?.['application/json'] === undefined) continue;
      const pointer = encodeURIComponent(path.replaceAll('/', '~1')).replaceAll('%7E', '~');
      routes.push({
        method: method.toUpperCase(),
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
        reference: `discord#/paths/${pointer}/${method}/requestBody/content/application~1json/schema`,
        parameters: path.split('{').length,
      });
    }
  }
  return routes.toSorted((first, second) => first.parameters - second.parameters);
}

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
}

/** Of the noise that "one of" makes, the faults that lie deepest. */
function deepest(errors: readonly SchemaError[]): readonly string[] {
  const telling = errors.filter(({ keyword }) => !['oneOf', 'anyOf', 'if'].includes(keyword));
  const depth = ({ instancePath }: SchemaError) => instancePath.split('/').length;
  const most = Math.max(...telling.map(depth));
  return telling
    .filter((error) => depth(error) === most)
    .map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
