// Draws the tables of a page that say how (data-chart) with ECharts. The table stays, so nothing depends on the drawing.
// The views of the query editor draw with the same functions (window.zhengtuCharts).
"use strict";
(function () {
  if (!window.echarts) {
    return;
  }
  const style = getComputedStyle(document.getElementById("yasgui") || document.documentElement);
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
    const parts = label.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/);
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
  // Points as [time, value, name] into one line for each name.
  function lines(points) {
    const times = Array.from(new Set(points.map(function (point) { return point[0]; }))).filter(time).sort();
    const series = new Map();
    points.filter(function (point) { return time(point[0]); }).forEach(function (point) {
      if (!series.has(point[2])) {
        series.set(point[2], { name: point[2], target: false, values: times.map(function () { return null; }) });
      }
      series.get(point[2]).values[times.indexOf(point[0])] = point[1];
    });
    // The longest lines, if there are too many.
    function size(one) { return one.values.filter(function (value) { return value !== null; }).length; }
    return stretched({ times: times, series: Array.from(series.values()).sort(function (one, other) { return size(other) - size(one); }).slice(0, 12) });
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
  // Bars as [name, value], the first at the top.
  function barChart(bars) {
    const option = base();
    const shown = bars.slice(0, 40).reverse();
    option.tooltip.trigger = "item";
    option.legend.show = false;
    option.grid.bottom = 12;
    option.xAxis = axis({ type: "value", minInterval: bars.every(function (bar) { return Number.isInteger(bar[1]); }) ? 1 : 0, axisLabel: { color: soft, fontSize: 13, formatter: short } });
    option.yAxis = axis({ type: "category", data: shown.map(function (bar) { return bar[0].length > 22 ? bar[0].slice(0, 21) + "…" : bar[0]; }) });
    option.series = [{ type: "bar", data: shown.map(function (bar) { return bar[1]; }), barMaxWidth: 22, label: { show: true, position: "right", color: soft, formatter: function (one) { return short(one.value); } } }];
    return option;
  }
  function barHeight(count) { return Math.max(160, Math.min(count, 40) * 26 + 50); }
  // Puts a drawing where insert says; the chart, so that it can be listened to.
  function put(option, height, label, insert) {
    const place = document.createElement("div");
    place.className = "chart";
    place.style.height = height + "px";
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", label);
    insert(place);
    const chart = window.echarts.init(place);
    chart.setOption(option);
    window.addEventListener("resize", function () { chart.resize(); });
    return chart;
  }
  window.zhengtuCharts = { base: base, axis: axis, lines: lines, lineChart: lineChart, barChart: barChart, barHeight: barHeight, put: put, colours: colours, ink: ink };
  // Several charts where numbers of one would not fit another: levels beside growth, people beside money.
  function apart(rows, columns) {
    const groups = new Map();
    rows.forEach(function (row) {
      const key = columns.map(function (column) { return text(row.cells[column]); }).filter(Boolean).join(" · ");
      groups.set(key, (groups.get(key) || []).concat([row]));
    });
    return Array.from(groups).sort(function (one, other) { return other[1].length - one[1].length; }).slice(0, 3);
  }
  document.querySelectorAll("table[data-chart]").forEach(function (table) {
    const how = table.dataset.chart.split(" ");
    const rows = Array.from(table.tBodies[0].rows);
    const by = how.indexOf("by");
    const columns = how.slice(1, by < 0 ? undefined : by).map(Number);
    function insert(place) { (table.closest(".scroll") || table).before(place); }
    function drawn(data, name) {
      if (data.times.length && data.series.length) {
        const option = lineChart(data);
        option.title = { text: name, left: 12, textStyle: { color: ink, fontSize: 14, fontWeight: "normal" } };
        option.grid.top = name ? 40 : 16;
        put(option, 380, name || document.title, insert);
      }
    }
    if (how[0] === "bars") {
      const bars = rows.map(function (row) {
        const second = row.cells[columns[0] + 1] && columns[0] + 1 !== columns[1] ? text(row.cells[columns[0] + 1]) : "";
        return [text(row.cells[columns[0]]) + (second ? " · " + second : ""), number(row.cells[columns[1]])];
      });
      put(barChart(bars), barHeight(rows.length), document.title, insert);
    } else if (how[0] === "pivot") {
      drawn(pivot(rows, cells(table.tHead.rows[0])), "");
    } else {
      apart(rows, by < 0 ? [] : how.slice(by + 1).map(Number)).forEach(function (group) {
        const data = lines(group[1].map(function (row) {
          return [text(row.cells[columns[0]]), number(row.cells[columns[1]]), columns.slice(2).map(function (column) { return text(row.cells[column]); }).join(" · ")];
        }));
        // One point says nothing over time, and too many lines say nothing at all.
        if (data.times.length > 1 && (data.series.length < 12 || data.series[0].values.filter(function (value) { return value !== null; }).length > 1)) {
          drawn(data, group[0]);
        }
      });
    }
  });
})();
