/* Marks in the list of contents the heading that is being read. */

const links = new Map();
for (const link of document.querySelectorAll(".contents a")) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) links.set(heading, link);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(target).setAttribute("aria-current", "true");
    }
  },
  { rootMargin: "0px 0px -70%" },
);

for (const heading of links.keys()) observer.observe(heading);

/* On a phone the list closes after a choice, so that the answer is seen. */
document.querySelector(".contents")?.addEventListener("click", ({ target, currentTarget }) => {
  if (target.closest("a")) currentTarget.open = false;
});
