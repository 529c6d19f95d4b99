// What a screen must keep for those who do not see it or do not point at it. Gives a line for each
// fault. Arguments: what is looked at ("all", or "contrast" alone), the language, and whether the
// screen has the steps beside it.
const [what, language, hasSteps] = arguments;
const faults = new Set();

const seen = (element) =>
  element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
const path = (element) => {
  const steps = [];
  for (let one = element; one && one !== document.body && steps.length < 4; one = one.parentElement) {
    const classes = [...one.classList].map((name) => `.${name}`).join("");
    steps.unshift(`${one.localName}${one.id ? `#${one.id}` : ""}${classes}`);
  }
  return `${steps.join(" > ")} “${(element.textContent || "").trim().slice(0, 30)}”`;
};
const fault = (text, element) => faults.add(element ? `${text}: ${path(element)}` : text);

function nameOf(element) {
  const ids = element.getAttribute("aria-labelledby");
  if (ids) return ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const label = element.getAttribute("aria-label");
  if (label?.trim()) return label.trim();
  if (element.labels?.length) return [...element.labels].map((one) => textOf(one)).join(" ").trim();
  return textOf(element).trim() || element.getAttribute("title")?.trim() || "";
}

function textOf(element) {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    else if (node.nodeType === Node.ELEMENT_NODE && node.getAttribute("aria-hidden") !== "true")
      text += node.getAttribute("aria-label") ?? textOf(node);
  }
  return text;
}

const CONTROLS = "button, a[href], input:not([type=hidden]), select, textarea, summary";
const NAMED = `${CONTROLS}, dialog, [role=dialog], [role=img], [role=option], [role=listbox], [role=grid], \
[role=tree], [role=treeitem], [role=spinbutton], [role=radio], [role=radiogroup], [role=menu], [role=menuitem], \
[role=progressbar], [role=complementary], [role=region], nav, aside`;

function names() {
  for (const element of all(NAMED)) if (!nameOf(element)) fault("has no name", element);
}

function references() {
  const ids = new Map();
  for (const element of document.querySelectorAll("[id]")) {
    if (ids.has(element.id)) fault(`the id ${element.id} is there twice`, element);
    ids.set(element.id, element);
  }
  for (const attribute of ["controls", "labelledby", "describedby", "activedescendant", "owns"])
    for (const element of all(`[aria-${attribute}]`))
      for (const id of element.getAttribute(`aria-${attribute}`).split(/\s+/).filter(Boolean))
        // What is folded away need not be there yet.
        if (!ids.has(id) && element.getAttribute("aria-expanded") !== "false")
          fault(`aria-${attribute} names ${id}, which is not there`, element);
  for (const element of document.querySelectorAll("label[for]"))
    if (!ids.has(element.htmlFor)) fault(`a label is for ${element.htmlFor}, which is not there`, element);
}

function structure() {
  const n = all("h1").length;
  if (n !== 1) fault(`${n} first headings`);
  const sectioning = "article, aside, main, nav, section";
  const banners = all("header, [role=banner]").filter((one) => one.matches("[role]") || !one.closest(sectioning));
  if (banners.length !== 1) fault(`${banners.length} banners`);
  if (all("main, [role=main]").length !== 1) fault(`${all("main").length} mains`);
  if (hasSteps && !all("nav, [role=navigation]").length) fault("no navigation");
  for (const element of document.querySelectorAll("[tabindex]"))
    if (element.tabIndex > 0) fault("comes first by tabindex", element);
  if (document.documentElement.lang !== language)
    fault(`the language is said to be ${document.documentElement.lang}`);
}

