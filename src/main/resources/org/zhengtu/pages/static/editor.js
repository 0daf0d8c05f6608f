// The query editor. It asks this server only: no lists of prefixes or terms of others.
"use strict";
(function () {
  const place = document.getElementById("yasgui");
  const say = window.zhengtuSays;
  if (!place || !window.Yasgui || !say) {
    return;
  }
  const prefixes = {};
  document.querySelectorAll("#prefixes li").forEach(function (item) { prefixes[item.dataset.prefix] = item.textContent; });
  const head = "PREFIX zt: <" + prefixes.zt + ">\nPREFIX skos: <" + prefixes.skos + ">\n\nSELECT ?person ?name {\n  ?person a zt:Person ; skos:prefLabel ?name .\n} LIMIT 20\n";
  const asked = place.dataset.query;
  const examples = Array.from(document.querySelectorAll("a.example"));
  const endpoint = new URL("/sparql", location.href).href;
  const editor = window.Yasgui.Yasqe;
  const tag = document.documentElement.lang.slice(0, 2);

  // Completions out of what the graph says of itself (VoID), each with its name.
  const labels = new Map();
  const lists = {};
  function terms(kind) {
    lists[kind] = lists[kind] || fetch(endpoint + "?query=" + encodeURIComponent("PREFIX void: <http://rdfs.org/ns/void#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?term (SAMPLE(?label) AS ?name) { { SELECT DISTINCT ?term { ?part void:"
      + kind + " ?term } } OPTIONAL { ?term rdfs:label ?label FILTER(LANG(?label) = \"" + tag + "\") } } GROUP BY ?term ORDER BY ?term LIMIT 2000"), { headers: { Accept: "application/sparql-results+json" } })
      .then(function (answer) { return answer.json(); })
      .then(function (json) {
        return json.results.bindings.map(function (row) {
          labels.set(row.term.value, row.name ? row.name.value : "");
          return row.term.value;
        });
      });
    return lists[kind];
  }
  // Those that begin so; else those that hold the words in their last part or in their name.
  function fitting(list, token) {
    const begun = token.autocompletionString || token.string || "";
    const found = list.filter(function (iri) { return iri.startsWith(begun); });
    const words = begun.replace(/^.*[/#:]/, "").toLowerCase();
    return found.length || !words ? found : list.filter(function (iri) {
      return (iri.replace(/^.*[/#]/, "") + " " + (labels.get(iri) || "")).toLowerCase().includes(words);
    });
  }
  editor.defaults.prefixCcApi = "";
  ["prefixes", "class", "property"].forEach(function (name) {
    const own = editor.Autocompleters[name];
    own.persistenceId = undefined;
    if (name === "prefixes") {
      own.get = function () { return Promise.resolve(Object.keys(prefixes).map(function (p) { return p + ": <" + prefixes[p] + ">"; }).sort()); };
      return;
    }
    own.bulk = false;
    own.get = function (yasqe, token) { return token ? terms(name).then(function (list) { return fitting(list, token); }) : terms(name); };
    own.postProcessSuggestion = function (yasqe, token, iri) {
      const known = yasqe.getPrefixesFromQuery();
      const prefix = Object.keys(known).filter(function (p) { return iri.startsWith(known[p]); }).sort(function (p, q) { return known[q].length - known[p].length; })[0];
      return prefix === undefined ? "<" + iri + ">" : prefix + ":" + iri.slice(known[prefix].length);
    };
    own.postprocessHints = function (yasqe, hints) {
      const known = yasqe.getPrefixesFromQuery();
      return hints.map(function (hint) {
        const full = hint.text.startsWith("<") ? hint.text.slice(1, -1) : known[hint.text.split(":")[0]] + hint.text.slice(hint.text.indexOf(":") + 1);
        return Object.assign(hint, { displayText: hint.text + (labels.get(full) ? "  " + labels.get(full) : "") });
      });
    };
    terms(name);
  });
  const tell = editor.prototype.showNotification;
  editor.prototype.showNotification = function (key, words) { tell.call(this, key, words.startsWith("Press CTRL") ? say.complete : words); };
  // A link to share is short enough to read: the query and the view.
  window.Yasgui.Tab.prototype.getShareableLink = function () {
    const view = this.getPersistedJson().yasr.settings.selectedPlugin;
    return location.origin + "/editor?query=" + encodeURIComponent(this.getQuery()) + (view && view !== "table" ? "&view=" + view : "");
  };
  place.replaceChildren();
  const yasgui = new window.Yasgui(place, {
    requestConfig: { endpoint: endpoint, method: "GET" },
    endpointCatalogueOptions: { getData: function () { return [{ endpoint: endpoint }]; } },
    persistenceId: "zhengtu",
    tabName: say.query,
    // The page knows better what its address asks.
    populateFromUrl: false,
    autoAddOnInit: false,
    yasqe: { value: head, showQueryButton: true, resizeable: true, screenReaderLabel: say.query },
    yasr: { prefixes: prefixes }
  });
  window.zhengtuEditor = yasgui;
  // The button for a new tab is no tab: it stands beside the list of them.
  const list = yasgui.rootEl.querySelector(".tabsList");
  const more = list.querySelector(".addTab");
  const bar = document.createElement("div");
  bar.className = "tabbar";
  list.before(bar);
  bar.append(list, more.parentElement);
  yasgui.tabElements.addTabEl = undefined;
  more.title = say.add;
  more.setAttribute("aria-label", say.add);
  // The buttons of a tab are drawn with it.
  function worded() {
    [[".yasqe_share", say.share], [".yasqe_queryButton", say.run], [".yasr_downloadIcon", say.download]].forEach(function (one) {
      yasgui.rootEl.querySelectorAll(one[0]).forEach(function (button) { button.title = one[1]; button.setAttribute("aria-label", one[1]); });
    });
    yasgui.rootEl.querySelectorAll(".yasr_btnGroup button").forEach(function (button) { button.setAttribute("aria-label", button.title); });
  }
  ["tabAdd", "tabSelect", "tabChange", "queryResponse"].forEach(function (event) { yasgui.on(event, function () { setTimeout(worded); }); });
  function named(query) {
    const known = examples.find(function (example) { return example.dataset.query.trim() === query.trim(); });
    return known && known.textContent;
  }
  function open(query, view) {
    const same = Object.values(yasgui._tabs).find(function (tab) { return tab.persistentJson.yasqe.value === query; });
    if (same) {
      yasgui.selectTabId(same.getId());
      if (view && same.getYasr()) {
        same.getYasr().selectPlugin(view);
      }
      return same;
    }
    const tab = yasgui.addTab(true, { name: yasgui.createTabName(named(query)), yasqe: { value: query }, yasr: { settings: { selectedPlugin: view || "table", pluginsConfig: {} } } });
    tab.getYasqe().focus();
    return tab;
  }
  function run(tab) {
    // What is wrong with a query is shown where its results would be.
    tab.query().catch(function () { return null; });
  }
  if (asked) {
    run(open(asked, place.dataset.view));
  } else if (!Object.keys(yasgui._tabs).length) {
    yasgui.addTab(true);
  }
  examples.forEach(function (example) {
    example.addEventListener("click", function (event) {
      event.preventDefault();
      run(open(example.dataset.query));
      window.scrollTo(0, 0);
    });
  });
})();
