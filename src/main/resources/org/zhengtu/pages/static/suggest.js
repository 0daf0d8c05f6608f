// Suggestions below the search box, as a combobox with a list (WAI-ARIA 1.2). Without it the form works as it is.
"use strict";
(function () {
  const WAIT = 120;
  let boxes = 0;

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function attach(form) {
    const input = form.querySelector("input[name=q]");
    const id = "suggest" + (++boxes);
    const list = element("div", "suggest");
    const status = element("div", "hidden");
    let options = [];
    let active = -1;
    let timer = 0;
    let asking = null;
    let composing = false;
    let shown = null;

    list.id = id;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.list);
    status.setAttribute("role", "status");
    form.append(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("autocomplete", "off");

    function activate(index) {
      if (options[active]) {
        options[active].setAttribute("aria-selected", "false");
      }
      active = index;
      if (options[active]) {
        options[active].setAttribute("aria-selected", "true");
        options[active].scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", options[active].id);
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    }

    function close() {
      clearTimeout(timer);
      if (asking) {
        asking.abort();
        asking = null;
      }
      activate(-1);
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
    }

    function open() {
      const any = options.length > 0;
      list.hidden = !any;
      input.setAttribute("aria-expanded", String(any));
    }

    function option(item) {
      const made = element("div", "option");
      made.id = id + "-" + options.length;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.dataset.href = item.href;
      const name = element("span", "name", item.label);
      if (item.lang && item.lang !== form.dataset.lang) {
        name.lang = item.lang;
      }
      made.append(name);
      if (item.matched) {
        made.append(" ", element("span", "matched", item.matched));
      }
      if (item.about) {
        made.append(" ", element("span", "told", item.about));
      }
      options.push(made);
      return made;
    }

    function fill(answer) {
      list.textContent = "";
      options = [];
      activate(-1);
      answer.groups.forEach(function (group, index) {
        const made = element("div", "group");
        const title = element("div", "title", group.label);
        title.id = id + "-group" + index;
        made.setAttribute("role", "group");
        made.setAttribute("aria-labelledby", title.id);
        made.append(title);
        group.items.forEach(function (item) { made.append(option(item)); });
        list.append(made);
      });
      shown = answer.q;
      status.textContent = options.length ? options.length + " " + form.dataset.some : form.dataset.none;
      open();
    }

    function ask() {
      const words = input.value.trim();
      if (asking) {
        asking.abort();
        asking = null;
      }
      if (!words) {
        options = [];
        shown = null;
        list.textContent = "";
        status.textContent = "";
        close();
        return;
      }
      const mine = asking = new AbortController();
      const address = form.dataset.suggest + "?q=" + encodeURIComponent(words)
          + (form.dataset.chosen === "true" ? "&lang=" + form.dataset.lang : "");
      fetch(address, { signal: mine.signal }).then(function (response) {
        return response.ok ? response.json() : Promise.reject(new Error(response.status));
      }).then(function (answer) {
        if (asking === mine) {
          asking = null;
          fill(answer);
        }
      }).catch(function () {
        // Nothing is suggested then; the form still searches.
        if (asking === mine) {
          asking = null;
        }
      });
    }

    function later() {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    }

    // What an input method has not finished are not yet the words.
    input.addEventListener("compositionstart", function () { composing = true; clearTimeout(timer); });
    input.addEventListener("compositionend", function () { composing = false; later(); });
    input.addEventListener("input", function (event) {
      if (!composing && !event.isComposing) {
        later();
      }
    });

    input.addEventListener("keydown", function (event) {
      if (composing || event.isComposing || event.keyCode === 229) {
        return;
      }
      const closed = list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (closed && (shown === null || shown !== input.value.trim())) {
          ask();
        } else if (options.length) {
          open();
          const step = event.key === "ArrowDown" ? 1 : -1;
          // One place more than there are options: the input itself.
          const places = options.length + 1;
          activate((active + 1 + step + places) % places - 1);
        }
        event.preventDefault();
      } else if (event.key === "Enter" && !closed && options[active]) {
        event.preventDefault();
        location.assign(options[active].dataset.href);
      } else if (event.key === "Escape" && !closed) {
        event.preventDefault();
        close();
      } else if (event.key === "Tab") {
        close();
      }
    });
    // Before the input loses the focus.
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      const chosen = event.target.closest("[role=option]");
      if (chosen) {
        location.assign(chosen.dataset.href);
      }
    });
    input.addEventListener("blur", close);
  }

  document.querySelectorAll("form[data-suggest]").forEach(attach);
})();
