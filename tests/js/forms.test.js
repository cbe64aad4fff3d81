import { folded, foldMarks } from "../../themes/doum/assets/js/search/engine/folding.js";
import { formsBy, openStemmer, variantsOf } from "../../themes/doum/assets/js/search/engine/forms.js";
import { equal } from "./check.js";

export const tests = {
  "marks are left out as by the build": ({ bare: texts }) => {
    for (const [text, wanted] of Object.entries(texts)) equal(foldMarks(text), wanted, text);
  },
  "a word has the forms that the build finds it by": async ({ languages }) => {
    for (const { module, affixes, forms } of Object.values(languages)) {
      const stem = module ? await openStemmer(`data:text/javascript,${encodeURIComponent(module)}`) : undefined;
      const formsOf = formsBy(stem, affixes);
      for (const [word, wanted] of Object.entries(forms)) equal(formsOf(word), wanted, word);
    }
  },
  "places without marks lead back to the text": () => {
    const text = "Die Straße, ÉTÉ";
    const { text: plain, places } = folded(text);
    equal(plain, "Die Strasse, ETE");
    equal(text.slice(places[4], places[11]), "Straße");
    equal(text.slice(places[13], places[16]), "ÉTÉ");
  },
  "a character stands for the others of its pairs": () => {
    const variants = variantsOf("發发髮发");
    equal(variants.get("发"), ["發", "髮"]);
    equal(variants.get("髮"), ["发"]);
  },
};
