// The query editor. It asks this server only: no lists of prefixes or terms of others.
"use strict";
(function () {
  const place = document.getElementById("yasgui");
  if (!place || !window.Yasgui) {
    return;
  }
  const prefixes = {};
  document.querySelectorAll("#prefixes li").forEach(function (item) { prefixes[item.dataset.prefix] = item.textContent; });
  const head = "PREFIX zt: <" + prefixes.zt + ">\nPREFIX skos: <" + prefixes.skos + ">\n\nSELECT ?person ?name {\n  ?person a zt:Person ; skos:prefLabel ?name .\n} LIMIT 20\n";
  const asked = place.dataset.query;
  const endpoint = new URL("/sparql", location.href).href;
  const editor = window.Yasgui.Yasqe;

  // Completions out of our own graph.
  function terms(kind) {
    const pattern = kind === "class" ? "?part void:class ?term" : "?part void:property ?term";
    const query = "PREFIX void: <http://rdfs.org/ns/void#> SELECT DISTINCT ?term { " + pattern + " } ORDER BY ?term LIMIT 2000";
    return fetch(endpoint + "?query=" + encodeURIComponent(query), { headers: { Accept: "application/sparql-results+json" } })
      .then(function (answer) { return answer.json(); })
      .then(function (json) { return json.results.bindings.map(function (row) { return row.term.value; }); });
  }
  editor.defaults.prefixCcApi = "";
  const names = Object.keys(editor.Autocompleters);
  names.forEach(function (name) {
    const own = editor.Autocompleters[name];
    if (name === "prefixes") {
      own.get = function () { return Promise.resolve(Object.keys(prefixes).map(function (p) { return p + ": <" + prefixes[p] + ">"; }).sort()); };
      own.persistenceId = undefined;
    } else if (name === "class" || name === "property") {
      own.get = function () { return terms(name); };
      own.bulk = true;
      own.persistenceId = undefined;
    }
  });
  place.replaceChildren();
  const yasgui = new window.Yasgui(place, {
    requestConfig: { endpoint: endpoint, method: "GET" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: function () { return [{ endpoint: endpoint }]; } },
    persistenceId: "zhengtu",
    yasqe: { value: head, showQueryButton: true, resizeable: true },
    yasr: { prefixes: prefixes }
  });
  window.zhengtuEditor = yasgui;
  function open(query, name) {
    const same = Object.values(yasgui._tabs).find(function (tab) { return tab.persistentJson.yasqe.value === query; });
    if (same) {
      yasgui.selectTabId(same.getId());
      return same;
    }
    const tab = yasgui.addTab(true, { name: name || "SPARQL", yasqe: { value: query } });
    tab.getYasqe().focus();
    return tab;
  }
  if (asked) {
    open(asked).query();
  }
  document.querySelectorAll("a.example").forEach(function (example) {
    example.addEventListener("click", function (event) {
      event.preventDefault();
      open(example.dataset.query, example.textContent).query();
      window.scrollTo(0, 0);
    });
  });
})();
