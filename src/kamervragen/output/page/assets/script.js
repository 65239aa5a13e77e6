(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("js");

  const all = (selector) => [...document.querySelectorAll(selector)];
  const [documentPane, recordPane] = ["document", "overzicht"].map((id) => document.getElementById(id));
  const voice = document.getElementById("stem");
  const counter = document.getElementById("teller");
  const dialog = document.getElementById("toetsen");
  const marks = all("[data-doel]");
  const questions = all("article.vraag");
  const doubts = all(".melding");
  const pages = all(".bladzijde");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  // ---- what is chosen ------------------------------------------------------------------------------------------

  let chosen = [];
  let question = -1;
  let doubt = -1;

  const marksOf = (id) => marks.filter((mark) => mark.dataset.doel === id);

  // What stands at the top of a pane while it scrolls is so high.
  const HEADING = 64;

  /** Puts what is not in sight in the middle of its pane, or its begin at the top where it is too long for that. */
  function reveal(pane, element, smooth = true) {
    const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
    if (inner.top > outer.top + HEADING && inner.bottom < outer.bottom) return;
    const room = pane.clientHeight - inner.height;
    const above = Math.max(room / 2, HEADING);
    const behavior = smooth && !calm.matches ? "smooth" : "auto";
    pane.scrollTo({ top: pane.scrollTop + inner.top - outer.top - above, behavior });
  }

  function light(elements) {
    for (const element of chosen) element.removeAttribute("aria-current");
    chosen = elements;
    for (const element of chosen) element.setAttribute("aria-current", "true");
  }

  function count() {
    if (counter) counter.textContent = `${question < 0 ? "–" : question + 1} / ${questions.length}`;
  }

  function remember(id) {
    try {
      history.replaceState(null, "", id ? `#${id}` : location.pathname + location.search);
    } catch {
      // Some places that a page is opened from have no history; nothing depends on it.
    }
  }

  /** Chooses a part of the record by its anchor; `from` is the mark that was clicked, which stays where it is. */
  function choose(id, { from = null, smooth = true, focus = false } = {}) {
    const part = document.getElementById(id);
    if (!part) return;
    const places = marksOf(id);
    light([part, ...places]);
    question = questions.includes(part) ? questions.indexOf(part) : question;
    count();
    reveal(recordPane, part, smooth);
    if (!from && places.length) reveal(documentPane, places[0], smooth);
    if (focus) part.focus({ preventScroll: true });
    const told = places.length ? (from || places[0]).getAttribute("aria-label") : part.dataset.naam;
    voice.textContent = told ? `${told}, gekozen` : "";
    remember(id);
  }

  function chooseDoubt(place, smooth = true) {
    if (!doubts.length) return;
    doubt = (place + doubts.length) % doubts.length;
    const melding = doubts[doubt];
    const goal = melding.dataset.leidtNaar;
    const part = goal ? document.getElementById(goal) : null;
    const places = goal ? marksOf(goal) : [];
    light([melding, ...places]);
    question = part && questions.includes(part) ? questions.indexOf(part) : question;
    count();
    reveal(recordPane, melding, smooth);
    const shown = places[0] || (part && documentPane.contains(part) ? part : null);
    if (shown) reveal(documentPane, shown, smooth);
    melding.focus({ preventScroll: true });
    voice.textContent = `Melding ${doubt + 1} van ${doubts.length}`;
    remember(melding.id);
  }

  function step(by) {
    if (!questions.length) return;
    const next = question < 0 ? (by > 0 ? 0 : questions.length - 1) : question + by;
    const place = Math.min(Math.max(next, 0), questions.length - 1);
    choose(questions[place].id, { focus: true });
  }

  function turnPage(by) {
    const top = documentPane.getBoundingClientRect().top + documentPane.clientHeight / 3;
    const now = pages.filter((page) => page.getBoundingClientRect().top <= top).length - 1;
    const page = pages[Math.min(Math.max(now + by, 0), pages.length - 1)];
    if (page) showPage(page);
  }

  function showPage(page, smooth = true) {
    const away = page.getBoundingClientRect().top - documentPane.getBoundingClientRect().top;
    const behavior = smooth && !calm.matches ? "smooth" : "auto";
    documentPane.scrollTo({ top: documentPane.scrollTop + away - 8, behavior });
    voice.textContent = page.querySelector("h2").textContent;
    remember(page.id);
  }

  /** Goes to any anchor of this page: a part of the record, a mark, a melding or a page. */
  function go(id, smooth = true) {
    const target = document.getElementById(id);
    if (!target) return;
    if (target.dataset.doel) {
      choose(target.dataset.doel, { smooth, from: target });
      reveal(documentPane, target, smooth);
    } else if (doubts.includes(target)) chooseDoubt(doubts.indexOf(target), smooth);
    else if (pages.includes(target)) showPage(target, smooth);
    else if (recordPane.contains(target)) choose(id, { smooth });
    else target.focus();
  }

  function nothing() {
    light([]);
    voice.textContent = "";
    remember("");
  }

  // ---- how it looks ----------------------------------------------------------------------------------------------

  const sizes = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
  let size = sizes.indexOf(1);

  function resize(place) {
    const before = documentPane.scrollTop / documentPane.scrollHeight;
    size = Math.min(Math.max(place, 0), sizes.length - 1);
    documentPane.style.setProperty("--maat", sizes[size]);
    document.querySelector('[data-doet="passend"]').textContent = `${100 * sizes[size]}%`;
    documentPane.scrollTop = before * documentPane.scrollHeight;
    const mark = marks.find((one) => one.hasAttribute("aria-current"));
    if (mark) reveal(documentPane, mark, false);
  }

  function turnLight() {
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    const now = root.dataset.thema || (dark ? "donker" : "licht");
    root.dataset.thema = now === "donker" ? "licht" : "donker";
  }

  // ---- what people do --------------------------------------------------------------------------------------------

  const deeds = {
    vorige: () => step(-1),
    volgende: () => step(1),
    melding: () => chooseDoubt(doubt + 1),
    kleiner: () => resize(size - 1),
    groter: () => resize(size + 1),
    passend: () => resize(sizes.indexOf(1)),
    thema: turnLight,
    hulp: () => dialog.showModal(),
  };

  const keys = {
    j: deeds.volgende,
    k: deeds.vorige,
    n: deeds.melding,
    N: () => chooseDoubt((doubt < 0 ? 0 : doubt) - 1),
    p: () => turnPage(1),
    P: () => turnPage(-1),
    "+": deeds.groter,
    "=": deeds.groter,
    "-": deeds.kleiner,
    0: deeds.passend,
    t: deeds.thema,
    "?": deeds.hulp,
    Escape: nothing,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || dialog.open) return;
    const mark = event.target.closest("[data-doel]");
    if (event.key === " " && mark) {
      event.preventDefault();
      mark.click();
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-doet]");
    const link = event.target.closest('a[href^="#"]');
    const part = event.target.closest(
      "article.vraag, li.noot, li.melding, .sectie[id] > h2, .gegevens[id] > h2, .passage[data-leidt-naar]",
    );
    if (button) deeds[button.dataset.doet]();
    else if (link && link.dataset.doel) {
      event.preventDefault();
      choose(link.dataset.doel, { from: link });
    } else if (link) {
      event.preventDefault();
      go(link.hash.slice(1));
    } else if (part && window.getSelection().isCollapsed) {
      if (part.matches(".passage")) choose(part.dataset.leidtNaar, { from: part.querySelector("[data-doel]") });
      else go(part.id || part.parentElement.id);
    }
  });

  window.addEventListener("hashchange", () => go(location.hash.slice(1)));

  // A box is pressed as a button is; without this script it is the link that it looks like.
  for (const mark of marks) mark.setAttribute("role", "button");
  count();
  if (location.hash) go(location.hash.slice(1), false);
  else if (questions.length === 1) choose(questions[0].id, { smooth: false });
})();
