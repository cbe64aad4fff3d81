/* Desks stand far down a page: their clock is loaded when the reader comes to them. */
const near = new IntersectionObserver((seen) => {
  if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
  near.disconnect();
  import("./desk_hours.js");
});

near.observe(/** @type {Element} */ (document.querySelector(".desks")));
