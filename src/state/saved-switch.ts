/** Set where the person turned the keeping of drafts on. */
export const draftsKey = 'aks-network-planner.drafts';

export function draftsAreOn(): boolean {
  try {
    return localStorage.getItem(draftsKey) !== null;
  } catch {
    return false;
  }
}
