import type { Evaluation } from '../evaluate.ts';
import { inGroup, named, today } from '../migration/cluster.ts';
import { az, flag, runs, type Step, set } from '../migration/command.ts';
import type { Way } from '../migration/way.ts';
import { modelById } from '../models/index.ts';
import { resourceNames } from './azcli-names.ts';

/** From here on kubectl speaks to the cluster that the commands change. */
const kubectlToToday = runs(az('aks get-credentials', inGroup, named, flag('--overwrite-existing')));

/** The variables that the commands of a way are written with, and the cluster that kubectl speaks to. */
export function settingsOf({ plan, models }: Evaluation, way: Way): readonly Step[] {
  const names = resourceNames(plan);
  const pods = models[plan.model].spaces.find(({ space }) => space === 'podSubnet');
  const uses = (id: string) => way.stages.some((stage) => stage.id === id);
  const rebuilds = way.kind === 'rebuild';
  const needsPodCidr = !rebuilds && modelById(plan.model).podSpace === 'podCidr';
  const needsIdentity = way.from.model === 'kubenet' && uses('to-overlay');
  return [
    set(
      today.resourceGroup,
      names.resourceGroup,
      rebuilds ? 'The new cluster.' : 'The cluster that runs today.',
    ),
    set(today.cluster, names.cluster),
    ...(rebuilds
      ? [
          set(today.oldResourceGroup, `${names.resourceGroup}-old`, 'The cluster that runs today.'),
          set(today.oldCluster, `${names.cluster}-old`),
        ]
      : []),
    ...(needsIdentity ? [set(today.location, 'westeurope'), set(today.identity, names.identity)] : []),
    ...(needsPodCidr ? [set(today.podCidr, plan.podCidr)] : []),
    ...(uses('new-pools')
      ? [
          set(today.vmSize, 'Standard_D4s_v5', 'Machines like those of the pools of today.'),
          set(today.vnet, names.vnet),
          set(
            today.podSubnet,
            `${pods?.name ?? 'pods'}-${plan.model === 'pod-subnet-static' ? 'static' : 'dynamic'}`,
          ),
          set(today.podSubnetRange, pods?.cidr ?? '', 'A range that no subnet holds yet.'),
        ]
      : []),
    ...(way.kind === 'inPlace' || way.kind === 'newPools' ? [kubectlToToday] : []),
  ];
}
