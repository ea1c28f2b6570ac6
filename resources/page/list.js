// The programme as a list: days, in each the hours once, under them the sessions.
function slotKey(session) {
  const { place } = session;
  return place ? `${place.from} ${place.to} ${place.label || ""} ${place.offset}` : "";
}

function slotsOf(sessions) {
  const slots = [...grouped(sessions, slotKey).values()].map((together) =>
    el(
      "li",
      { className: "slot" },
      hoursOf(together[0]),
      el("ul", {}, ...together.map((session) => el("li", {}, entryOf(session, "h3")))),
    ),
  );
  return el("ol", { className: "slots" }, ...slots);
}

function dayHeading(day) {
  return el("h2", {}, daySaid(day));
}

// A day of a few sessions does not take half of a wide window.
const dayClass = (sessions) => (sessions.length < 4 ? "day few" : "day");

function listOf(sessions) {
  const days = grouped(sessions, (session) => (session.place ? session.place.day : ""));
  return [...days].map(([day, together]) =>
    el("section", { className: dayClass(together) }, day ? dayHeading(day) : el("h2", {}, word("undecided")), slotsOf(together)),
  );
}
