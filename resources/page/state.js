// What the reader chose, kept in the address after “#” so that it can be sent or bookmarked.
const USUAL = { lang: "", zone: "venue", view: "list", q: "", day: "", room: "", kind: "", interpreted: "", mode: "" };
const state = { ...USUAL };
const VIEWS = ["list", "grid"];
const FILTERS = ["q", "day", "room", "kind", "interpreted", "mode"];

function firstLanguage() {
  const wanted = (navigator.languages || [navigator.language]).map((tag) => String(tag).slice(0, 2).toLowerCase());
  return wanted.find((code) => DATA.languages.includes(code)) || DATA.languages[0];
}

function readState() {
  const told = new URLSearchParams(location.hash.slice(1));
  for (const [name, usual] of Object.entries(USUAL)) state[name] = told.get(name) ?? usual;
  if (!DATA.languages.includes(state.lang)) state.lang = firstLanguage();
  if (!VIEWS.includes(state.view)) state.view = USUAL.view;
  if (!["venue", "own"].includes(state.zone) && !isZone(state.zone)) state.zone = USUAL.zone;
}

function keepState() {
  const told = new URLSearchParams();
  for (const [name, usual] of Object.entries(USUAL)) if (state[name] !== usual) told.set(name, state[name]);
  history.replaceState(null, "", `#${told}`);
}
