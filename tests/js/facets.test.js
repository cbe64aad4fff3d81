import { chosenBy, countsOf, passing, waysOut } from "../../themes/doum/assets/js/search/engine/facets.js";
import { equal } from "./check.js";

const FACETS = ["audience", "plan"];
const TRAITS = new Map([
  ["a", { product: ["talk"], category: ["talk/billing/plans"], audience: ["admin"], plan: ["free", "pro"] }],
  ["b", { product: ["talk"], category: ["talk/billing"], audience: ["member"] }],
  ["c", { product: ["talk"], category: ["talk/start"], audience: ["admin"], plan: ["pro"] }],
  ["d", { product: ["ads"], category: ["ads/billing"] }],
  ["e", { product: ["map"] }],
  ["f", { product: ["map"] }],
]);
const ALL = [...TRAITS.keys()].map((id) => ({ id, score: 1 }));

const chosen = (request) => chosenBy({ facets: FACETS, ...request });
const left = (request, but) => passing(ALL, chosen(request), TRAITS, but).map(({ id }) => id).join("");
const counted = (request) => countsOf({ facets: FACETS, ...request }, ALL, chosen(request), TRAITS);
const helped = (request, articles = ALL) => waysOut({ facets: FACETS, ...request }, articles, chosen(request), TRAITS);

export const tests = {
  "what is set is chosen, and nothing else": () => {
    equal(chosenBy({ q: "x", product: "talk", plan: "pro", audience: "", facets: FACETS }), new Map([["product", "talk"], ["plan", "pro"]]));
    equal(chosenBy({ q: "x", plan: "pro" }), new Map(), "a filter that the site does not have");
  },
  "without a filter all pass, in their order": () => equal(passing(ALL, new Map(), false), ALL),
  "articles pass that have the value": () => equal(left({ plan: "pro" }), "ac"),
  "all filters must hold": () => equal(left({ product: "talk", plan: "pro", audience: "admin", category: "talk/start" }), "c"),
  "a category has the articles of those below it": () => {
    equal(left({ category: "talk/billing" }), "ab");
    equal(left({ category: "talk/billing/plans" }), "a");
  },
  "the beginning of a name is no category": () => equal(left({ category: "talk/bill" }), ""),
  "a filter can be let go": () => equal(left({ product: "talk", plan: "free" }, ["plan"]), "abc"),
  "without filters every value is counted": () =>
    equal(counted({}), {
      product: { talk: 3, ads: 1, map: 2 },
      category: { "talk/billing": 2, "talk/billing/plans": 1, "talk/start": 1, "ads/billing": 1 },
      audience: { admin: 2, member: 1 },
      plan: { free: 1, pro: 2 },
    }),
  "a count is what choosing the value gives, whatever else is chosen": () => {
    for (const request of [{}, { product: "talk" }, { product: "talk", audience: "admin" }, { plan: "pro", audience: "member" }]) {
      for (const [name, values] of Object.entries(counted(request))) {
        const others = name === "product" ? { category: "" } : {};
        for (const [value, number] of Object.entries(values)) equal(left({ ...request, ...others, [name]: value }).length, number, `${name}=${value}`);
      }
    }
  },
  "another product is counted without the category": () => {
    equal(counted({ product: "talk", category: "talk/start" }).product, { talk: 3, ads: 1, map: 2 });
  },
  "a way out is a filter without which something is found, and how much": () => {
    equal(helped({ product: "talk", audience: "member", plan: "pro" }).without, [{ name: "audience", total: 2 }, { name: "plan", total: 1 }]);
  },
  "a product goes with its category": () => {
    equal(helped({ product: "ads", category: "ads/none" }).without, [{ name: "product", total: 6 }, { name: "category", total: 1 }]);
  },
  "other products come with most articles first": () => {
    equal(helped({ product: "none" }).products, [{ product: "talk", total: 3 }, { product: "map", total: 2 }, { product: "ads", total: 1 }]);
    const some = ALL.filter(({ id }) => "bde".includes(id));
    equal(helped({ product: "talk" }, some).products.map(({ product }) => product), ["ads", "map"]);
  },
  "no other product is offered where all are searched": () => equal(helped({ plan: "none" }).products, []),
  "where nothing is found at all there is no way out": () => equal(helped({ product: "talk" }, []), { without: [], products: [] }),
};
