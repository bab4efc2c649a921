/** What must be undone when a start ends, however it ends. */
export class Cleanup {
  readonly #actions: (() => Promise<void> | void)[] = [];
  #running: Promise<void> | null = null;

  /** Adds an action; the last one added runs first. */
  add(action: () => Promise<void> | void): void {
    this.#actions.push(action);
  }

  /** Whether the end has begun: failures from here on are its consequences. */
  get begun(): boolean {
    return this.#running !== null;
  }

  /** Undoes everything, once; a failing action is reported and does not keep the others from running. */
  run(): Promise<void> {
    this.#running ??= this.#runActions();
    return this.#running;
  }

  async #runActions(): Promise<void> {
    for (const action of this.#actions.reverse()) {
      try {
        await action();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
