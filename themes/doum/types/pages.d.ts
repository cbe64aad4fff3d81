/* What the scripts of the pages pass on to each other. Read by the type checker only. */

/** What is searched for, as the address has it: "" where something is not set. */
interface SearchState {
  q: string;
  product: string;
  category: string;
  sort: string;
  /** "1" where nothing is to be corrected. */
  exact: string;
  page: number;
  /** The value of a facet. */
  [facet: string]: string | number;
}

/** What is searched for in the dialog. */
type DialogState = { q: string; product: string; exact: string };

/** A name, and its language where it is not the page's. */
type Name = { text: string; lang: string };

type ProductRow = [slug: string, title: string, language: string, accent: string];
type CategoryRow = [path: string, title: string, language: string, children: CategoryRow[]];

/** What `partials/search_data.html` prints. */
interface PrintedData {
  /** Interface texts; one that counts has a form for every plural of its language. */
  texts: Record<string, string | Record<string, string>>;
  products: ProductRow[];
  trees: Record<string, CategoryRow[]>;
  languages: [code: string, name: string, url: string][];
}

/** What a text is printed with. */
type Values = Record<string, string | number>;

/** The same as it is asked for. */
interface SearchData {
  products: ProductRow[];
  /** The categories of each product. */
  trees: Record<string, CategoryRow[]>;
  base: string;
  index: string;
  language: string;
  /** The address of the search page. */
  url: string;
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

/** What is put into an element. */
type Contents = string | Node | (string | Node)[];

/* Presses, keys and moves of the focus come from elements. */
interface UIEvent {
  readonly target: Element;
}
