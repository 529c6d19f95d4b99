// The last lines of the worker's script, after the wasm-bindgen glue: wait for the compiled
// module, then run its `main`, which installs the real message handler before it returns.
self.onmessage = ({ data }) => {
  self.onmessage = null;
  wasm_bindgen.initSync({ module: data.module });
};
