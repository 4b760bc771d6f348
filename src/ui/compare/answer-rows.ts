import type { QuestionId } from '../../core/advice/questions.ts';
import type { MatrixRow } from '../../core/facts/matrix-row.ts';
import type { Plan } from '../../core/plan/plan.ts';

/** The rows that tell what an answer to a question decides. */
const rowsOf: Readonly<Record<QuestionId, readonly MatrixRow['id'][]>> = {
  exposure: ['M07', 'M08', 'M10', 'M11', 'M22', 'M23', 'M33', 'M34', 'M35', 'M48'],
  podAccess: ['M10', 'M11', 'M12', 'M17'],
  podIdentity: ['M13', 'M14', 'M15', 'M42'],
  virtualNodes: ['M21'],
  twoSubnets: ['M03', 'M04', 'M24', 'M25'],
  podCount: ['M05', 'M06', 'M37', 'M39', 'M40'],
  privateLinkService: ['M19'],
  addressSpace: ['M03', 'M04', 'M05', 'M06', 'M40', 'M41'],
  traffic: ['M09', 'M13', 'M14', 'M15'],
  os: ['M20', 'M28'],
  policy: ['M26', 'M27', 'M28', 'M42'],
  scale: ['M05', 'M09', 'M26', 'M36', 'M37'],
  dualStack: ['M29'],
  nodeAutoProvisioning: ['M30'],
  start: ['M01', 'M44', 'M45', 'M46'],
};

/** The rows that the answers given so far touch. */
export const rowsTouched = (answers: Plan['answers']): ReadonlySet<MatrixRow['id']> =>
  new Set(Object.keys(answers).flatMap((question) => rowsOf[question as QuestionId] ?? []));
