// Elements are made of texts only: nothing of the programme is ever read as markup.
const byId = (id) => document.getElementById(id);

function el(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key in made && key !== "role") made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const MARKED = { tag: "b", mark: "b", missing: "i", strike: "s" };

// A text of runs: bare strings, or {t: text, m: mark, l: language, h: address}.
function textNodes(runs) {
  return runs.map((run) => {
    if (typeof run === "string") return document.createTextNode(run);
    if (run.h) return el("a", { href: run.h, rel: "noopener noreferrer", target: "_blank" }, run.t);
    return el(MARKED[run.m] || "span", { className: run.m, lang: run.l }, run.t);
  });
}

const plainText = (runs) => runs.map((run) => (typeof run === "string" ? run : run.t)).join("");

const option = (value, text) => el("option", { value }, text);

function offer(select, options, chosen) {
  select.replaceChildren(...options);
  select.value = chosen;
}

// One of a few: radio buttons drawn as a row of words.
function switchOf(fieldset, name, choices, chosen, pick) {
  const legend = fieldset.querySelector("legend");
  fieldset.replaceChildren(
    legend,
    ...choices.map(({ value, word, spoken, lang }) => {
      const input = el("input", { type: "radio", name, value, checked: value === chosen });
      input.addEventListener("change", () => pick(value));
      if (spoken) input.setAttribute("aria-label", spoken);
      return el("label", { lang, title: spoken }, input, el("span", {}, word));
    }),
  );
}
