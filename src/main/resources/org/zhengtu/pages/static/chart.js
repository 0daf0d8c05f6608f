// Draws the tables of a page that say how (data-chart) with ECharts. The table stays, so nothing depends on the drawing.
"use strict";
(function () {
  if (!window.echarts) {
    return;
  }
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--ink").trim();
  const soft = style.getPropertyValue("--soft").trim();
  const line = style.getPropertyValue("--line").trim();
  const zh = document.documentElement.lang.startsWith("zh");
  const colours = ["#9b2226", "#1f6f8b", "#ca8a04", "#3f7d4e", "#7b4fa3", "#c2571a", "#4a5a8a", "#a04070", "#5f6f2f", "#2f7f7f"];

  // 123400000 as 1.234亿 or 123.4M
  function short(number) {
    const size = Math.abs(number);
    const steps = zh ? [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]] : [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e4, "k"]];
    const step = steps.find(function (s) { return size >= s[0]; });
    const value = step ? number / (step[1] === "k" ? 1e3 : step[0]) : number;
    return String(Math.round(value * 1000) / 1000) + (step ? step[1] : "");
  }
  function cells(row) { return Array.from(row.cells); }
  function text(cell) { return cell.textContent.trim(); }
  function number(cell) {
    const exact = cell.querySelector("[data-value]");
    const value = parseFloat(exact ? exact.dataset.value : text(cell).replace(/,/g, ""));
    return isNaN(value) ? null : value;
  }
  // A year, month or day; a quarter or half begins with its year.
  function time(label) {
    const parts = label.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/);
    return parts ? parts[0] : null;
  }
  // Spans of years stay in the table: they have no place among the years.
  function pivot(all, heads) {
    const rows = all.filter(function (row) { return text(row.cells[0]).indexOf("/") < 0; });
    return stretched({ times: rows.map(function (row) { return text(row.cells[0]); }), series: heads.slice(1).map(function (head, i) {
      return { name: text(head), target: head.classList.contains("target"), values: rows.map(function (row) { return number(row.cells[i + 1]); }) };
    }) });
  }
  // Years that nobody speaks of take their room too.
  function stretched(data) {
    if (!data.times.length || !data.times.every(function (label) { return /^\d{4}$/.test(label); })) {
      return data;
    }
    const first = Number(data.times[0]);
    const years = [];
    for (let year = first; year <= Number(data.times[data.times.length - 1]); year++) {
      years.push(String(year));
    }
    return { times: years, series: data.series.map(function (one) {
      return Object.assign({}, one, { values: years.map(function (year) {
        const at = data.times.indexOf(year);
        return at < 0 ? null : one.values[at];
      }) });
    }) };
  }
  function lines(rows, x, y, name) {
    const times = Array.from(new Set(rows.map(function (row) { return text(row.cells[x]); }))).filter(time).sort();
    const series = new Map();
    rows.forEach(function (row) {
      const key = text(row.cells[name]);
      if (!series.has(key)) {
        series.set(key, { name: key, target: false, values: times.map(function () { return null; }) });
      }
      series.get(key).values[times.indexOf(text(row.cells[x]))] = number(row.cells[y]);
    });
    return stretched({ times: times, series: Array.from(series.values()).slice(0, 12) });
  }
  function base() {
    return { animation: false, color: colours, textStyle: { fontFamily: "sans-serif", fontSize: 14, color: ink }, aria: { enabled: true },
      grid: { left: 12, right: 24, top: 16, bottom: 64, containLabel: true },
      // Drawn on the canvas: nothing is written into the page as HTML.
      tooltip: { renderMode: "richText", confine: true, valueFormatter: function (v) { return v === null || v === undefined ? "–" : short(v); } },
      legend: { type: "scroll", bottom: 0, textStyle: { color: ink, fontSize: 14 }, pageTextStyle: { color: soft } } };
  }
  function axis(more) {
    return Object.assign({ axisLabel: { color: soft, fontSize: 13 }, axisLine: { lineStyle: { color: soft } }, splitLine: { lineStyle: { color: line } } }, more);
  }
  function lineChart(data) {
    const option = base();
    option.tooltip.trigger = "axis";
    option.xAxis = axis({ type: "category", data: data.times });
    option.yAxis = axis({ type: "value", scale: true, axisLabel: { color: soft, fontSize: 13, formatter: short } });
    option.series = data.series.map(function (one) {
      return { type: "line", name: one.name, data: one.values, connectNulls: true, symbol: one.target ? "emptyDiamond" : "circle", symbolSize: 9,
        lineStyle: { width: 2, type: one.target ? "dashed" : "solid" } };
    });
    return option;
  }
  function barChart(rows, name, value) {
    const option = base();
    const shown = rows.slice(0, 40).reverse();
    option.tooltip.trigger = "item";
    option.legend.show = false;
    option.grid.bottom = 12;
    option.xAxis = axis({ type: "value", minInterval: rows.every(function (row) { return Number.isInteger(number(row.cells[value])); }) ? 1 : 0, axisLabel: { color: soft, fontSize: 13, formatter: short } });
    option.yAxis = axis({ type: "category", data: shown.map(function (row) {
      const label = text(row.cells[name]) + (row.cells[name + 1] && name + 1 !== value ? " · " + text(row.cells[name + 1]) : "");
      return label.length > 22 ? label.slice(0, 21) + "…" : label;
    }) });
    option.series = [{ type: "bar", data: shown.map(function (row) { return number(row.cells[value]); }), barMaxWidth: 22 }];
    return option;
  }
  document.querySelectorAll("table[data-chart]").forEach(function (table) {
    const how = table.dataset.chart.split(" ");
    const rows = Array.from(table.tBodies[0].rows);
    const columns = how.slice(1).map(Number);
    let option = null;
    let height = 380;
    if (how[0] === "bars") {
      option = barChart(rows, columns[0], columns[1]);
      height = Math.max(160, Math.min(rows.length, 40) * 26 + 50);
    } else {
      const data = how[0] === "pivot" ? pivot(rows, cells(table.tHead.rows[0])) : lines(rows, columns[0], columns[1], columns[2]);
      if (data.times.length && data.series.length) {
        option = lineChart(data);
      }
    }
    if (!option) {
      return;
    }
    const place = document.createElement("div");
    place.className = "chart";
    place.style.height = height + "px";
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", document.title);
    (table.closest(".scroll") || table).before(place);
    const chart = window.echarts.init(place);
    chart.setOption(option);
    window.addEventListener("resize", function () { chart.resize(); });
  });
})();
