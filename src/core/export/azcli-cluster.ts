import {
  az,
  type Flag,
  flag,
  kubectl,
  note,
  read,
  runs,
  type Step,
  section,
  variable,
} from '../migration/command.ts';
import type { Pool } from '../plan/plan.ts';
import { needsAcns } from './azcli-checks.ts';
import { inGroup, names, type ScriptContext } from './azcli-context.ts';
import { identityId } from './azcli-network.ts';
import { isZero } from './zero-nodes.ts';

const clusters = variable('existing-clusters');
const poolsThere = variable('existing-pools');
const ofCluster = [inGroup, flag('--cluster-name', names.cluster)] as const;

/** The pool that az aks create makes: the first system pool that has a node. */
export const firstPool = ({ plan }: Pick<ScriptContext, 'plan'>): Pool | undefined =>
  plan.pools.find(({ mode, count }) => mode === 'System' && count > 0) ??
  plan.pools.find(({ mode }) => mode === 'System') ??
  plan.pools[0];

/** The cluster with its first pool, then the other pools. */
export function clusterSteps(context: ScriptContext): readonly Step[] {
  const { plan } = context;
  const first = firstPool(context);
  const cluster = [inGroup, flag('--name', names.cluster)];
  return [
    section('Cluster'),
    note('A cluster or pool that is there already stays as it is.'),
    read(clusters, az('aks list', inGroup, flag('--query', '[].name'), flag('--output', 'tsv'))),
    {
      kind: 'unlessListed',
      list: clusters,
      value: names.cluster,
      steps: [
        ...clusterNotes(context),
        runs(
          az(
            'aks create',
            ...cluster,
            flag('--location', names.location),
            flag('--kubernetes-version', names.kubernetesVersion),
            ...(context.standardTier ? [flag('--tier', 'standard')] : []),
            ...networkFlags(context),
            ...(plan.vnetOwner === 'own' ? [flag('--assign-identity', identityId)] : []),
            ...(first ? [flag('--nodepool-name', first.name), ...poolFlags(context, first)] : []),
            flag('--generate-ssh-keys'),
            flag('--output', 'none'),
          ),
        ),
      ],
    },
    ...(first
      ? [
          note('az aks create has no flag for the surge of its pool, so it is set here, each time.'),
          runs(
            az(
              'aks nodepool update',
              ...ofCluster,
              flag('--name', first.name),
              ...surgeFlags(first),
              flag('--output', 'none'),
            ),
          ),
        ]
      : []),
    ...otherPools(context, first),
    ...virtualNodes(context),
  ];
}

const clusterNotes = (context: ScriptContext): readonly Step[] => [
  ...(context.plan.dataplane === 'cilium'
    ? [note('The Cilium data plane brings its own policy engine, so no --network-policy is given.')]
    : []),
  ...(needsAcns(context)
    ? [
        note(
          'Policies on names and on layer 7 are part of a paid add-on, Advanced Container Networking Services.',
        ),
      ]
    : []),
];

function networkFlags(context: ScriptContext): readonly Flag[] {
  const { plan, model, subnets, dualStack } = context;
  const apiServer = subnets.find(({ space }) => space === 'apiServerSubnet');
  return [
    flag('--network-plugin', model.networkPlugin),
    ...(model.networkPluginMode ? [flag('--network-plugin-mode', model.networkPluginMode)] : []),
    ...(plan.dataplane === 'cilium' ? [flag('--network-dataplane', 'cilium')] : []),
    ...(plan.networkPolicy === 'azure' || plan.networkPolicy === 'calico'
      ? [flag('--network-policy', plan.networkPolicy)]
      : []),
    ...(dualStack
      ? [
          flag('--ip-families', 'ipv4,ipv6'),
          flag('--pod-cidrs', [names.podCidr, ',', names.podCidrIpv6]),
          flag('--service-cidrs', [names.serviceCidr, ',', names.serviceCidrIpv6]),
        ]
      : [
          ...(model.podSpace === 'podCidr' ? [flag('--pod-cidr', names.podCidr)] : []),
          flag('--service-cidr', names.serviceCidr),
        ]),
    flag('--dns-service-ip', names.dnsServiceIp),
    ...(apiServer
      ? [flag('--enable-apiserver-vnet-integration'), flag('--apiserver-subnet-id', apiServer.id)]
      : []),
    ...(needsAcns(context) ? [flag('--enable-acns'), flag('--acns-advanced-networkpolicies', 'L7')] : []),
  ];
}

