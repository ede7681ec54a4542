// The engine, away from the page, so that typing never waits. It is given its code and then requests, each with a
// number that its answer has too.

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let engine;

const answer = (request) => {
  const bytes = encoder.encode(JSON.stringify(request));
  const place = engine.serai_allocate(bytes.length);
  new Uint8Array(engine.memory.buffer, place, bytes.length).set(bytes);
  const length = engine.playground_call(place, bytes.length);
  return JSON.parse(decoder.decode(new Uint8Array(engine.memory.buffer, engine.serai_result(), length)));
};

self.addEventListener("message", async ({ data: { number, code, request } }) => {
  try {
    if (code) {
      ({ instance: { exports: engine } } = await WebAssembly.instantiate(code, {}));
      return postMessage({ number, answer: { ok: true } });
    }
    postMessage({ number, answer: answer(request) });
  } catch (error) {
    postMessage({ number, error: String(error), hasTrapped: error instanceof WebAssembly.RuntimeError });
  }
});
