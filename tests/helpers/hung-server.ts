import type { AddressInfo } from "node:net";
import { createServer, type Server, Socket } from "node:net";

/** A way to a server that can be made to hang: connections stay open and nothing passes. */
export interface HungServer {
  /** The same address by this way. */
  url: string;
  hang: () => void;
  goOn: () => void;
  /** Ends the connections that are open; new ones pass. */
  cut: () => void;
  stop: () => void;
}

/** Opens such a way to the server at `url`. */
export async function wayTo(url: string): Promise<HungServer> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let hangs = false;
  const server: Server = createServer((near) => {
    const far = new Socket();
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.connect(Number(target.port), target.hostname);
    near.pipe(far);
    far.pipe(near);
    if (hangs) near.pause();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const way = new URL(url);
  way.hostname = "127.0.0.1";
  way.port = String((server.address() as AddressInfo).port);
  const each = (act: (socket: Socket) => void) => {
    for (const socket of sockets) act(socket);
  };
  return {
    url: way.href,
    hang: () => {
      hangs = true;
      each((socket) => socket.pause());
    },
    goOn: () => {
      hangs = false;
      each((socket) => socket.resume());
    },
    cut: () => each((socket) => socket.destroy()),
    stop: () => {
      each((socket) => socket.destroy());
      server.close();
    },
  };
}
