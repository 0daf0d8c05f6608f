// Views of results in the query editor beside its table: chart, map and network. Each says why where it has nothing to draw.
"use strict";
(function () {
  const draw = window.zhengtuCharts;
  if (!window.Yasgui || !draw) {
    return;
  }
  const Yasr = window.Yasgui.Yasr;
  const BASE = "https://w3id.org/zhengtu/";
  const XSD = "http://www.w3.org/2001/XMLSchema#";
  const MOST_NODES = 120;
  const MOST_NAMED = 250;
  const say = {};
  document.querySelectorAll("#says li").forEach(function (item) { say[item.dataset.key] = item.textContent; });
  const provinces = Array.from(document.querySelectorAll("#tiles li")).map(function (item) {
    return { code: item.dataset.code, zh: item.dataset.zh, name: item.textContent, column: Number(item.dataset.column), row: Number(item.dataset.row) };
  });
  const endpoint = new URL("/sparql", location.href).href;

  function ask(query) {
    return fetch(endpoint + "?query=" + encodeURIComponent(query), { headers: { Accept: "application/sparql-results+json" } })
      .then(function (answer) { return answer.ok ? answer.json() : { results: { bindings: [] } }; })
      .then(function (json) { return json.results.bindings; });
  }
  function value(cell) { return cell ? cell.value : ""; }
  function isNumber(cell) { return cell.type !== "uri" && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(cell.value) && !isTime(cell) && (!cell.datatype || cell.datatype !== XSD + "string"); }
  function isTime(cell) { return [XSD + "gYear", XSD + "gYearMonth", XSD + "date"].includes(cell.datatype); }
  function isIri(cell) { return cell.type === "uri"; }
  function local(iri) { return decodeURIComponent(iri.replace(/[/#]+$/, "").replace(/^.*[/#]/, "")); }
  function here(iri) { return iri.startsWith(BASE) ? iri.replace(BASE, "/") : iri; }

  // The answer as columns, those that have a value in a row at all; of graphs, triples.
  function table(yasr) {
    const results = yasr.results;
    const triples = results.getStatements && !results.getVariables().length ? results.getStatements() || [] : null;
    const rows = triples ? triples.map(function (one) {
      return { subject: term(one.subject), predicate: term(one.predicate), object: term(one.object) };
    }) : results.getBindings() || [];
    const names = triples ? ["subject", "predicate", "object"] : results.getVariables();
    return { rows: rows, columns: names.map(function (name) {
      const cells = rows.map(function (row) { return row[name]; }).filter(Boolean);
      return { name: name, cells: cells, all: function (test) { return cells.length > 0 && cells.every(test); } };
    }) };
  }
  function term(node) {
    return node.termType ? { type: node.termType === "NamedNode" ? "uri" : "literal", value: node.value } : node;
  }
  // Names of things of ours, as the graph has them.
  function names(iris) {
    const asked = Array.from(new Set(iris)).filter(function (iri) { return iri.startsWith(BASE) && !/[<>"{}|^`\\\s]/.test(iri); }).slice(0, MOST_NAMED);
    if (!asked.length) {
      return Promise.resolve(new Map());
    }
    return ask("SELECT ?x (MIN(?label) AS ?name) { VALUES ?x { <" + asked.join("> <") + "> } ?x <http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#prefLabel> ?label"
      + " FILTER(LANG(?label) IN (\"\", \"zh\")) } GROUP BY ?x").then(function (rows) {
      return new Map(rows.map(function (row) { return [row.x.value, row.name.value]; }));
    });
  }
  function note(place, words) {
    const line = document.createElement("p");
    line.className = "view-note";
    line.textContent = words;
    place.appendChild(line);
  }
  function into(place) {
    return function (drawing) { place.appendChild(drawing); };
  }

  // A view: make(place, table) draws, or gives the reason why it cannot.
  function view(key, priority, make) {
    return class {
      constructor(yasr) {
        this.yasr = yasr;
        this.label = say[key];
        this.priority = priority;
      }
      canHandleResults() {
        const results = this.yasr.results;
        return Boolean(results && !results.getError() && results.getBoolean() === undefined);
      }
      draw() {
        const place = document.createElement("div");
        place.className = "view view-" + key;
        this.yasr.pluginControls.replaceChildren();
        this.yasr.resultsEl.replaceChildren(place);
        const data = table(this.yasr);
        const none = data.rows.length ? Promise.resolve(make(place, data)) : Promise.resolve(say.noRows);
        return none.then(function (why) {
          if (why) {
            note(place, why);
          }
          place.dataset.ready = why ? "no" : "yes";
        });
      }
    };
  }

  // Bars by name, or lines over time.
  function chart(place, data) {
    const numbers = data.columns.filter(function (column) { return column.all(isNumber) && !/^(start|end|page|number|ordinal|code)$/.test(column.name); });
    if (!numbers.length) {
      return say.chartNumbers;
    }
    const amount = numbers[numbers.length - 1];
    const time = data.columns.find(function (column) { return column.all(isTime); });
    const named = data.columns.filter(function (column) { return column !== time && !column.all(isNumber) && column.cells.length; });
    const iris = data.rows.flatMap(function (row) { return named.map(function (column) { return row[column.name]; }).filter(Boolean).filter(isIri).map(value); });
    return names(iris).then(function (known) {
      function name(row, columns) {
        return columns.map(function (column) { const cell = row[column.name]; return cell ? known.get(cell.value) || (isIri(cell) ? local(cell.value) : cell.value) : ""; }).filter(Boolean).join(" · ");
      }
      const label = say.chart + ": " + amount.name;
      const measured = data.rows.filter(function (row) { return row[amount.name]; });
      const lines = time ? draw.lines(measured.filter(function (row) { return row[time.name]; }).map(function (row) {
        return [row[time.name].value, Number(row[amount.name].value), name(row, named.filter(function (column) { return new Set(column.cells.map(value)).size <= 12; })) || amount.name];
      })) : { times: [] };
      if (lines.times.length > 1) {
        draw.put(draw.lineChart(lines), 420, label, into(place));
      } else {
        const bars = measured.map(function (row) { return [name(row, named.slice(0, 2)) || value(time && row[time.name]) || "–", Number(row[amount.name].value)]; });
        draw.put(draw.barChart(bars), draw.barHeight(bars.length), label, into(place));
        if (bars.length > 40) {
          note(place, say.chartCut);
        }
      }
      return "";
    });
  }

  // Points by their coordinates, or provinces by codes or places.
  function points(data) {
    const wkt = data.columns.find(function (column) { return column.all(function (cell) { return /POINT\s*Z?\s*\(\s*[-\d.]+\s+[-\d.]+/i.test(cell.value); }); });
    const lat = data.columns.find(function (column) { return /^(lat|latitude|纬度)$/i.test(column.name) && column.all(isNumber); });
    const long = data.columns.find(function (column) { return /^(lon|lng|long|longitude|经度)$/i.test(column.name) && column.all(isNumber); });
    if (!wkt && !(lat && long)) {
      return null;
    }
    const name = data.columns.find(function (column) { return column !== wkt && column !== lat && column !== long && !column.all(isNumber) && !column.all(isIri); });
    return data.rows.map(function (row) {
      const at = wkt ? row[wkt.name] && row[wkt.name].value.match(/POINT\s*Z?\s*\(\s*([-\d.]+)\s+([-\d.]+)/i).slice(1).map(Number)
        : row[lat.name] && row[long.name] && [Number(row[long.name].value), Number(row[lat.name].value)];
      return at && { name: name ? value(row[name.name]) : "", value: at };
    }).filter(function (point) { return point && Math.abs(point.value[0]) <= 180 && Math.abs(point.value[1]) <= 90; });
  }
  function drawPoints(place, found) {
    const option = draw.base();
    const longs = found.map(function (point) { return point.value[0]; });
    const lats = found.map(function (point) { return point.value[1]; });
    const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
    const wide = Math.max(Math.max(...longs) - Math.min(...longs), 0.5) * Math.cos(middle * Math.PI / 180);
    const high = Math.max(Math.max(...lats) - Math.min(...lats), 0.5);
    const degrees = { color: draw.ink, formatter: "{value}°" };
    option.tooltip.formatter = function (one) { return one.name + "\n" + one.value[0] + ", " + one.value[1]; };
    option.legend.show = false;
    option.grid.bottom = 24;
    option.xAxis = draw.axis({ type: "value", scale: true, axisLabel: degrees });
    option.yAxis = draw.axis({ type: "value", scale: true, axisLabel: degrees });
    option.series = [{ type: "scatter", data: found, symbolSize: 11, itemStyle: { opacity: 0.75 }, labelLayout: { hideOverlap: true }, label: { show: found.length <= 300, position: "right", formatter: "{b}", color: draw.ink } }];
    draw.put(option, Math.max(300, Math.min(620, 700 * high / wide)), say.map, into(place));
  }
  // What each row says of places, as the code of a division: by codes in it, else by places or their names.
  function codes(data) {
    const coded = data.columns.find(function (column) { return column.all(function (cell) { return !isIri(cell) && !isTime(cell) && /^\d{6}(\d{3}|\d{6})?$/.test(cell.value) && provinces.some(function (one) { return cell.value.startsWith(one.code); }); }); });
    if (coded) {
      return Promise.resolve(data.rows.map(function (row) { return value(row[coded.name]); }));
    }
    const things = data.columns.find(function (column) { return column.all(function (cell) { return isIri(cell) && cell.value.startsWith(BASE + "id/"); }); });
    const placed = data.columns.find(function (column) { return column.all(function (cell) { return isIri(cell) && cell.value.startsWith(BASE + "id/place/"); }); }) || things;
    if (placed) {
      return ask("SELECT ?x (MIN(?c) AS ?code) { VALUES ?x { <" + unique(placed).join("> <") + "> } ?x (<" + BASE + "ontology#seat>|<" + BASE + "ontology#area>|<" + BASE + "ontology#namedIn>|<http://purl.org/dc/terms/spatial>)?/<" + BASE + "ontology#divisionCode> ?c } GROUP BY ?x")
        .then(function (rows) { return joined(data, placed, rows, "x"); });
    }
    const texts = data.columns.filter(function (column) { return column.all(function (cell) { return !isIri(cell) && cell.value.length <= 20; }) && column.cells.some(function (cell) { return /\p{Script=Han}/u.test(cell.value); }); });
    if (!texts.length) {
      return Promise.resolve([]);
    }
    const literals = texts.flatMap(unique).slice(0, MOST_NAMED).map(function (name) { return JSON.stringify(name) + "@zh"; });
    return ask("SELECT ?n (MIN(?c) AS ?code) { VALUES ?n { " + literals.join(" ") + " } ?p <http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#prefLabel> ?n ; <" + BASE + "ontology#divisionCode> ?c } GROUP BY ?n HAVING (COUNT(DISTINCT SUBSTR(?c, 1, 2)) = 1)")
      .then(function (rows) {
        const best = texts.map(function (column) { return joined(data, column, rows, "n"); });
        function known(one) { return one.filter(Boolean).length; }
        return best.sort(function (one, other) { return known(other) - known(one); })[0];
      });
  }
  function unique(column) { return Array.from(new Set(column.cells.map(value))).filter(function (one) { return !/[<>{}|^`\\\s]/.test(one); }).slice(0, MOST_NAMED); }
  function joined(data, column, rows, key) {
    const known = new Map(rows.map(function (row) { return [row[key].value, row.code.value]; }));
    return data.rows.map(function (row) { return known.get(value(row[column.name])) || ""; });
  }
  function map(place, data) {
    const found = points(data);
    if (found) {
      if (!found.length) {
        return say.mapNothing;
      }
      drawPoints(place, found);
      return "";
    }
    return codes(data).then(function (all) {
      const counts = new Map();
      all.filter(Boolean).forEach(function (code) { counts.set(code.slice(0, 2), (counts.get(code.slice(0, 2)) || 0) + 1); });
      if (!counts.size) {
        return say.mapNothing;
      }
      drawProvinces(place, counts);
      const left = all.filter(function (code) { return !code; }).length;
      note(place, say.mapRows + (left ? " " + say.mapLeft.replace("#", left) : ""));
      return "";
    });
  }
  function svg(parent, name, attributes, words) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    element.textContent = words || "";
    parent.appendChild(element);
    return element;
  }
  function drawProvinces(place, counts) {
    const most = Math.max(...counts.values());
    const drawing = svg(place, "svg", { class: "map", viewBox: "-2 -2 564 494", role: "img", "aria-label": say.map + ": " + Array.from(counts).map(function (one) {
      return provinces.find(function (province) { return province.code === one[0]; }).name + " " + one[1]; }).join(", ") });
    provinces.forEach(function (one) {
      const count = counts.get(one.code) || 0;
      const shade = count ? 1 + Math.round(4 * (most > 1 ? Math.log(count) / Math.log(most) : 1)) : 0;
      const tile = svg(drawing, "g", { class: count ? "some" : "none" });
      svg(tile, "rect", { class: "s" + shade, x: one.column * 80, y: one.row * 70, width: 76, height: 66, rx: 6 });
      svg(tile, "text", { x: one.column * 80 + 38, y: one.row * 70 + 31, "text-anchor": "middle" }, one.name);
      if (count) {
        svg(tile, "text", { class: "c", x: one.column * 80 + 38, y: one.row * 70 + 52, "text-anchor": "middle" }, String(count));
      }
    });
  }

  // Lines between what stands in two columns of one row.
  function network(place, data) {
    const able = data.columns.filter(function (column) {
      return column.name !== "predicate" && column.cells.length && !column.all(isNumber) && !column.cells.some(isTime)
        && column.cells.reduce(function (sum, cell) { return sum + (isIri(cell) ? 1 : cell.value.length); }, 0) / column.cells.length <= 30;
    });
    const things = able.filter(function (column) { return column.all(isIri); });
    const ends = (things.length > 1 ? things : able).slice(0, 2);
    if (ends.length < 2) {
      return say.networkColumns;
    }
    const edges = new Map();
    data.rows.forEach(function (row) {
      const one = value(row[ends[0].name]);
      const two = value(row[ends[1].name]);
      if (one && two && one !== two) {
        const key = JSON.stringify([one, two]);
        edges.set(key, (edges.get(key) || 0) + 1);
      }
    });
    if (!edges.size) {
      return say.networkColumns;
    }
    const degree = new Map();
    edges.forEach(function (count, key) { JSON.parse(key).forEach(function (end) { degree.set(end, (degree.get(end) || 0) + 1); }); });
    const shown = new Set(Array.from(degree).sort(function (one, other) { return other[1] - one[1]; }).slice(0, MOST_NODES).map(function (one) { return one[0]; }));
    const first = new Set(ends[0].cells.map(value));
    const apart = !ends[1].cells.some(function (cell) { return first.has(cell.value); });
    return names(Array.from(shown)).then(function (known) {
      const option = draw.base();
      option.legend = { show: false };
      option.tooltip.formatter = function (one) { return one.dataType === "edge" ? "" : one.name; };
      option.series = [{ type: "graph", layout: "force", roam: true, draggable: true, force: { repulsion: 160, edgeLength: 90, gravity: 0.12, layoutAnimation: false },
        labelLayout: { hideOverlap: true }, label: { show: true, position: "right", color: draw.ink, formatter: function (one) { return one.name.length > 14 ? one.name.slice(0, 13) + "…" : one.name; } },
        lineStyle: { color: "#8a929a", curveness: 0 }, edgeSymbol: ends[0].name === "subject" ? ["none", "arrow"] : ["none", "none"], edgeSymbolSize: 8,
        data: Array.from(shown).map(function (id) {
          return { id: id, name: known.get(id) || (/^https?:/.test(id) ? local(id) : id), symbolSize: Math.min(34, 10 + 3 * degree.get(id)), itemStyle: { color: draw.colours[apart && !first.has(id) ? 0 : 1] } };
        }),
        links: Array.from(edges).map(function (one) { const key = JSON.parse(one[0]); return { source: key[0], target: key[1], lineStyle: { width: Math.min(6, one[1]) } }; })
          .filter(function (link) { return shown.has(link.source) && shown.has(link.target); }) }];
      const drawn = draw.put(option, 560, say.network + ": " + ends[0].name + " – " + ends[1].name, into(place));
      drawn.on("click", function (event) {
        if (event.dataType === "node" && event.data.id.startsWith(BASE)) {
          window.open(here(event.data.id), "_blank", "noopener");
        }
      });
      note(place, degree.size > shown.size ? say.networkCut.replace("#", degree.size - shown.size) : say.networkHelp);
      return "";
    });
  }

  // The table with plain values, links to pages of this server, and words of the reader's language.
  class Table extends Yasr.plugins.table {
    constructor(yasr) {
      super(yasr);
      this.label = say.table;
      this.helpReference = "";
    }
    draw(config) {
      return super.draw(Object.assign({ compact: true, isEllipsed: false }, config));
    }
    getUriLinkFromBinding(binding, prefixes) {
      return super.getUriLinkFromBinding(binding, prefixes).replace(new RegExp("href=(['\"])" + BASE, "g"), "href=$1/");
    }
    drawControls() {
      super.drawControls();
      const controls = this.tableControls;
      const words = controls.querySelectorAll("span.label");
      words[0].textContent = say.plain;
      words[1].textContent = say.ellipse;
      this.tableFilterField.placeholder = say.filter;
      this.tableFilterField.setAttribute("aria-label", say.filter);
      controls.querySelector(".pageSizerLabel").textContent = say.pageSize + " ";
      this.tableSizeField.setAttribute("aria-label", say.pageSize);
      this.tableSizeField.querySelector("option[value='-1']").textContent = say.all;
    }
    download(name) {
      return Object.assign(super.download(name), { title: "CSV" });
    }
  }
  class Response extends Yasr.plugins.response {
    constructor(yasr) {
      super(yasr);
      this.label = say.response;
      this.helpReference = "";
    }
  }
  Yasr.registerPlugin("table", Table);
  Yasr.registerPlugin("chart", view("chart", 3, chart));
  Yasr.registerPlugin("map", view("map", 2, map));
  Yasr.registerPlugin("network", view("network", 4, network));
  Yasr.registerPlugin("response", Response);
  Yasr.defaults.pluginOrder = ["table", "chart", "map", "network", "response"];
  const told = Yasr.prototype.updateResponseInfo;
  Yasr.prototype.updateResponseInfo = function () {
    told.call(this);
    const rows = this.results && this.results.getBindings();
    if (rows) {
      this.dataElement.textContent = say.rows.replace("#", rows.length) + " · " + (this.results.getResponseTime() / 1000).toFixed(2) + " s";
    }
  };
  window.zhengtuSays = say;
})();
