import type { Evaluation } from '../evaluate.ts';
import { modelById } from '../models/index.ts';
import { dataplaneWords, engineWords } from './choice-words.ts';
import type { ExportFormat } from './format.ts';

/** Policies to start a namespace with: nothing in, nothing out, but names can be looked up. */
export const networkPolicy: ExportFormat = {
  id: 'network-policy',
  name: 'Network policies',
  extension: '.yaml',
  language: 'yaml',
  fileName: 'network-policy',
  write: (evaluation) =>
    `${[...heading(evaluation), ...(usesCilium(evaluation) ? cilium : kubernetes)].join('\n')}\n`,
  notes: engineNotes,
};

/** Policies of Cilium's own kind are for what Kubernetes cannot say: names and layer 7. */
const usesCilium = ({ plan }: Evaluation): boolean =>
  plan.dataplane === 'cilium' && plan.answers.policy === 'advanced';

const heading = (evaluation: Evaluation): readonly string[] => [
  `# Default deny with DNS for one namespace, for ${modelById(evaluation.plan.model).name}: ${dataplaneWords[evaluation.plan.dataplane]}, ${engineWords[evaluation.plan.networkPolicy]}.`,
  '# Apply it to each namespace of your own, never to kube-system.',
  ...engineNotes(evaluation).map((text) => `# ${text}`),
];

function engineNotes(evaluation: Evaluation): readonly string[] {
  const { plan } = evaluation;
  const windows = plan.pools.some(({ os }) => os === 'Windows');
  if (plan.dataplane === 'cilium') {
    return [
      'Pods on the network of their node are not covered by any policy.',
      'ipBlock matches neither pods nor nodes with Cilium, not even 0.0.0.0/0: select those by label.',
      ...(usesCilium(evaluation)
        ? ['Rules on names and on layer 7 take Advanced Container Networking Services, a paid add-on.']
        : []),
    ];
  }
  if (plan.networkPolicy === 'none') {
    return ['The plan has no policy engine: Kubernetes keeps these objects and nothing enforces them.'];
  }
  return [
    'Pods on the network of their node are not covered by any policy.',
    ...(plan.networkPolicy === 'azure' && windows
      ? [
          'On Windows nodes Azure NPM knows no named ports, no SCTP, no negative selectors and no except blocks.',
        ]
      : []),
  ];
}

const kubernetes: readonly string[] = [
  'apiVersion: networking.k8s.io/v1',
  'kind: NetworkPolicy',
  'metadata:',
  '  name: default-deny',
  '  namespace: default',
  'spec:',
  '  podSelector: {}',
  '  policyTypes:',
  '    - Ingress',
  '    - Egress',
  '---',
  'apiVersion: networking.k8s.io/v1',
  'kind: NetworkPolicy',
  'metadata:',
  '  name: allow-dns',
  '  namespace: default',
  'spec:',
  '  podSelector: {}',
  '  policyTypes:',
  '    - Egress',
  '  egress:',
  '    - to:',
  '        - namespaceSelector:',
  '            matchLabels:',
  '              kubernetes.io/metadata.name: kube-system',
  '          podSelector:',
  '            matchLabels:',
  '              k8s-app: kube-dns',
  '        # The resolver on each node, where LocalDNS is on.',
  '        - ipBlock:',
  '            cidr: 169.254.10.0/24',
  '      ports:',
  '        - protocol: UDP',
  '          port: 53',
  '        - protocol: TCP',
  '          port: 53',
];

const cilium: readonly string[] = [
  'apiVersion: cilium.io/v2',
  'kind: CiliumNetworkPolicy',
  'metadata:',
  '  name: default-deny',
  '  namespace: default',
  'spec:',
  '  endpointSelector: {}',
  '  # A rule that selects nobody lets nobody through.',
  '  ingress:',
  '    - {}',
  '  egress:',
  '    - {}',
  '---',
  'apiVersion: cilium.io/v2',
  'kind: CiliumNetworkPolicy',
  'metadata:',
  '  name: allow-dns',
  '  namespace: default',
  'spec:',
  '  endpointSelector: {}',
  '  egress:',
  '    - toEndpoints:',
  '        - matchLabels:',
  '            k8s:io.kubernetes.pod.namespace: kube-system',
  '            k8s:k8s-app: kube-dns',
  '      toPorts:',
  '        - ports:',
  '            - port: "53"',
  '              protocol: UDP',
  '            - port: "53"',
  '              protocol: TCP',
  '          # Lookups pass through the proxy, so that rules on names (toFQDNs) can be written.',
  '          rules:',
  '            dns:',
  '              - matchPattern: "*"',
  '    # The resolver on each node, where LocalDNS is on.',
  '    - toCIDR:',
  '        - 169.254.10.0/24',
  '      toPorts:',
  '        - ports:',
  '            - port: "53"',
  '              protocol: UDP',
  '            - port: "53"',
  '              protocol: TCP',
];
