// A host far away: `node distant.mjs ORIGIN ROUND_TRIP MEGABITS` puts an HTTP/2 front before the host at
// the origin, and a line before the front whose every byte takes half a round trip, and whose bytes
// to the reader follow each other no faster than so many megabits a second. A connection takes a round
// trip more. (TCP's slow start is this machine's own: there is none to speak of.)
// Prints the address of the line and the front's key as JSON; ends when its input does.
import { connect, createServer } from "node:net";
import { openFront } from "../audit/front.mjs";

const [origin, roundTrip, megabits] = process.argv.slice(2);
const HALF = Number(roundTrip) / 2;
const BYTES_A_MS = (Number(megabits) * 1e6) / 8 / 1e3;
const PIECE = 8192;

const front = await openFront(origin, { keeps: false });
const { port } = front.address();
const line = createServer((reader) => {
  setTimeout(() => join(reader, connect(port, "localhost")), 2 * HALF);
}).listen(0, "localhost", () => {
  console.log(JSON.stringify({ address: `https://localhost:${line.address().port}`, trusted: front.trusted }));
});
process.stdin.resume().on("end", () => process.exit());

/** Hands on in both directions, later. */
function join(reader, host) {
  const [down, up] = [ordered(), ordered()];
  let free = 0; // when the line has sent what it was given
  host.on("data", (data) => {
    for (let at = 0; at < data.length; at += PIECE) {
      const piece = data.subarray(at, at + PIECE);
      free = Math.max(free, performance.now()) + piece.length / BYTES_A_MS;
      down(() => reader.write(piece), free + HALF);
    }
  });
  reader.on("data", (data) => up(() => host.write(data), performance.now() + HALF));
  for (const [one, other] of [[reader, host], [host, reader]]) {
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
}

/** Does things at their times, and never one before the other: timers of themselves might. */
function ordered() {
  const waiting = [];
  const act = () => {
    while (waiting.length && waiting[0].time <= performance.now()) waiting.shift().act();
    if (waiting.length) setTimeout(act, Math.max(0, waiting[0].time - performance.now()));
  };
  return (first, time) => {
    waiting.push({ act: first, time });
    if (waiting.length === 1) act();
  };
}
