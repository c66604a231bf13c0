// Comfort for readers; every page works without it. Nothing is sent anywhere.
"use strict";
(() => {
  const root = document.documentElement;
  const kept = {
    get() { try { return localStorage.getItem("theme"); } catch { return null; } },
    set(value) { try { localStorage.setItem("theme", value); } catch { /* private windows keep nothing */ } },
  };
  if (["light", "dark"].includes(kept.get())) root.dataset.theme = kept.get();

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function themeButton() {
    const button = document.querySelector(".theme");
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      kept.set(root.dataset.theme);
    });
  }

  // A passage and its claims light up together.
  function numbersOf(element) { return (element?.closest("[data-p]")?.dataset.p || "").split(" ").filter(Boolean); }

  function light(numbers) {
    document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
    for (const number of numbers) {
      document.querySelectorAll(`[data-p~="${number}"]`).forEach((each) => each.classList.add("lit"));
    }
  }

  function passages() {
    const text = document.querySelector(".report");
    if (!text) return;
    text.addEventListener("pointerover", (event) => light(numbersOf(event.target)));
    text.addEventListener("pointerleave", () => light([]));
    text.addEventListener("focusin", (event) => light(numbersOf(event.target)));
    text.addEventListener("click", (event) => {
      const segment = event.target.closest(".p[data-p]");
      if (!segment || segment.closest("a") || String(getSelection())) return;
      const numbers = numbersOf(segment);
      openNote(numbers[numbers.length - 1]);
    });
  }

  function openNote(number) {
    const note = document.getElementById(`note-${number}`);
    if (!note) return;
    note.closest("details.notes").open = true;
    const claim = note.querySelector("details.claim");
    claim.open = true;
    light([number]);
    claim.querySelector("summary").focus({ preventScroll: true });
    note.scrollIntoView({ block: "nearest" });
  }

  // j, k: next and previous claim; o: open or close it; /: search.
  function step(by) {
    const all = [...document.querySelectorAll("details.claim > summary")];
    if (!all.length) return;
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (by > 0 ? nearest(all) : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    next.closest("details.notes").open = true;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  }

  function nearest(all) {
    const found = all.findIndex((each) => each.getBoundingClientRect().top > 0);
    return found < 0 ? 0 : found;
  }

  function keys() {
    document.querySelector(".keys").hidden = !document.querySelector("details.claim");
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select")) {
        if (event.key === "Escape") event.target.blur();
        return;
      }
      const done = { j: () => step(1), k: () => step(-1), o: toggle, "/": search }[event.key];
      if (!done) return;
      event.preventDefault();
      done();
    });
  }

  function toggle() {
    const claim = document.activeElement?.closest("details.claim");
    if (claim) claim.open = !claim.open;
  }

  function search() {
    const box = document.getElementById("q");
    box.focus();
    box.select();
  }

  // "#passage-START-END": the passage of a claim lights up; one that is no claim's, or lies on another part of the
  // document, is asked of the server.
  function fragment() {
    const found = /^#passage-(\d+)-(\d+)$/.exec(location.hash);
    if (!found || !document.querySelector(".report")) return;
    const number = document.querySelector(`a.number[href="${found[0]}"]`);
    if (number) {
      light(numbersOf(number));
    } else if (!document.getElementById(found[0].slice(1)) && !location.search.includes("passage=")) {
      location.replace(`${location.pathname}?passage=${found[1]}-${found[2]}${found[0]}`);
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    themeButton();
    passages();
    keys();
    fragment();
    addEventListener("hashchange", fragment);
  });
})();
