import http from "node:http";

// What stands behind the front in tests of its end: it takes a moment for each answer, as a page may.
const momentMs = 150;
http
  .createServer((_request, response) => {
    setTimeout(() => response.end("made"), momentMs);
  })
  .listen(Number(process.env.PORT), "127.0.0.1");
