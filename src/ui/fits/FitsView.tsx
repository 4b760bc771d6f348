export function FitsView() {
  return <h1>What fits my range</h1>;
}
