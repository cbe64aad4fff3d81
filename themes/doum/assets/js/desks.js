/* Contacts are far down a page: their opening hours load when they scroll into view. */
const near = new IntersectionObserver((seen) => {
  if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
  near.disconnect();
  import("./desk_hours.js");
});

near.observe(/** @type {Element} */ (document.querySelector(".desks")));
