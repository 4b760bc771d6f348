import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { apiVersions } from '../resources-versions.ts';
import { type ArmTemplate, deployed, type Json, type JsonObject, resourceId } from './arm-evaluate.ts';

interface MapperType {
  readonly name: string;
  readonly className?: string;
  readonly modelProperties?: Readonly<Record<string, Mapper>>;
  readonly element?: Mapper;
  readonly value?: Mapper;
}

interface Mapper {
  readonly serializedName?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly isConstant?: boolean;
  readonly constraints?: Readonly<Record<string, RegExp | number>>;
  readonly type: MapperType;
}

type Mappers = Readonly<Record<string, Mapper>>;
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** The service's own tables of what each resource may hold. */
interface Service {
  readonly mappers: Mappers;
  /** Class and property to the values that it takes. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

const require = createRequire(import.meta.url);

/** A file of a package, which does not offer its tables by name. */
const partOf = (name: string, path: string): unknown => require(join(dirname(require.resolve(name)), path));

const words = partOf('@azure/arm-containerservice', 'models/index.js') as Words;

/** The values of a list of the service. Throws RangeError where it has no such list. */
function valuesOf(list: string): readonly string[] {
  const known = words[list];
  if (!known) throw new RangeError(`no list ${list}`);
  return Object.values(known);
}

const containers: Service = {
  mappers: partOf('@azure/arm-containerservice', 'models/mappers.js') as Mappers,
  known: {
    'ContainerServiceNetworkProfile.networkPlugin': valuesOf('KnownNetworkPlugin'),
    'ContainerServiceNetworkProfile.networkPluginMode': valuesOf('KnownNetworkPluginMode'),
    'ContainerServiceNetworkProfile.networkDataplane': valuesOf('KnownNetworkDataplane'),
    'ContainerServiceNetworkProfile.networkPolicy': valuesOf('KnownNetworkPolicy'),
    'AdvancedNetworkingSecurity.advancedNetworkPolicies': valuesOf('KnownAdvancedNetworkPolicies'),
    'ManagedClusterSKU.name': valuesOf('KnownManagedClusterSKUName'),
    'ManagedClusterSKU.tier': valuesOf('KnownManagedClusterSKUTier'),
    ...Object.fromEntries(
      ['ManagedClusterAgentPoolProfile', 'AgentPool'].flatMap((pool) => [
        [`${pool}.mode`, valuesOf('KnownAgentPoolMode')],
        [`${pool}.osType`, valuesOf('KnownOSType')],
        [`${pool}.type`, valuesOf('KnownAgentPoolType')],
        [`${pool}.podIPAllocationMode`, valuesOf('KnownPodIPAllocationMode')],
      ]),
    ),
    'ManagedClusterIdentity.type': ['SystemAssigned', 'UserAssigned', 'None'],
  },
};
const network: Service = { mappers: partOf('@azure/arm-network', 'models/mappers.js') as Mappers, known: {} };

const composite = (className: string): Mapper => ({ type: { name: 'Composite', className } });
const text: Mapper = { type: { name: 'String' } };

/** The two providers that no package here has a table of, by the properties that the templates write. */
const others: Service = {
  mappers: {
    Identity: {
      type: {
        name: 'Composite',
        modelProperties: { location: { ...text, serializedName: 'location', required: true } },
      },
    },
    Role: {
      type: {
        name: 'Composite',
        className: 'Role',
        modelProperties: Object.fromEntries(
          ['roleDefinitionId', 'principalId', 'principalType'].map((name) => [
            name,
            { ...text, serializedName: `properties.${name}`, required: true },
          ]),
        ),
      },
    },
  },
  known: { 'Role.principalType': ['ServicePrincipal'] },
};

const kinds: Readonly<Record<string, readonly [Service, string]>> = {
  'Microsoft.ContainerService/managedClusters': [containers, 'ManagedCluster'],
  'Microsoft.ContainerService/managedClusters/agentPools': [containers, 'AgentPool'],
  'Microsoft.Network/virtualNetworks': [network, 'VirtualNetwork'],
  'Microsoft.Network/routeTables': [network, 'RouteTable'],
  'Microsoft.ManagedIdentity/userAssignedIdentities': [others, 'Identity'],
  'Microsoft.Authorization/roleAssignments': [others, 'Role'],
};

/** Fields of a resource in a template that are not part of the request. */
const envelope = ['type', 'apiVersion', 'name', 'scope', 'comments', 'dependsOn'];

/** What the service would not take of a template, and references to nothing, as "path: fault". */
export function armFaults(template: ArmTemplate): readonly string[] {
  const resources = deployed(template);
  const ids = new Set(resources.map(idOf));
  return resources.flatMap((resource): readonly string[] => {
    const type = String(resource.type);
    const kind = kinds[type];
    if (!kind) return [`${type}: unknown`];
    const body = Object.fromEntries(Object.entries(resource).filter(([key]) => !envelope.includes(key)));
    return [
      ...(resource.apiVersion === apiVersions[type as keyof typeof apiVersions] ? [] : [`${type}: version`]),
      ...((resource.dependsOn ?? []) as readonly string[])
        .filter((id) => !ids.has(id))
        .map((id) => `${type}: depends on ${id}, which is not made`),
      ...faultsIn(kind[0], composite(kind[1]), body, type.split('/').at(-1) ?? ''),
    ];
  });
}

const idOf = (resource: JsonObject): string =>
  resourceId(String(resource.type), String(resource.name).split('/'));

function faultsIn(service: Service, mapper: Mapper, value: Json, at: string): readonly string[] {
  const { type } = mapper;
  switch (type.name) {
    case 'Composite':
      return isObject(value) ? objectFaults(service, type, value, at) : [`${at}: no object`];
    case 'Sequence':
      return Array.isArray(value)
        ? value.flatMap((item: Json, index) =>
            type.element ? faultsIn(service, type.element, item, `${at}[${index}]`) : [],
          )
        : [`${at}: no list`];
    case 'Dictionary':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, item]) =>
            type.value ? faultsIn(service, type.value, item, `${at}.${key}`) : [],
          )
        : [`${at}: no object`];
    case 'Number':
      return typeof value === 'number' ? constraintFaults(mapper, value, at) : [`${at}: no number`];
    case 'Boolean':
      return typeof value === 'boolean' ? [] : [`${at}: no boolean`];
    default:
      return typeof value === 'string' ? constraintFaults(mapper, value, at) : [`${at}: no text`];
  }
}

