interface Rules {
  readonly createScriptURL: (text: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Rules) => Rules;
}

/**
 * The address of the service worker. Where the page's policy asks for Trusted Types, a script's address must come from
 * a policy of one of the names it lists; this one gives no other address.
 */
export function workerAddress(): string {
  const rules: Rules = { createScriptURL: () => './sw.js' };
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  return (trustedTypes?.createPolicy('planner-worker', rules) ?? rules).createScriptURL('');
}
