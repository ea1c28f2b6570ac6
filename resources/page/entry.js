// One session as it stands in the list and on its card.
function factsOf(session) {
  const { kinds, modes, access } = said();
  const kind = kinds[session.kind] === plainText(session.title[state.lang]) ? "" : kinds[session.kind];
  const facts = [kind, roomName(session.room), modes[session.mode]];
  if (session.interpreted.length) facts.push(word("interpreted", { languages: languageNames(session.interpreted) }));
  if (session.access !== "open") facts.push(access[session.access]);
  return facts.filter(Boolean);
}

// Only addresses of the web are links.
function linkTo(address, text, title) {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  const link = el("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text);
  link.setAttribute("aria-label", `${text}: ${title}`);
  return link;
}

function linksOf(session) {
  const title = plainText(session.title[state.lang]);
  const links = [linkTo(session.link, word("join"), title), linkTo(session.stream, word("stream"), title)];
  const found = links.filter(Boolean);
  return found.length ? el("p", { className: "links" }, ...found) : null;
}

function entryOf(session, heading, id) {
  const form = session.plenary ? "plenary" : session.kind;
  return el(
    "article",
    { className: `entry ${form}${session.held ? "" : " cancelled"}` },
    el(heading, { dir: "auto", id }, ...textNodes(session.title[state.lang])),
    el("p", { className: "facts" }, factsOf(session).join(" · ")),
    ...session.lines[state.lang].map((line) => el("p", { className: "line", dir: "auto" }, ...textNodes(line))),
    linksOf(session),
  );
}

function hoursLine(place) {
  if (place.stated) return `${hoursSaid(place.from, place.to)} ${place.label}`;
  const hours = hoursSaid(place.from, place.to);
  return place.to > 1440 ? word("nextDay", { hours }) : hours;
}

// The venue's hours, where the clock shown is not the venue's; its day too, where it is another.
function venueLine(place) {
  if (place.stated || shownZone() === venueZone) return null;
  const there = clockAt(place.moment, venueZone);
  if (there.offset === place.offset) return null;
  const places = { place: venuePlace(), hours: hoursSaid(there.minute, (there.minute + place.lasts) % 1440) };
  if (there.day === place.day) return word("there", places);
  return word("thereAnotherDay", { ...places, day: dateSaid(there.day) });
}

function hoursOf(session) {
  const { place } = session;
  if (!place) return el("div", { className: "hours" }, "–");
  const line = hoursLine(place);
  const hours = place.stated ? el("span", {}, line) : el("time", { dateTime: session.start }, line);
  const under = place.stated ? word("asStated") : venueLine(place);
  return el("div", { className: "hours" }, hours, under ? el("small", {}, under) : null);
}
