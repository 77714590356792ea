package org.distill4j.report.section;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.chart.ShareBar;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.measure.Agreement;
import org.distill4j.report.study.ReportTrial;

/** The agreement of students with the teacher. */
public final class AgreementSection {

  private AgreementSection() {}

  /** Writes the section, if there is a teacher to agree with. */
  public static void write(ReportContext context) {
    ReportTrial teacher = context.teacher().filter(ReportTrial::isRanked).orElse(null);
    List<ReportTrial> others =
        context.ranked().stream().filter(trial -> !trial.equals(teacher)).toList();
    if (teacher == null || others.isEmpty()) {
      return;
    }
    HeldOut heldOut = context.study().heldOut().orElseThrow();
    Html html = context.page().begin("agreement", "Agreement with the teacher");
    html.line(
        "p",
        "Best answers compared with those of \u201c%s\u201d, seed by seed, as percentages of the held-out examples."
            .formatted(teacher.title()));
    int kept = teacher.first().best()[0].length;
    boolean some = kept < heldOut.classes();
    List<String> head = new ArrayList<>(List.of("trial", "same best answer (%)"));
    if (some) {
      head.add("common among the best %s (%%)".formatted(kept));
    }
    head.addAll(
        List.of(
            "parts of the bar",
            "both right (%)",
            "only the teacher right (%)",
            "only this network right (%)",
            "both wrong (%)"));
    HtmlTable table =
        new HtmlTable(html, "Agreement with \u201c%s\u201d".formatted(teacher.title()), head);
    for (ReportTrial trial : others) {
      Agreement agreement = Agreement.of(heldOut, teacher.runs(), trial.runs());
      Interval same = context.study().interval(agreement.same());
      table
          .begin(trial.number(), it -> ReportContext.name(it, trial))
          .cell(Numbers.percent(same.mean()), same.percentRange());
      if (some) {
        table.cell(Numbers.percent(agreement.common()));
      }
      table
          .cell(
              ShareBar.picture(
                  agreement.bothRight(),
                  agreement.onlyTeacher(),
                  agreement.onlyOther(),
                  agreement.bothWrong()))
          .cell(Numbers.percent(agreement.bothRight()))
          .cell(Numbers.percent(agreement.onlyTeacher()))
          .cell(Numbers.percent(agreement.onlyOther()))
          .cell(Numbers.percent(agreement.bothWrong()))
          .endRow();
    }
    table.end();
    legend(html);
    context.page().end();
  }

  private static void legend(Html html) {
    html.open("ul", "class", "legend", "aria-label", "Parts of the bars");
    List<String> parts =
        List.of("both right", "only the teacher right", "only this network right", "both wrong");
    for (int i = 0; i < parts.size(); i++) {
      html.open("li").open("span", "class", "key s" + i).close().text(parts.get(i)).close();
    }
    html.closeLine();
  }
}
