import { MapView } from '../canvas/MapView.tsx';
import { EditPlan } from './EditPlan.tsx';

/** The map on which subnets are moved and drawn, and below it the fields of the plan. */
export function EditedMap() {
  return (
    <>
      <MapView />
      <EditPlan />
    </>
  );
}
