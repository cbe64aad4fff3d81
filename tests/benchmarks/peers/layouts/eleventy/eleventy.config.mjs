const parent = (url) => url.replace(/[^/]+\/$/, "");
const byWeight = (one, other) =>
  one.data.weight - other.data.weight || one.url.localeCompare(other.url);

export default function (config) {
  config.addPassthroughCopy({ static: "/" });
  config.addGlobalData("lang", "ko");
  config.addCollection("below", (api) => {
    const below = Map.groupBy(
      api.getAll().filter((page) => page.data.weight !== undefined && page.url !== "/"),
      (page) => parent(page.url),
    );
    for (const pages of below.values()) pages.sort(byWeight);
    return below;
  });
  config.addCollection("byUrl", (api) => new Map(api.getAll().map((page) => [page.url, page])));
  config.addFilter("of", (map, url) => map.get(url) ?? []);
  config.addFilter("lists", (pages) => pages.filter((page) => page.data.layout === "list.njk"));
  config.addFilter("articles", (pages) => pages.filter((page) => page.data.layout !== "list.njk"));
  config.addFilter("siblings", (pages, url) => pages.filter((page) => page.url !== url).slice(0, 3));
  config.addFilter("ways", (url) => {
    const ways = [];
    for (let way = parent(url); way !== "/" && way !== "/en/"; way = parent(way)) ways.unshift(way);
    return ways;
  });
  config.addFilter("product", (url) => url.match(/^(\/en)?\/[^/]+\//)?.[0]);
  return { dir: { input: "src", includes: "../_includes", output: "_site" } };
}