const WITHIN = {
  option: "[role=listbox], select, datalist",
  row: "[role=grid], [role=treegrid], [role=table], table",
  gridcell: "[role=row], tr", columnheader: "[role=row], tr", rowheader: "[role=row], tr", cell: "[role=row], tr",
  treeitem: "[role=tree]", tab: "[role=tablist]", radio: "[role=radiogroup], form, fieldset",
  menuitem: "[role=menu], [role=menubar]", listitem: "[role=list], ul, ol",
};
const HOLDS = {
  listbox: "[role=option]", grid: "[role=row], tr", table: "[role=row], tr", tree: "[role=treeitem]",
  row: "[role=gridcell], [role=columnheader], [role=rowheader], [role=cell], td, th",
  radiogroup: "[role=radio], input[type=radio]", menu: "[role^=menuitem]", tablist: "[role=tab]",
};

function roles() {
  for (const [role, parents] of Object.entries(WITHIN))
    for (const element of all(`[role=${role}]`))
      if (!element.parentElement.closest(parents)) fault(`${role} outside of its whole`, element);
  for (const [role, children] of Object.entries(HOLDS))
    for (const element of all(`[role=${role}]`))
      if (!element.querySelector(children)) fault(`${role} without its parts`, element);
  for (const element of all("li"))
    if (!element.getAttribute("role") && !element.parentElement.matches("ul, ol, menu")) fault("an item outside of a list", element);
  for (const element of all("button button, button a, a button, a a, button input, [role=option] button, [role=option] a"))
    fault("a control within a control", element);
  for (const element of all("[aria-hidden=true] :is(button, a[href], input, [tabindex='0'])"))
    fault("can have the focus and is hidden", element);
}

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const known = new Map();
function colour(text) {
  if (!known.has(text)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(text, [r, g, b, a / 255]);
  }
  return known.get(text);
}
const over = (top, below) => {
  const alpha = top[3];
  return [0, 1, 2].map((n) => top[n] * alpha + below[n] * (1 - alpha)).concat(1);
};
const luminance = ([r, g, b]) => {
  const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
};
const ratio = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

function ground(element) {
  const layers = [];
  for (let one = element; one; one = one.parentElement) {
    const layer = colour(getComputedStyle(one).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
}

function opacity(element) {
  let product = 1;
  for (let one = element; one; one = one.parentElement) product *= Number(getComputedStyle(one).opacity);
  return product;
}

function judge(element, text) {
  if (element.closest(":disabled, [aria-disabled=true], [inert]")) return;
  const below = ground(element);
  const [r, g, b, a] = colour(text);
  const found = ratio(over([r, g, b, a * opacity(element)], below), below);
  if (found < 4.5) fault(`contrast ${found.toFixed(2)} of ${text} on ${below.slice(0, 3).map(Math.round)}`, element);
}

function contrast() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const judged = new Set();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || judged.has(element) || element.closest("script, style, template, svg, select")) continue;
    judged.add(element);
    const box = element.getBoundingClientRect();
    // Text for ears alone is one pixel large.
    if (!seen(element) || box.width <= 1 || box.height <= 1) continue;
    judge(element, getComputedStyle(element).color);
  }
  for (const element of all("input:not([type=checkbox], [type=radio], [type=file]), textarea, select")) {
    const part = element.value ? null : "::placeholder";
    if (element.value || element.placeholder) judge(element, getComputedStyle(element, part).color);
  }
}

function rings() {
  const before = document.activeElement;
  const kinds = new Set();
  for (const element of all(`${CONTROLS}, [tabindex='0']`)) {
    const kind = `${element.localName} ${element.className} ${element.parentElement.className}`;
    if (element.tabIndex < 0 || element.matches(":disabled") || kinds.has(kind)) continue;
    kinds.add(kind);
    element.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== element) continue;
    // Where the focus moves within a whole, the part that has it is marked.
    const part = document.getElementById(element.getAttribute("aria-activedescendant"));
    const around = [part, part?.parentElement, element, element.parentElement, element.parentElement.parentElement];
    const drawn = around.filter(Boolean).some((one) => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && colour(style.outlineColor)[3] > 0;
    });
    if (!drawn) fault("has no ring when it has the focus", element);
  }
  before?.focus({ preventScroll: true });
}

contrast();
if (what === "all") {
  names();
  references();
  structure();
  roles();
  rings();
}
return [...faults];
