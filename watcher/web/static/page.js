"use strict";
// Conveniences only; every page is complete without this.
for (const form of document.querySelectorAll("form[data-submits]"))
  form.addEventListener("change", (event) => event.target.tagName === "SELECT" && form.requestSubmit());

const typing = (target) => target.closest("input, select, textarea, [contenteditable]");
const changes = [...document.querySelectorAll(".change")];
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") {
    event.preventDefault();
    const field = document.querySelector("input[type=search]");
    if (field) field.focus();
    else location.href = "/search";
  }
  if (event.key === "j" || event.key === "k") {
    const here = changes.findIndex((one) => one.contains(document.activeElement));
    const next = changes[event.key === "j" ? here + 1 : Math.max(here - 1, 0)];
    next?.querySelector("a")?.focus();
    next?.scrollIntoView({ block: "start" });
  }
});
