// Which sessions are shown: every word typed occurs in what the reader sees of it, and each choice holds.
const haystacks = new Map();

function haystack(session) {
  const key = `${state.lang} ${DATA.sessions.indexOf(session)}`;
  if (!haystacks.has(key)) {
    const texts = [session.title[state.lang], ...session.lines[state.lang]].map(plainText);
    haystacks.set(key, folded([...texts, ...factsOf(session)].join(" ")));
  }
  return haystacks.get(key);
}

function roomName(number) {
  return number === null || number === undefined ? "" : plainText(DATA.rooms[number][state.lang]);
}

function holds(session, typed) {
  const place = session.place;
  return (
    (!state.day || (place && place.day === state.day)) &&
    (!state.room || String(session.room) === state.room) &&
    (!state.kind || session.kind === state.kind) &&
    (!state.mode || session.mode === state.mode) &&
    (!state.interpreted || session.interpreted.includes(state.interpreted)) &&
    typed.every((part) => haystack(session).includes(part))
  );
}

// In the order of their hours, then of their rooms; those without an hour last.
function inOrder(one, other) {
  if (!one.place || !other.place) return Number(!one.place) - Number(!other.place);
  const days = one.place.day.localeCompare(other.place.day);
  return days || one.place.from - other.place.from || one.place.to - other.place.to || roomRank(one) - roomRank(other);
}

const roomRank = (session) => session.room ?? DATA.rooms.length;

// All sessions with their place by the clock shown.
function placed() {
  const zone = shownZone();
  return DATA.sessions.map((session) => Object.assign(session, { place: standing(session, zone) })).sort(inOrder);
}

const daysOf = (sessions) => [...new Set(sessions.filter((found) => found.place).map((found) => found.place.day))];

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}
