export function DisagreementsView() {
  return <h1>Disagreements</h1>;
}
