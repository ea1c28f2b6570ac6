// The programme as a grid: rooms across, hours down, a block as high as it is long.
const MINUTE = 1.8; // pixels
const LINE = 17; // pixels of a line of its title
const LEAST = 18; // pixels of the lowest block

// Sessions at one hour in one room stand side by side, in as many lanes as meet there.
function lanesOf(sessions) {
  const laid = [];
  let ends = [], together = [];
  for (const session of sessions) {
    const { from, lasts } = session.place;
    if (ends.every((end) => end <= from)) [ends, together] = [[], []];
    let lane = ends.findIndex((end) => end <= from);
    if (lane < 0) lane = ends.push(0) - 1;
    ends[lane] = from + lasts;
    together.push({ session, lane });
    laid.push(together[together.length - 1]);
    for (const one of together) one.lanes = ends.length;
  }
  return laid;
}

function blockOf({ session, lane, lanes }, first) {
  const { place } = session;
  const height = Math.max(place.lasts * MINUTE - 2, LEAST);
  const form = session.plenary ? "plenary" : session.kind;
  const size = height < 30 ? "line" : height < 62 ? "short" : "tall";
  const marks = [said().modes[session.mode], session.interpreted.join(" ").toUpperCase()].filter(Boolean).join(" · ");
  const what = el("span", { className: "what", dir: "auto" }, ...textNodes(session.title[state.lang]));
  const below = size === "tall" && height > 90;
  what.style.webkitLineClamp = String(Math.max(1, Math.floor((height - (below ? 42 : 25)) / LINE)));
  const made = el(
    "button",
    { type: "button", className: `block ${form} ${session.mode || ""} ${size}${session.held ? "" : " cancelled"}` },
    el("span", { className: "when" }, size === "tall" ? hoursLine(place) : hourSaid(place.from)),
    " ",
    what,
    below ? el("span", { className: "with" }, marks) : null,
  );
  made.setAttribute("aria-haspopup", "dialog");
  made.title = plainText(session.title[state.lang]).slice(0, 300);
  Object.assign(made.style, {
    top: `${(place.from - first) * MINUTE}px`,
    height: `${height}px`,
    left: `${(100 * lane) / lanes}%`,
    width: `calc(${100 / lanes}% - 4px)`,
  });
  made.addEventListener("click", () => openCard(session));
  return made;
}

// Whole hours down the side; each block says its own, so these are for the eye only.
function hoursDown(first, last) {
  const column = el("div", { className: "down" });
  column.setAttribute("aria-hidden", "true");
  for (let minute = first; minute <= last; minute += 60) {
    const made = el("span", {}, hourSaid(minute > 1440 ? minute % 1440 : minute));
    made.style.top = `${(minute - first) * MINUTE}px`;
    column.append(made);
  }
  return column;
}

function roomColumn(room, sessions, first, height) {
  const name = room < DATA.rooms.length ? textNodes(DATA.rooms[room][state.lang]) : [word("withoutRoom")];
  const laid = lanesOf(sessions);
  const body = el("ol", { className: "blocks" });
  body.style.height = `${height}px`;
  body.append(...laid.map((one) => el("li", {}, blockOf(one, first))));
  const column = el("section", { className: "column" }, el("h3", { dir: "auto" }, ...name), body);
  const lanes = Math.max(...laid.map((one) => one.lanes));
  if (lanes > 1) column.style.minWidth = `${lanes * 110}px`;
  return column;
}

function gridOfDay(day, sessions) {
  const first = Math.floor(Math.min(...sessions.map(({ place }) => place.from)) / 60) * 60;
  const last = Math.ceil(Math.max(...sessions.map(({ place }) => place.from + place.lasts)) / 60) * 60;
  const height = (last - first) * MINUTE;
  const rooms = [...grouped(sessions, roomRank)].sort(([one], [other]) => one - other);
  const grid = el("div", { className: "across", tabIndex: 0, role: "group" });
  grid.setAttribute("aria-label", daySaid(day));
  grid.append(
    hoursDown(first, last),
    ...rooms.map(([room, together]) => roomColumn(room, together, first, height)),
  );
  return el("section", { className: dayClass(sessions) }, dayHeading(day), grid);
}

// Sessions whose moment is not known stand in a list below.
function gridsOf(sessions) {
  const known = sessions.filter(({ place }) => place && !place.stated);
  const days = grouped(known, ({ place }) => place.day);
  const grids = [...days].map(([day, together]) => gridOfDay(day, together));
  return [...grids, ...listOf(sessions.filter(({ place }) => !place || place.stated))];
}

function openCard(session) {
  const card = byId("card");
  const close = el("button", { type: "button", className: "close" }, word("close"));
  close.addEventListener("click", () => card.close());
  const day = session.place ? el("p", { className: "facts" }, daySaid(session.place.day)) : null;
  card.replaceChildren(close, day, hoursOf(session), entryOf(session, "h2", "cardTitle"));
  card.showModal();
}
