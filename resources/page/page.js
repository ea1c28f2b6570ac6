// The page as a whole: painted from the state, and painted anew after each choice.
function paintHead() {
  const { title, paper, organizer, under, notes, state: draft, version, made, key, warning } = said();
  document.documentElement.lang = state.lang;
  document.title = [warning, plainText(title), paper].filter(Boolean).join(" · ");
  byId("organizer").textContent = organizer;
  byId("title").replaceChildren(...textNodes(title));
  byId("under").replaceChildren(...under.map((line) => el("p", { dir: "auto" }, ...textNodes(line))));
  byId("notes").replaceChildren(...notes.map((line) => el("p", { dir: "auto" }, ...textNodes(line))));
  byId("state").textContent = draft;
  byId("state").hidden = !draft;
  byId("version").textContent = version;
  byId("made").textContent = made;
  for (const node of document.querySelectorAll("[data-warning]")) {
    node.textContent = warning;
    node.hidden = !warning;
  }
  const rows = key.map(({ mark, meaning }) => el("div", {}, el("dt", {}, ...textNodes(mark)), el("dd", {}, meaning)));
  byId("key").replaceChildren(...rows);
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  paintSwitches();
}

function paintSwitches() {
  const languages = DATA.languages.map((code) => {
    const spoken = new Intl.DisplayNames([code], { type: "language" }).of(code);
    return { value: code, word: code.toUpperCase(), spoken: capital(spoken), lang: code };
  });
  switchOf(byId("languages"), "lang", languages, state.lang, (lang) => choose({ lang }));
  const views = VIEWS.map((value) => ({ value, word: word(value) }));
  switchOf(byId("views"), "view", views, state.view, (view) => choose({ view }));
}

// A filter's choices, in the language shown; a choice that the programme does not have is dropped.
function paintFilter(name, choices) {
  if (!choices.some(([value]) => value === state[name])) state[name] = "";
  const options = choices.map(([value, text]) => option(value, text));
  offer(byId(name), [option("", word(`all-${name}`)), ...options], state[name]);
  byId(name).parentElement.hidden = choices.length < 2 && !state[name];
}

function paintFilters(sessions) {
  const { kinds, modes, languages } = said();
  const having = (name) => new Set(sessions.map((session) => session[name]));
  const ofHaving = (names, name) => Object.entries(names).filter(([value]) => having(name).has(value));
  if (byId("q").value !== state.q) byId("q").value = state.q;
  paintFilter("day", daysOf(sessions).map((day) => [day, daySaid(day)]));
  paintFilter("room", DATA.rooms.map((_, number) => [String(number), roomName(number)]));
  paintFilter("kind", ofHaving(kinds, "kind"));
  paintFilter("interpreted", Object.entries(languages));
  paintFilter("mode", ofHaving(modes, "mode"));
}

function paintSessions(sessions) {
  const typed = wordsOf(state.q);
  const shown = sessions.filter((session) => holds(session, typed));
  byId("count").textContent = word("shown", { shown: shown.length, all: sessions.length });
  byId("clear").hidden = !FILTERS.some((name) => state[name]);
  const main = byId("programme");
  if (!shown.length) main.replaceChildren(el("p", {}, word(sessions.length ? "nothing" : "empty")));
  else main.replaceChildren(...(state.view === "grid" ? gridsOf(shown) : listOf(shown)));
}

// Heads and switches are painted only with their language, so that the keyboard's focus stays where it is.
function paint(anew) {
  if (anew) paintHead();
  const sessions = placed();
  paintFilters(sessions);
  paintZones();
  paintSessions(sessions);
}

function choose(change) {
  const language = state.lang;
  Object.assign(state, change);
  paint(false);
  if (state.lang !== language) {
    paintHead();
    byId("languages").querySelector(":checked").focus();
  }
  keepState();
}

function listen() {
  for (const name of [...FILTERS.slice(1), "zone"]) {
    byId(name).addEventListener("change", (event) => choose({ [name]: event.target.value }));
  }
  byId("q").addEventListener("input", (event) => choose({ q: event.target.value }));
  byId("findZone").addEventListener("input", paintFoundZones);
  byId("other").addEventListener("toggle", () => {
    if (!byId("other").open) return;
    paintFoundZones();
    byId("findZone").focus();
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("keydown", (event) => {
    if (event.key === "Escape" && byId("other").open) {
      byId("other").open = false;
      byId("other").querySelector("summary").focus();
    }
  });
  byId("clear").addEventListener("click", () => {
    choose(Object.fromEntries(FILTERS.map((name) => [name, ""])));
    byId("q").focus();
  });
  byId("more").addEventListener("click", () => {
    const open = byId("more").getAttribute("aria-expanded") === "true";
    byId("more").setAttribute("aria-expanded", String(!open));
  });
  byId("skip").addEventListener("click", () => byId("programme").focus());
  window.addEventListener("hashchange", () => {
    readState();
    paint(true);
  });
}

readState();
listen();
paint(true);
keepState();
