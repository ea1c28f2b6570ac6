// Words, hours and days in the language shown, as the printed papers write them.
const DATA = JSON.parse(byId("data").textContent);
const said = () => DATA.said[state.lang];

function word(name, places = {}) {
  return said().words[name].replace(/\{(\w+)\}/g, (whole, place) => (place in places ? String(places[place]) : whole));
}

const LETTERS = { ø: "o", đ: "d", ł: "l", ı: "i", æ: "ae", œ: "oe", ß: "ss", "’": "'", "‑": "-" };

// Without case and accents: “Côte d’Ivoire” is “cote d'ivoire”.
function folded(text) {
  const bare = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.replace(/[øđłıæœß’‑]/g, (letter) => LETTERS[letter]);
}

const wordsOf = (typed) => folded(typed).split(/\s+/).filter(Boolean);

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const two = (number) => String(number).padStart(2, "0");

// Minutes after midnight: 15:00, 15 h, 15.00.
function hourSaid(minute) {
  const hour = Math.floor(minute / 60), rest = minute % 60;
  if (state.lang === "fr") return `${hour}\u00a0h${rest ? `\u00a0${two(rest)}` : ""}`;
  if (state.lang === "es") return `${hour}.${two(rest)}`;
  return `${two(hour)}:${two(rest)}`;
}

const JOINTS = { en: "–", fr: "\u00a0– ", es: " a " };

function hoursSaid(from, to) {
  const end = to > 1440 ? to % 1440 : to;
  return hourSaid(from) + JOINTS[state.lang] + hourSaid(end);
}

const partsOfDay = new Map();

function dayParts(day) {
  const key = `${state.lang} ${day}`;
  if (!partsOfDay.has(key)) {
    const form = { weekday: "long", month: "long", year: "numeric", day: "numeric", timeZone: "UTC", calendar: "gregory" };
    const parts = new Intl.DateTimeFormat(state.lang, form).formatToParts(new Date(`${day}T12:00Z`));
    partsOfDay.set(key, Object.fromEntries(parts.map((part) => [part.type, part.value])));
  }
  return partsOfDay.get(key);
}

// “2021-12-14” as “14 December”, “14 décembre”, “14 de diciembre”.
function dateSaid(day) {
  const { month } = dayParts(day);
  const number = Number(day.slice(8));
  if (state.lang === "fr") return `${number === 1 ? "1er" : number}\u00a0${month}`;
  return state.lang === "es" ? `${number} de ${month}` : `${number} ${month}`;
}

// A day's heading: “Tuesday, 14 December 2021”, “Mardi 14 décembre 2021”, “Martes 14 de diciembre de 2021”.
function daySaid(day) {
  const { weekday } = dayParts(day), year = day.slice(0, 4);
  if (state.lang === "en") return `${weekday}, ${dateSaid(day)} ${year}`;
  return capital(`${weekday} ${dateSaid(day)} ${state.lang === "es" ? "de " : ""}${year}`);
}

function listSaid(names) {
  if (names.length < 2) return names.join("");
  return word("lastName", { names: names.slice(0, -1).join(", "), last: names[names.length - 1] });
}

const languageNames = (codes) =>
  listSaid(codes.map((code) => said().languages[code]).sort((one, other) => one.localeCompare(other, state.lang)));