/** What az aks create and az aks nodepool add share. */
function poolFlags({ model, subnetOf }: ScriptContext, pool: Pool): readonly Flag[] {
  const nodes = subnetOf(pool.name, 'nodeSubnet');
  const pods = subnetOf(pool.name, 'podSubnet');
  return [
    flag('--node-vm-size', names.vmSize),
    flag('--node-count', String(pool.count)),
    ...(pool.autoscale
      ? [
          flag('--enable-cluster-autoscaler'),
          flag('--min-count', String(pool.autoscale.min)),
          flag('--max-count', String(pool.autoscale.max)),
        ]
      : []),
    flag('--max-pods', String(pool.maxPods ?? model.defaultMaxPods.value)),
    ...(nodes ? [flag('--vnet-subnet-id', nodes.id)] : []),
    ...(pods ? [flag('--pod-subnet-id', pods.id)] : []),
    ...(pods && model.podIpAllocationMode === 'StaticBlock'
      ? [flag('--pod-ip-allocation-mode', model.podIpAllocationMode)]
      : []),
  ];
}

const surgeFlags = (pool: Pool): readonly Flag[] => [
  flag('--max-surge', String(pool.maxSurge)),
  ...(isZero(pool.maxUnavailable) ? [] : [flag('--max-unavailable', String(pool.maxUnavailable))]),
];

function otherPools(context: ScriptContext, first: Pool | undefined): readonly Step[] {
  const others = context.plan.pools.filter((pool) => pool !== first);
  if (others.length === 0) return [];
  return [
    section('Node pools'),
    read(
      poolsThere,
      az('aks nodepool list', ...ofCluster, flag('--query', '[].name'), flag('--output', 'tsv')),
    ),
    ...others.map(
      (pool): Step => ({
        kind: 'unlessListed',
        list: poolsThere,
        value: pool.name,
        steps: [
          runs(
            az(
              'aks nodepool add',
              ...ofCluster,
              flag('--name', pool.name),
              flag('--mode', pool.mode),
              flag('--os-type', pool.os),
              ...poolFlags(context, pool),
              ...surgeFlags(pool),
              flag('--output', 'none'),
            ),
          ),
        ],
      }),
    ),
  ];
}

function virtualNodes({ subnets }: ScriptContext): readonly Step[] {
  const subnet = subnets.find(({ space }) => space === 'virtualNodesSubnet');
  return subnet
    ? [
        section('Virtual nodes'),
        runs(
          az(
            'aks enable-addons',
            inGroup,
            flag('--name', names.cluster),
            flag('--addons', 'virtual-node'),
            flag('--subnet-name', subnet.named),
            flag('--output', 'none'),
          ),
        ),
      ]
    : [];
}

/** Shows what was made, with what to expect. */
export function verificationSteps({ plan, model }: ScriptContext): readonly Step[] {
  const expected = [
    `networkPlugin ${model.networkPlugin}`,
    ...(model.networkPluginMode ? [`networkPluginMode ${model.networkPluginMode}`] : []),
    ...(model.networkPlugin === 'azure' ? [`networkDataplane ${plan.dataplane}`] : []),
    ...(model.podSpace === 'podCidr' ? [`podCidr ${plan.podCidr}`] : []),
    `serviceCidr ${plan.serviceCidr}`,
    `dnsServiceIP ${plan.dnsServiceIp}`,
  ];
  return [
    section('What was made'),
    note(`Expect ${expected.join(', ')}.`),
    runs(
      az(
        'aks show',
        inGroup,
        flag('--name', names.cluster),
        flag('--query', 'networkProfile'),
        flag('--output', 'json'),
      ),
    ),
    runs(az('aks nodepool list', ...ofCluster, flag('--output', 'table'))),
    runs(az('aks get-credentials', inGroup, flag('--name', names.cluster), flag('--overwrite-existing'))),
    runs(kubectl('get nodes', flag('--output', 'wide'))),
    ...(plan.model === 'kubenet' || plan.model === 'node-subnet'
      ? []
      : [
          note('What each node holds for its pods.'),
          runs(
            kubectl('get nodenetworkconfigs', flag('--namespace', 'kube-system'), flag('--output', 'wide')),
          ),
        ]),
  ];
}
