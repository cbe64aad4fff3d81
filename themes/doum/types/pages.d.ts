/* Types shared by the scripts of the pages. Used by the type checker only. */

/** The search state, as in the URL; "" for values that are not set. */
interface SearchState {
  q: string;
  product: string;
  category: string;
  sort: string;
  /** "1" to search for the query as typed. */
  exact: string;
  page: number;
  /** The value of a facet. */
  [facet: string]: string | number;
}

/** The search state of the dialog. */
type DialogState = { q: string; product: string; exact: string };

/** A name, and its language if that differs from the page's. */
type Name = { text: string; lang: string };

type ProductRow = [slug: string, title: string, language: string, accent: string];
type CategoryRow = [path: string, title: string, language: string, children: CategoryRow[]];

/** The data printed by `partials/search_data.html`. */
interface PrintedData {
  /** Interface texts; one with a count has a form for each plural of its language. */
  texts: Record<string, string | Record<string, string>>;
  products: ProductRow[];
  trees: Record<string, CategoryRow[]>;
  languages: [code: string, name: string, url: string][];
}

/** The values inserted into a text. */
type Values = Record<string, string | number>;

/** The same data, ready to use. */
interface SearchData {
  products: ProductRow[];
  /** The categories of each product. */
  trees: Record<string, CategoryRow[]>;
  base: string;
  index: string;
  language: string;
  /** "ltr" or "rtl". */
  direction: string;
  /** The URL of the search page. */
  url: string;
  /** Where searches are reported to, and as which form of Netlify's, if the site does so. */
  report?: { url: string; form: string };
  /** The names of products and categories. */
  titles: Map<string, Name>;
  facets: { name: string; labels: Map<string, Name> }[];
  facetNames: string[];
  /** The accents of products. */
  accents: Map<string, string>;
  languages: Map<string, { name: string; url: string }>;
  date: Intl.DateTimeFormat;
  say(name: string, values?: Values): string;
  nameOf(filter: string, value: string | number): string;
  /** The name, marked with its language. */
  printed(filter: string, value: string | number): string | HTMLElement;
}

/** The contents of an element. */
type Contents = string | Node | (string | Node)[];

/* Clicks, keys and focus events come from elements. */
interface UIEvent {
  readonly target: Element;
}
