// What the clocks of a zone show at a moment, by the browser's own time-zone data.
const readings = new Map();

function reader(zone) {
  if (!readings.has(zone)) {
    const form = { timeZone: zone, hourCycle: "h23", calendar: "gregory", numberingSystem: "latn" };
    for (const part of ["year", "month", "day", "hour", "minute"]) form[part] = "numeric";
    readings.set(zone, new Intl.DateTimeFormat("en-GB", form));
  }
  return readings.get(zone);
}

function isZone(zone) {
  try {
    return Boolean(zone && reader(zone));
  } catch {
    return false;
  }
}

// The day, the minute after its midnight, and the minutes east of UTC.
function clockAt(moment, zone) {
  const found = {};
  for (const { type, value } of reader(zone).formatToParts(moment)) found[type] = Number(value);
  const asUtc = Date.UTC(found.year, found.month - 1, found.day, found.hour, found.minute);
  return {
    day: new Date(asUtc).toISOString().slice(0, 10),
    minute: found.hour * 60 + found.minute,
    offset: Math.round((asUtc - moment) / 60000),
  };
}

function offsetSaid(minutes) {
  if (minutes === 0) return "UTC";
  const all = Math.abs(minutes), rest = all % 60;
  return `UTC${minutes > 0 ? "+" : "−"}${Math.floor(all / 60)}${rest ? `:${two(rest)}` : ""}`;
}

// Names that some browsers still use; a reader looks for the newer one.
const RENAMED = {
  "Africa/Asmera": "Africa/Asmara", "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk", "Asia/Calcutta": "Asia/Kolkata", "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon", "Asia/Saigon": "Asia/Ho_Chi_Minh", "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv", "Pacific/Enderbury": "Pacific/Kanton", "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};
const newerName = (zone) => (isZone(RENAMED[zone]) ? RENAMED[zone] : zone);

const ownZone = () => {
  const found = newerName(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return isZone(found) ? found : "UTC";
};

const venueZone = isZone(DATA.zone) ? DATA.zone : "UTC";
const venuePlace = () => (venueZone === DATA.zone ? said().place : "UTC");

// The zone of the hours shown: the state holds “venue”, “own” or a zone's name.
function shownZone() {
  if (state.zone === "venue") return venueZone;
  return state.zone === "own" ? ownZone() : state.zone;
}

const MOMENTS = DATA.sessions.filter((session) => session.start).map((session) => Date.parse(session.start));
const firstMoment = MOMENTS.length ? Math.min(...MOMENTS) : Date.now();

// The offsets that a zone has at the sessions' hours: two where the clocks change between them.
function offsetsOf(zone) {
  const moments = MOMENTS.length ? MOMENTS : [firstMoment];
  const found = new Set(moments.map((moment) => clockAt(moment, zone).offset));
  return [...found].map(offsetSaid).join(", ");
}

function zoneName(zone) {
  if (zone === venueZone) return venuePlace();
  return zone === "UTC" ? zone : zone.replace(/_/g, " ");
}

// Where a session stands by a zone's clock; `to` passes 1440 where it runs past midnight. Null without an hour.
function standing(session, zone) {
  if (session.stated) return { ...session.stated, stated: true };
  if (!session.start) return null;
  const start = Date.parse(session.start), end = Date.parse(session.end);
  const from = clockAt(start, zone), last = clockAt(end, zone);
  const daysBetween = (Date.parse(last.day) - Date.parse(from.day)) / 86400000;
  return {
    day: from.day,
    from: from.minute,
    to: last.minute + 1440 * daysBetween,
    lasts: (end - start) / 60000,
    offset: from.offset,
    moment: start,
  };
}
