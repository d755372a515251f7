/** Union-find. The lowest index represents its set, so the result does not depend on the order of unions. */
export class DisjointSets {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  unite(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y) as [number, number];
    this.parent[high] = low;
  }

  /** The sets of two or more. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.parent.length; i++) {
      const root = this.root(i);
      if (root === i) continue;
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [root, i]);
      else group.push(i);
    }
    return [...groups.values()];
  }

  private root(i: number): number {
    let at = i;
    while ((this.parent[at] as number) !== at) {
      this.parent[at] = this.parent[this.parent[at] as number] as number;
      at = this.parent[at] as number;
    }
    return at;
  }
}
