import type { OutgoingHttpHeaders } from "node:http";

/** An answer as it is sent again and again. */
export interface KeptAnswer {
  /** What readers must see for it to count (`pagesKey`). */
  key: string;
  headers: OutgoingHttpHeaders;
  etag: string;
  body: Buffer;
  /** Whether `body` is packed by gzip: texts are. */
  packed: boolean;
}

/** Answers in memory, those asked for last, up to so many bytes. */
export class KeptAnswers {
  readonly #mostBytes: number;
  readonly #answers = new Map<string, KeptAnswer>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** The answer to an address, where it is of what readers see now. */
  get(url: string, currentKey: string | null): KeptAnswer | null {
    const answer = this.#answers.get(url);
    if (!answer || (currentKey !== null && answer.key !== currentKey)) return null;
    // A Map keeps the order of writing: the first is the one that nobody asked for longest.
    this.#answers.delete(url);
    this.#answers.set(url, answer);
    return answer;
  }

  set(url: string, answer: KeptAnswer): void {
    this.#drop(url);
    const bytes = sizeOf(url, answer);
    if (bytes > this.#mostBytes) return;
    this.#answers.set(url, answer);
    this.#bytes += bytes;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(url: string): void {
    const answer = this.#answers.get(url);
    if (!answer) return;
    this.#answers.delete(url);
    this.#bytes -= sizeOf(url, answer);
  }
}

/** About: what headers, names and the map itself take beside the body. */
const overhead = 4_000;

function sizeOf(url: string, { body }: KeptAnswer): number {
  return url.length + body.length + overhead;
}
