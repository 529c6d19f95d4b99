// The engine in Node: import four tables, count a rule, open the sample, plan, explain, move a
// threshold. Run after `cargo xtask dist`: node docs/engine/node.mjs
import { readFileSync } from "node:fs";
import { Engine, initSync } from "../../dist/engine/precedence_engine.js";

const here = (path) => new URL(path, import.meta.url);
initSync({ module: readFileSync(here("../../dist/engine/precedence_engine_bg.wasm")) });

const text = (lines) => new TextEncoder().encode(lines.join("\n") + "\n");
const own = new Engine();
own.newBook("b-1", "Three clients", "2026-11-20");
const brought = own.importFiles([
  { name: "companies.csv", bytes: text(["id,name,since", "C1,Vega,2011-03-01", "C2,Kedr,2019-05-01"]) },
  { name: "people.csv", bytes: text(["id,company_id,name,decision_maker", "P1,C1,Anna,yes", "P2,C2,Boris,no"]) },
  { name: "invoices.csv", bytes: text(["company_id,date,amount", "C1,2026-03-01,1500.50"]) },
]);
console.log("new records:", brought.n_new);
const rule = { all: [
  { field: "company.lifecycle", op: "is", value: "client" },
  { field: "person.decision_maker", op: "is_yes" },
] };
console.log("clients who decide:", own.count("person", rule).count);

const engine = new Engine();
const overview = engine.open(readFileSync(here("../../samples/anniversary.json")));
console.log(overview.book_name, overview.n_people);
const plan = engine.plan();
const first = plan.bands[0].waiting[0];
console.log("first in line:", first.name);
const why = engine.explain(first.id, plan.bands[0].treatment);
console.log(engine.say("en", why.verdict), engine.say("en", why.deciding));

const before = engine.handle({ Policy: { treatment: "reception" } });
const revenue = before.nodes.find((node) => node.field === "company.revenue_12m");
const after = engine.setThreshold("reception", revenue.number, "10000000");
console.log("qualify:", before.n_eligible, "→", after.n_eligible);

try {
  engine.open(new Uint8Array([1, 2, 3]));
} catch (error) {
  console.log("refused:", error.code);
}
