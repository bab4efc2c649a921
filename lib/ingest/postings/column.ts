/** Numbers that are added one by one and held close together: a million of them cost 4 or 8 MB. */
export class Column {
  #data: Int32Array | Float64Array;
  length = 0;

  constructor(kind: "int" | "float", capacity = 1_024) {
    this.#data = kind === "int" ? new Int32Array(capacity) : new Float64Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.#data.length) {
      const ints = this.#data instanceof Int32Array;
      const size = Math.ceil(this.length * 1.5);
      const larger = ints ? new Int32Array(size) : new Float64Array(size);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.length++] = value;
  }

  /** NaN beyond the end. */
  at(index: number): number {
    return this.#data[index] ?? Number.NaN;
  }

  set(index: number, value: number): void {
    this.#data[index] = value;
  }
}
