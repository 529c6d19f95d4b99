// What the specs ask of a page, in one function: (question, argument) -> answer. Sent anew with
// each question, so that nothing of the tests lives in the page.
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const visible = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden";
};

// The accessible name, in the order of the accessible name computation, as far as we use it.
const nameOf = (element) => {
  const ids = element.getAttribute("aria-labelledby");
  if (ids) return tidy(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map((one) => one.textContent).join(" "));
  const text = tidy(element.innerText ?? element.textContent);
  return text || tidy(element.getAttribute("alt") || element.placeholder || element.title);
};

const CONTROLS = "button, a[href], input, select, textarea, summary";
const INTERACTIVE = `${CONTROLS}, [role], [tabindex], [draggable]`;

const answers = {
  // The element whose name is exactly this, else begins with it, else holds it.
  named: (name) => {
    const open = [...document.querySelectorAll("dialog[open]")].filter((one) => one.matches(":modal"));
    const within = open.at(-1) ?? document;
    const all = [...within.querySelectorAll(INTERACTIVE)].filter(visible);
    // A heading that takes the focus may begin with the same words as the button below it.
    all.sort((one, other) => other.matches(CONTROLS) - one.matches(CONTROLS));
    const known = all.map((element) => [nameOf(element), element]);
    const by = (test) => known.find(([one]) => test(one))?.[1];
    return by((one) => one === name) ?? by((one) => one.startsWith(name)) ?? by((one) => one.includes(name)) ?? null;
  },
  css: (selector) => [...document.querySelectorAll(selector)].find(visible) ?? document.querySelector(selector),
  count: (selector) => document.querySelectorAll(selector).length,
  text: (selector) => tidy(document.querySelector(selector)?.innerText),
  attribute: ([selector, name]) => document.querySelector(selector)?.getAttribute(name) ?? null,
  names: () => [...document.querySelectorAll(INTERACTIVE)].filter(visible).map(nameOf).filter(Boolean),
  focus: () => nameOf(document.activeElement),
  troubles: () => window.__precedence?.troubles?.slice() ?? [],
  requests: () =>
    performance.getEntriesByType("resource").map((entry) => entry.name)
      .filter((name) => !name.startsWith("blob:") && !name.startsWith("data:")),
  // A file dropped on an element, as the page sees it.
  drop: ([selector, name, base64]) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], name));
    const target = document.querySelector(selector);
    for (const type of ["dragenter", "dragover", "drop"])
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    return true;
  },
};

return answers[arguments[0]](arguments[1]);
