import { Articles, parseArticles } from "../../themes/doum/assets/js/search/engine/articles.js";
import { equal, ok } from "./check.js";

const FILES = { articles: "a.words", orders: "o.words" };
const KINDS = '[{"product":["talk"]},{"product":["ads"],"plan":["free","pro"]}]';
const TEXTS = {
  "a.words": `${KINDS}\n0,1,0`,
  "o.words": '{"updated":[2,0,1],"title":[0,1,2]}',
};

function opened(loads = []) {
  return new Articles(FILES, async (name) => {
    loads.push(name);
    return TEXTS[name];
  });
}

export const tests = {
  "every article has its traits": async () => {
    const [talk, ads] = JSON.parse(KINDS);
    equal(await opened().traits(), new Map([["0", talk], ["1", ads], ["2", talk]]));
  },
  "a site without articles has none": () => equal(parseArticles("[]\n"), new Map()),
  "what the build writes is read": ({ articles }) => {
    equal(parseArticles(articles.text), new Map(articles.traits));
    ok(articles.traits.length);
  },
  "an order has the place of every article": async () => {
    const articles = opened();
    equal(await articles.order("updated"), new Map([["0", 2], ["1", 0], ["2", 1]]));
    equal(await articles.order("title"), new Map([["0", 0], ["1", 1], ["2", 2]]));
  },
  "nothing is loaded before it is asked for, and once": async () => {
    const loads = [];
    const articles = opened(loads);
    equal(loads, []);
    await articles.traits();
    equal(loads, ["a.words"]);
    await articles.order("title");
    await articles.order("title");
    await articles.traits();
    equal(loads, ["a.words", "o.words"]);
  },
  "what could not be loaded is loaded again": async () => {
    let times = 0;
    const articles = new Articles(FILES, async (name) => {
      times += 1;
      if (times === 1) throw new Error("offline");
      return TEXTS[name];
    });
    let error = null;
    await articles.traits().catch((thrown) => (error = thrown));
    equal(error?.message, "offline");
    equal((await articles.traits()).size, 3);
  },
};
