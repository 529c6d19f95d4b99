// The page's one hand-written script: it stands in the head, unpacks the engine, starts the app.
//
// What the app may rely on (`src/platform` is the only reader):
//
//   globalThis.__precedence = {
//     module,          the compiled WebAssembly.Module of this very page
//     glueText,        the text of the wasm-bindgen glue (also in <script id="glue">)
//     startWorker(),   -> Worker. A classic worker from a Blob URL that runs the same module: it
//                      has already been posted `{ module }`, so its `main` runs before any message
//                      posted after this call is delivered. Throws where workers are refused.
//     workers,         number of workers started so far
//     sample(),        -> Promise<Uint8Array | null>: the embedded sample plan file, unpacked
//     troubles,        string[]: script errors, unhandled rejections and policy violations so far
//   }
//
// In a worker there is no `document` and no `__precedence`; the same `main` runs there.
// Under `trunk serve` there is no `__precedence` either: the app then works in process.
"use strict";
(() => {
  const troubles = [];
  const precedence = { troubles, module: null, glueText: "", workers: 0, startWorker, sample };
  globalThis.__precedence = precedence;

  addEventListener("error", (event) => troubles.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => troubles.push(`rejection: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    troubles.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
  document.addEventListener("DOMContentLoaded", () => open().catch(fail));

  async function open() {
    precedence.glueText = document.getElementById("glue").textContent;
    const bytes = await payload("wasm");
    document.getElementById("wasm").remove();
    precedence.module = await WebAssembly.compile(bytes);
    await wasm_bindgen({ module_or_path: precedence.module });
  }

  // One file: Ascii85 of gzip, inside an inert script element. Site: the element names a file.
  async function payload(id) {
    const element = document.getElementById(id);
    if (!element) return null;
    if (element.dataset.src) {
      const response = await fetch(element.dataset.src);
      if (!response.ok) throw new Error(`${element.dataset.src}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    }
    const packed = new Blob([fromAscii85(element.textContent)]).stream();
    const unpacked = packed.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  }

  // Five signs are four bytes; `v` stands for `<`; what is missing in the last group counts as `u`.
  function fromAscii85(text) {
    const bytes = new Uint8Array(Math.ceil(text.length / 5) * 4);
    const words = new DataView(bytes.buffer);
    for (let at = 0, group = 0; at < text.length; at += 5, group += 4) {
      let value = 0;
      for (let sign = at; sign < at + 5; sign++) {
        const code = sign < text.length ? text.charCodeAt(sign) : 117;
        value = value * 85 + (code === 118 ? 60 : code) - 33;
      }
      words.setUint32(group, value);
    }
    return bytes.subarray(0, Math.floor((text.length * 4) / 5));
  }

  function startWorker() {
    const start = document.getElementById("worker-start").textContent;
    const url = URL.createObjectURL(new Blob([precedence.glueText, start], { type: "text/javascript" }));
    const worker = new Worker(url);
    worker.postMessage({ module: precedence.module });
    precedence.workers += 1;
    return worker;
  }

  function sample() {
    return payload("sample");
  }

  function fail(reason) {
    troubles.push(`start: ${reason}`);
    document.getElementById("app").hidden = true;
    document.getElementById("failed").hidden = false;
    document.getElementById("failed-why").textContent = String(reason);
  }
})();
