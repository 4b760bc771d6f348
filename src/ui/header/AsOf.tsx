import { useChoice } from '../../state/choice.ts';
import { useToday } from '../../state/today.ts';
import { StatusTag } from '../kit/StatusTag.tsx';

/** Says so when facts are read as of another day than today. */
export function AsOf() {
  const { asOf } = useChoice().plan;
  const today = useToday();
  if (asOf === today) return null;
  return <StatusTag status="info">As of {asOf}, not today</StatusTag>;
}
