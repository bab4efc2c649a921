/** There is more to do than can be done soon: whoever asked had better ask again later. */
export class BusyError extends Error {
  // Told by name: in the served site the class is there once for each bundle.
  override readonly name = "BusyError";

  constructor() {
    super("more is asked than can be answered soon");
  }
}

/** How much is done at a time, and for how many and how long others wait. */
interface TurnLimits {
  atATime: number;
  mostWaiting: number;
  waitMs: number;
}

/** Has pieces of work done a few at a time, in the order in which they came. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #waiting = new Set<() => void>();
  #atWork = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** @throws BusyError where too many wait already, or its turn does not come in time. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#atWork >= this.#limits.atATime) await this.#turn();
    else this.#atWork++;
    try {
      return await work();
    } finally {
      this.#passOn();
    }
  }

  /** Whoever ends gives its place to the first that waits, so that nobody comes between. */
  #turn(): Promise<void> {
    const { mostWaiting, waitMs } = this.#limits;
    if (this.#waiting.size >= mostWaiting) return Promise.reject(new BusyError());
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(late);
        resolve();
      };
      const late = setTimeout(() => {
        this.#waiting.delete(begin);
        reject(new BusyError());
      }, waitMs);
      this.#waiting.add(begin);
    });
  }

  #passOn(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#atWork--;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