/** The table flattens what stands under "properties", so its names are paths. */
function objectFaults(service: Service, type: MapperType, value: JsonObject, at: string): readonly string[] {
  const known = type.modelProperties ?? service.mappers[type.className ?? '']?.type.modelProperties;
  if (!known) return [`${at}: no table of ${type.className}`];
  const fields = Object.values(known);
  const flat = flattened(value, fields);
  const missing = fields.filter(
    ({ serializedName = '', required, readOnly, isConstant }) =>
      required && !readOnly && !isConstant && !flat.some(([path]) => path === serializedName),
  );
  return [
    ...missing.map(({ serializedName }) => `${at}.${serializedName}: missing`),
    ...flat.flatMap(([path, item]): readonly string[] => {
      const field = fields.find(({ serializedName }) => serializedName === path);
      const here = `${at}.${path}`;
      if (!field) return [`${here}: unknown`];
      if (field.readOnly) return [`${here}: read-only`];
      const name = `${type.className}.${path.split('.').at(-1)}`;
      const allowed = service.known[name];
      return [
        ...(allowed && !allowed.includes(String(item)) ? [`${here}: ${String(item)} is not allowed`] : []),
        ...faultsIn(service, field, item, here),
      ];
    }),
  ];
}

function flattened(value: JsonObject, fields: readonly Mapper[]): readonly (readonly [string, Json])[] {
  const nested = fields.some(({ serializedName }) => serializedName?.startsWith('properties.'));
  return Object.entries(value).flatMap(([key, item]) =>
    nested && key === 'properties' && isObject(item)
      ? Object.entries(item).map(([inner, each]) => [`properties.${inner}`, each] as const)
      : [[key, item] as const],
  );
}

function constraintFaults(
  { constraints = {} }: Mapper,
  value: string | number,
  at: string,
): readonly string[] {
  const { Pattern, InclusiveMinimum, InclusiveMaximum, MaxLength, MinLength } = constraints;
  const size = typeof value === 'string' ? value.length : value;
  const least = typeof value === 'string' ? MinLength : InclusiveMinimum;
  const most = typeof value === 'string' ? MaxLength : InclusiveMaximum;
  return [
    ...(Pattern instanceof RegExp && !Pattern.test(String(value))
      ? [`${at}: ${value} against ${Pattern}`]
      : []),
    ...(typeof least === 'number' && size < least ? [`${at}: ${value} below ${least}`] : []),
    ...(typeof most === 'number' && size > most ? [`${at}: ${value} above ${most}`] : []),
  ];
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
