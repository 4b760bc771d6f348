/** True when a Kubernetes version is an older minor than another; both as 1.34. */
export const isOlder = (version: string, than: string): boolean =>
  Number(version.split('.')[1]) < Number(than.split('.')[1]);
