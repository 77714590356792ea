"use strict";
// The page is complete without this script, which adds the choice of trials, filters, and curves with tooltips.
(function () {
  const charts = JSON.parse(document.getElementById("data").textContent).charts;
  const plots = [];
  const shown = new Set();
  const all = document.querySelectorAll.bind(document);

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function number(value) {
    return Number(value.toPrecision(4)).toString();
  }

  function tick(value) {
    return Number(value.toPrecision(7)).toString();
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text || "";
    return made;
  }

  function isShown(trial) {
    return shown.size === 0 || shown.has(trial);
  }

  // ---- curves

  function values(chart, index) {
    return chart.curves.filter(function (curve) {
      return isShown(curve.trial) && curve.values[index] !== null;
    });
  }

  function describe(chart, index) {
    return chart.xLabel + " " + number(chart.x[index]) + ": " + values(chart, index).map(function (curve) {
      return curve.name + " " + number(curve.values[index]);
    }).join("; ");
  }

  function showTip(plot, index) {
    const tip = plot.tip;
    if (index === null || index === undefined) {
      tip.hidden = true;
      return;
    }
    tip.textContent = "";
    tip.append(element("p", "", plot.chart.xLabel + " " + number(plot.chart.x[index])));
    values(plot.chart, index).forEach(function (curve) {
      const line = element("p", "");
      line.append(element("span", "key c" + curve.trial % 8 + (curve.dashed ? " dashed" : "")));
      line.append(element("span", "", curve.name));
      line.append(element("b", "", number(curve.values[index])));
      tip.append(line);
    });
    tip.hidden = false;
    const left = plot.view.valToPos(plot.chart.x[index], "x") + plot.view.over.offsetLeft + 12;
    const room = plot.figure.clientWidth - tip.offsetWidth;
    tip.style.left = Math.max(0, Math.min(left, room)) + "px";
    tip.style.top = plot.holder.offsetTop + 8 + "px";
  }

  function isPoint(curve) {
    return curve.values.filter(function (value) { return value !== null; }).length === 1;
  }

  function options(plot) {
    const chart = plot.chart;
    const axis = {values: function (view, ticks) { return ticks.map(tick); }, stroke: colour("--soft"), grid: {stroke: colour("--line"), width: 1},
      ticks: {stroke: colour("--line"), width: 1}, font: "12px system-ui, sans-serif", labelFont: "12px system-ui, sans-serif"};
    return {
      width: plot.figure.clientWidth,
      height: 240,
      legend: {show: false},
      cursor: {y: false},
      scales: {x: {time: false}},
      axes: [
        Object.assign({label: chart.xLabel, labelSize: 20, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10000]}, axis),
        Object.assign({size: 66}, axis)
      ],
      series: [{}].concat(chart.curves.map(function (curve) {
        return {label: curve.name, stroke: colour("--c" + curve.trial % 8), width: 2,
          dash: curve.dashed ? [6, 4] : undefined, show: isShown(curve.trial), points: {show: isPoint(curve), size: 7}};
      })),
      hooks: {setCursor: [function (view) { if (plot.view) { showTip(plot, view.cursor.idx); } }]}
    };
  }

  function draw(plot) {
    if (plot.view) {
      plot.view.destroy();
      plot.view = null;
    }
    plot.view = new uPlot(options(plot), [plot.chart.x].concat(plot.chart.curves.map(function (curve) {
      return curve.values;
    })), plot.holder);
  }

  function moveTo(plot, index) {
    plot.index = Math.max(0, Math.min(plot.chart.x.length - 1, index));
    plot.view.setCursor({left: plot.view.valToPos(plot.chart.x[plot.index], "x"), top: 10});
    showTip(plot, plot.index);
    plot.spoken.textContent = describe(plot.chart, plot.index);
  }

  function keys(plot, event) {
    const places = {ArrowLeft: plot.index - 1, ArrowRight: plot.index + 1, Home: 0, End: plot.chart.x.length - 1};
    if (event.key in places) {
      moveTo(plot, places[event.key]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      plot.tip.hidden = true;
    }
  }

  function start(figure) {
    const chart = charts[Number(figure.dataset.chart)];
    const plot = {figure: figure, chart: chart, holder: element("div", "plot"), tip: element("div", "tip"),
      spoken: element("p", "hidden"), index: -1, view: null};
    plot.tip.hidden = true;
    plot.tip.setAttribute("aria-hidden", "true");
    plot.spoken.setAttribute("role", "status");
    plot.holder.tabIndex = 0;
    plot.holder.setAttribute("role", "application");
    plot.holder.setAttribute("aria-roledescription", "chart");
    plot.holder.setAttribute("aria-label", chart.title + ". The left and right arrow keys read the values.");
    figure.append(plot.holder, plot.tip, plot.spoken);
    figure.classList.add("live");
    draw(plot);
    plot.holder.addEventListener("keydown", function (event) { keys(plot, event); });
    plot.holder.addEventListener("blur", function () { plot.tip.hidden = true; });
    plots.push(plot);
  }

  all("figure[data-chart]").forEach(start);
  new ResizeObserver(function () {
    plots.forEach(function (plot) {
      const width = plot.figure.clientWidth;
      if (width > 0 && width !== plot.view.width) {
        plot.view.setSize({width: width, height: 240});
      }
    });
  }).observe(document.body);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () { plots.forEach(draw); });

  // ---- choice of trials

  const choice = document.getElementById("choice");
  if (choice) {
    const boxes = Array.from(choice.querySelectorAll("input"));
    choice.hidden = false;
    choice.addEventListener("submit", function (event) { event.preventDefault(); });
    choice.addEventListener("change", function () {
      shown.clear();
      boxes.forEach(function (box, trial) { if (box.checked) { shown.add(trial); } });
      const some = shown.size > 0;
      all("main [data-trial], .legend [data-trial]").forEach(function (part) {
        part.toggleAttribute("hidden", !isShown(Number(part.dataset.trial)));
      });
      plots.forEach(draw);
      document.getElementById("chosen").textContent =
        (some ? shown.size : boxes.length) + " of " + boxes.length + " trials shown" + (some ? "" : ": none is chosen");
    });
  }

  // ---- filter of examples

  const filter = document.getElementById("filter");
  if (filter) {
    const cards = Array.from(all("#cards > li"));
    const value = function (id) {
      const field = document.getElementById(id);
      return field ? field.value : "";
    };
    const apply = function () {
      const words = value("search").trim().toLowerCase();
      let count = 0;
      cards.forEach(function (card) {
        const fits = (!value("outcome") || card.dataset.outcome === value("outcome"))
          && (!value("type") || card.dataset.type === value("type"))
          && (!words || card.textContent.toLowerCase().includes(words));
        card.hidden = !fits;
        count += fits ? 1 : 0;
      });
      document.getElementById("found").textContent = count + " of " + cards.length + " examples";
    };
    filter.hidden = false;
    filter.addEventListener("submit", function (event) { event.preventDefault(); });
    filter.addEventListener("input", apply);
    apply();
  }

  // ---- paper has no buttons: everything is open on it

  let closed = [];
  addEventListener("beforeprint", function () {
    closed = Array.from(all("details:not([open])"));
    closed.forEach(function (part) { part.open = true; });
  });
  addEventListener("afterprint", function () { closed.forEach(function (part) { part.open = false; }); });
})();
