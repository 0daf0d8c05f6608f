// What pages do beyond what links and forms do. Everything works without it.
"use strict";
(function () {
  const text = document.getElementById("text");
  // A place as RFC 5147 names it (#char=56,63) is known to the browser alone.
  const char = location.hash.match(/^#char=(\d{1,9})(?:,(\d{1,9}))?$/);
  if (char && document.body.classList.contains("document")) {
    const asked = new URLSearchParams(location.search);
    asked.delete("at");
    asked.set("start", char[1]);
    if (char[2]) {
      asked.set("end", char[2]);
    }
    location.replace(location.pathname + "?" + asked + "#at");
  }
  // Addresses to copy are whole, whatever this server is called from outside.
  document.querySelectorAll("[data-address]").forEach(function (place) { place.textContent = new URL(place.dataset.address, location.href).href; });
  document.querySelectorAll("[data-mark]").forEach(function (box) {
    if (box.type === "checkbox") {
      box.addEventListener("change", function () {
        document.querySelectorAll(".m." + box.dataset.mark).forEach(function (mark) { mark.classList.toggle("off", !box.checked); });
        document.querySelectorAll("li[data-mark=" + box.dataset.mark + "]").forEach(function (item) { item.hidden = !box.checked; });
      });
    }
  });
  if (!text) {
    return;
  }
  let pop = null;
  function items(mark) {
    return mark.dataset.facts.split(" ").map(function (id) { return document.getElementById(id); }).filter(Boolean);
  }
  function hide() {
    if (pop) {
      pop.remove();
      pop = null;
    }
    document.querySelectorAll(".on").forEach(function (on) { on.classList.remove("on"); });
  }
  function show(mark) {
    hide();
    pop = document.createElement("div");
    pop.className = "pop";
    pop.setAttribute("role", "tooltip");
    items(mark).slice(0, 6).forEach(function (item) {
      item.classList.add("on");
      const line = document.createElement("p");
      const kind = document.createElement("b");
      kind.textContent = item.querySelector(".kind").textContent + " ";
      line.append(kind, Array.from(item.querySelectorAll(".p")).map(function (property) {
        return property.textContent.replace(/\s+/g, " ").trim();
      }).join(" · "));
      pop.appendChild(line);
    });
    mark.classList.add("on");
    document.body.appendChild(pop);
    const box = mark.getClientRects()[0];
    const left = Math.min(box.left, document.documentElement.clientWidth - pop.offsetWidth - 8);
    pop.style.left = Math.max(8, left) + window.scrollX + "px";
    const below = box.bottom + pop.offsetHeight + 12 < window.innerHeight;
    pop.style.top = (below ? box.bottom + 6 : box.top - pop.offsetHeight - 6) + window.scrollY + "px";
  }
  text.addEventListener("mouseover", function (event) {
    const mark = event.target.closest(".m");
    if (mark) {
      show(mark);
    } else {
      hide();
    }
  });
  text.addEventListener("focusin", function (event) {
    if (event.target.matches(".m")) {
      show(event.target);
    }
  });
  text.addEventListener("focusout", hide);
  text.addEventListener("mouseleave", hide);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      hide();
    }
  });
  // From the list to the text: the first mark of the fact.
  document.querySelectorAll("a.up").forEach(function (up) {
    up.addEventListener("click", function (event) {
      const id = up.closest("li").id;
      const mark = Array.prototype.find.call(text.querySelectorAll(".m"), function (m) { return m.dataset.facts.split(" ").includes(id); });
      if (mark) {
        event.preventDefault();
        mark.scrollIntoView({ block: "center" });
        mark.focus();
      }
    });
  });
})();
