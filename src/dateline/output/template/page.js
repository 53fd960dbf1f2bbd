"use strict";
const button = document.getElementById("show-code");
button.hidden = !document.querySelector(".code");
button.addEventListener("click", () => {
  const show = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(show));
  button.textContent = show ? "Hide code" : "Show code";
  for (const block of document.querySelectorAll(".code")) block.hidden = !show;
});

// A table with data-choice (the number of a column): sorted by its headings, searched, and one value of that column chosen.
// data-sorted is the column that its rows are in the order of, where they are in that of one.
const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const keyOf = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
const missing = (row, column) => Boolean(row.cells[column].querySelector(":scope > .missing"));

function sortable(table) {
  const headings = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  headings.forEach((heading, column) => {
    const sort = document.createElement("button");
    sort.type = "button";
    sort.className = "sort";
    sort.append(...heading.childNodes);
    heading.append(sort);
    sort.addEventListener("click", () => {
      const falling = heading.getAttribute("aria-sort") === "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
      const compare = (a, b) =>
        missing(a, column) - missing(b, column) ||
        order.compare(keyOf(a, column), keyOf(b, column)) * (falling ? -1 : 1);
      body.append(...[...body.rows].sort(compare));
    });
  });
  headings[table.dataset.sorted]?.setAttribute("aria-sort", "ascending");
}

function labelled(words, field, name) {
  const label = document.createElement("label");
  field.id = name;
  label.htmlFor = name;
  label.append(words);
  const both = document.createElement("span");
  both.append(label, " ", field);
  return both;
}

function filterable(table, number) {
  const rows = [...table.tBodies[0].rows];
  const column = Number(table.dataset.choice);
  const search = document.createElement("input");
  search.type = "search";
  search.autocomplete = "off";
  const choice = document.createElement("select");
  const values = [...new Set(rows.map((row) => row.cells[column].textContent.trim()))].sort();
  choice.append(new Option("any", ""), ...values.map((value) => new Option(value, value)));
  const count = document.createElement("p");
  count.className = "count";
  count.setAttribute("role", "status");
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const chosen = !choice.value || row.cells[column].textContent.trim() === choice.value;
      row.hidden = !(chosen && words.every((word) => text.includes(word)));
    }
    count.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows shown`;
  };
  const reveal = (name) => {
    const row = rows.find((one) => name && one.id === name);
    if (!row || !row.hidden) return;
    search.value = choice.value = "";
    show();
  };
  search.addEventListener("input", show);
  choice.addEventListener("change", show);
  // A link to a row that is filtered away shows all rows again, before the browser goes there.
  document.addEventListener("click", (event) => reveal(event.target.closest?.("a[href^='#']")?.getAttribute("href").slice(1)), true);
  const heading = table.tHead.rows[0].cells[column].textContent;
  const controls = document.createElement("div");
  controls.className = "controls";
  controls.append(labelled("Search", search, `search-${number}`), labelled(heading, choice, `choice-${number}`), count);
  table.closest(".listing").before(controls);
  show();
}

// On a phone a row is a card, its cells labelled by their headings (style.css). Shown as blocks, the parts of a table lose
// what they are to a screen reader, so it is said to them.
function labelCells(table) {
  const headings = [...table.tHead.rows[0].cells].map((heading) => heading.textContent.trim());
  const roles = [["tbody, thead", "rowgroup"], ["tr", "row"], ["td", "cell"], ["thead th", "columnheader"], ["tbody th", "rowheader"]];
  table.setAttribute("role", "table");
  for (const [parts, role] of roles) for (const part of table.querySelectorAll(parts)) part.setAttribute("role", role);
  for (const row of table.tBodies[0].rows) [...row.cells].forEach((cell, column) => (cell.dataset.label = headings[column]));
  table.closest(".listing").classList.add("labelled");
}
document.querySelectorAll(".listing table").forEach(labelCells);

document.querySelectorAll("table[data-choice]").forEach((table, number) => {
  filterable(table, number);
  sortable(table);
});

// On paper a drawing does not break between sheets. So the timeline is printed as a table: a row for each of its rows,
// and its legend and axis as the heading, which every sheet repeats. data-edges says where the rows begin and end.
function parted(drawing) {
  const { width, height } = drawing.viewBox.baseVal;
  const edges = drawing.dataset.edges.split(" ").map(Number);
  const strokes = [...drawing.querySelectorAll(":scope > g[aria-hidden] > *")].map((stroke) => [stroke, stroke.getBBox()]);
  const piece = (top, bottom, ...marks) => {
    const svg = drawing.cloneNode(false);
    svg.setAttribute("class", "timeline");
    svg.setAttribute("viewBox", `0 ${top} ${width} ${bottom - top}`);
    svg.removeAttribute("aria-labelledby");
    svg.removeAttribute("id");
    const seen = strokes.filter(([, box]) => box.y <= bottom && box.y + box.height >= top).map(([stroke]) => stroke);
    svg.append(...[...seen, ...marks].map((part) => part.cloneNode(true)));
    plainly(svg).querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    return svg;
  };
  const table = document.createElement("table");
  table.className = "sheets";
  table.setAttribute("role", "presentation");
  table.createTHead().insertRow().insertCell().append(piece(0, edges[0]));
  const body = table.createTBody();
  const marks = [...drawing.querySelectorAll(":scope > .mark")];
  edges.splice(-1, 1, height);  // the axis below stays with the last row
  marks.forEach((mark, row) => body.insertRow().insertCell().append(piece(edges[row], edges[row + 1], mark)));
  return table;
}

// In a printed table Chromium misplaces or loses what is used, moved or opaque as a whole: paths at their place stay.
function plainly(svg) {
  for (const use of svg.querySelectorAll("use")) {
    const path = document.getElementById((use.getAttribute("xlink:href") ?? use.getAttribute("href")).slice(1)).cloneNode();
    const move = [Number(use.getAttribute("x")), Number(use.getAttribute("y"))];
    let numbers = 0;
    path.setAttribute("d", path.getAttribute("d").replace(/-?[0-9.]+/g, (number) => Number(number) + move[numbers++ % 2]));
    path.setAttribute("style", use.getAttribute("style"));
    use.replaceWith(path);
  }
  for (const { style } of svg.querySelectorAll("[style*=opacity]")) {
    style.fillOpacity = style.strokeOpacity = style.opacity;
    style.opacity = 1;
  }
  return svg;
}

// On paper what is folded is unfolded, too, for as long as the printing takes.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details:not([open])")];
  for (const folded of unfolded) folded.open = true;
  for (const drawing of document.querySelectorAll("svg.timeline.wide[data-edges]:not(.parted)")) {
    drawing.before(parted(drawing));
    drawing.classList.add("parted");
  }
});
addEventListener("afterprint", () => {
  for (const folded of unfolded) folded.open = false;
  for (const drawing of document.querySelectorAll("svg.timeline.parted")) {
    drawing.previousElementSibling.remove();
    drawing.classList.remove("parted");
  }
});
