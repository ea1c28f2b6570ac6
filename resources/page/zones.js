// The choice of a clock: the meeting's, the reader's own, UTC, and any other by a search.
const SOME_ZONES = [
  "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago",
  "America/Mexico_City", "America/New_York", "America/Bogota", "America/Caracas", "America/Halifax",
  "America/St_Johns", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "Atlantic/Azores", "Africa/Dakar",
  "Europe/London", "Africa/Lagos", "Europe/Paris", "Europe/Zurich", "Africa/Johannesburg", "Africa/Cairo",
  "Europe/Athens", "Africa/Nairobi", "Europe/Istanbul", "Asia/Riyadh", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul",
  "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Shanghai",
  "Asia/Manila", "Asia/Tokyo", "Australia/Adelaide", "Australia/Sydney", "Pacific/Auckland", "Pacific/Apia",
];
const MOST_ZONES = 60;

function allZones() {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : SOME_ZONES;
  const own = [venueZone, ownZone(), ...DATA.zones, "UTC"];
  return [...new Set([...known.map(newerName), ...own])].filter(isZone).sort();
}

// The name that a zone's clock has in the language shown: “Central European Time”, “heure d’Europe centrale”.
function longName(zone) {
  const form = { timeZone: zone, timeZoneName: "long" };
  const parts = new Intl.DateTimeFormat(state.lang, form).formatToParts(firstMoment);
  return parts.find((part) => part.type === "timeZoneName")?.value || "";
}

const zoneHaystacks = new Map();

function zoneHaystack(zone) {
  const key = `${state.lang} ${zone}`;
  if (!zoneHaystacks.has(key)) {
    const name = `${zone.replace(/[_/]/g, " ")} ${zone} ${longName(zone)} ${offsetsOf(zone).replace(/−/g, "-")}`;
    zoneHaystacks.set(key, folded(zone === venueZone ? `${name} ${venuePlace()}` : name));
  }
  return zoneHaystacks.get(key);
}

function zoneOptions() {
  const own = ownZone();
  const others = [...new Set([...DATA.zones, ...(["venue", "own", "UTC"].includes(state.zone) ? [] : [state.zone])])];
  return [
    option("venue", word("venueZone", { place: venuePlace(), offset: offsetsOf(venueZone) })),
    option("own", word("ownZone", { zone: own.replace(/_/g, " "), offset: offsetsOf(own) })),
    option("UTC", "UTC"),
    ...others.filter(isZone).map((zone) => option(zone, `${zone.replace(/_/g, " ")} (${offsetsOf(zone)})`)),
  ];
}

function paintZones() {
  offer(byId("zone"), zoneOptions(), state.zone);
  const zone = shownZone(), offsets = offsetsOf(zone);
  byId("zoneIs").textContent = word("zoneIs", { zone: zone === "UTC" ? zone : `${zoneName(zone)} (${offsets})` });
  if (byId("other").open) paintFoundZones();
}

function paintFoundZones() {
  const typed = wordsOf(byId("findZone").value.replace(/−/g, "-"));
  const found = allZones().filter((zone) => typed.every((part) => zoneHaystack(zone).includes(part)));
  byId("zonesFound").textContent = word("zonesFound", { number: found.length });
  byId("zoneList").replaceChildren(
    ...found.slice(0, MOST_ZONES).map((zone) => {
      const name = el("span", {}, zone.replace(/_/g, " "));
      const button = el("button", { type: "button" }, name, " ", el("small", {}, offsetsOf(zone)));
      button.addEventListener("click", () => {
        byId("other").open = false;
        choose({ zone });
        byId("zone").focus();
      });
      return el("li", {}, button);
    }),
  );
}
