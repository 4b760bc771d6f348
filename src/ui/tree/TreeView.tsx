export function TreeView() {
  return <h1>Decision tree</h1>;
}
