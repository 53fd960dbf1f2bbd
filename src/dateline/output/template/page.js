"use strict";
const button = document.getElementById("show-code");
button.hidden = !document.querySelector(".code");
button.addEventListener("click", () => {
  const show = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(show));
  button.textContent = show ? "Hide code" : "Show code";
  for (const block of document.querySelectorAll(".code")) block.hidden = !show;
});
