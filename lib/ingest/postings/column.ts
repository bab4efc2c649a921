/** Numbers of a column lie in pieces: so many together. */
const pieceBits = 15;
const pieceLength = 1 << pieceBits;
const firstLength = 8;

type Piece = Uint8Array | Uint16Array | Int32Array | Float64Array;

/**
 * Numbers that are added one by one and held close together, in one, two, four or eight bytes each as they need: it grows piece by
 * piece, so that nothing is held twice meanwhile.
 */
export class Column {
  readonly #pieces: Piece[] = [];
  length = 0;

  push(value: number): void {
    const at = this.length++;
    const index = at >> pieceBits;
    const place = at & (pieceLength - 1);
    const piece = this.#pieces[index];
    const room = this.#roomFor(piece, place);
    const fitting = fits(room, value) ? room : wider(room, value, room.length);
    if (fitting !== piece) this.#pieces[index] = fitting;
    fitting[place] = value;
  }

  /** NaN beyond the end. */
  at(index: number): number {
    if (index >= this.length) return Number.NaN;
    return this.#pieces[index >> pieceBits]?.[index & (pieceLength - 1)] ?? Number.NaN;
  }

  set(index: number, value: number): void {
    const piece = this.#pieces[index >> pieceBits];
    if (piece === undefined) throw new RangeError(`the column ends before ${index}`);
    const fitting = fits(piece, value) ? piece : wider(piece, value, piece.length);
    if (fitting !== piece) this.#pieces[index >> pieceBits] = fitting;
    fitting[index & (pieceLength - 1)] = value;
  }

  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.length; at++) yield this.at(at);
  }

  /** Short columns, of which there may be many, take little; long ones whole pieces. */
  #roomFor(piece: Piece | undefined, place: number): Piece {
    if (piece === undefined) {
      return new Uint8Array(this.#pieces.length === 0 ? firstLength : pieceLength);
    }
    return place < piece.length ? piece : wider(piece, 0, Math.min(2 * piece.length, pieceLength));
  }
}

function fits(piece: Piece, value: number): boolean {
  if (piece instanceof Float64Array) return true;
  // Of whole numbers only the eight bytes tell -0 from 0.
  if (Object.is(value, -0)) return false;
  if (piece instanceof Int32Array) return value === (value | 0);
  return value === (value & (piece instanceof Uint16Array ? 0xffff : 0xff));
}

/** A copy of a piece with room for so many numbers, this one among them. */
function wider(piece: Piece, value: number, length: number): Piece {
  const kinds = [Uint8Array, Uint16Array, Int32Array, Float64Array];
  for (const Kind of kinds.slice(kinds.findIndex((kind) => piece instanceof kind))) {
    const larger = new Kind(length);
    if (!fits(larger, value)) continue;
    larger.set(piece);
    return larger;
  }
  return piece;
}
