package org.distill4j.report.section;

import java.util.List;
import java.util.Optional;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.chart.Colours;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.Page;
import org.distill4j.report.study.ReportTrial;
import org.distill4j.report.study.ReportedStudy;

/**
 * All that a section is written from.
 *
 * @param page the page
 * @param study the runs
 * @param teacher the trial that the others are compared with as their teacher; empty without one
 * @param base the trial that differences are taken from; empty without one
 */
public record ReportContext(
    Page page, ReportedStudy study, Optional<ReportTrial> teacher, Optional<ReportTrial> base) {

  /** Returns the trials. */
  List<ReportTrial> trials() {
    return study.trials();
  }

  /** Returns the trials whose ranked answers are known. */
  List<ReportTrial> ranked() {
    return study.heldOut().map(HeldOut::classes).orElse(0) == 0
        ? List.of()
        : trials().stream().filter(ReportTrial::isRanked).toList();
  }

  /** Writes the title of a trial after the key of its colour. */
  static void name(Html html, ReportTrial trial) {
    html.open("span", "class", "key " + Colours.of(trial.number())).close().text(trial.title());
  }

  /** Formats a mean in the form of the main metric. */
  String value(double value) {
    return Numbers.value(study.metric().isFraction(), value);
  }

  /** Formats an interval in the form of the main metric. */
  String range(Interval interval) {
    return interval.range(study.metric().isFraction());
  }

  /** Returns the unit of the main metric after its title: " (%)". */
  String unit() {
    return study.metric().isFraction() ? " (%)" : "";
  }

  /** Returns the title of the main metric with its unit. */
  String metricTitle() {
    return study.metric().title() + unit();
  }
}
