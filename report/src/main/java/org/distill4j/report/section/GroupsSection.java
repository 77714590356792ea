package org.distill4j.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.report.html.Html;
import org.distill4j.report.html.HtmlTable;
import org.distill4j.report.study.ReportTrial;

/** The main metric by the type of the held-out examples. */
public final class GroupsSection {

  private static final int MOST_TYPES = 12;

  private GroupsSection() {}

  /** Writes the section, if there are types. */
  public static void write(ReportContext context) {
    HeldOut heldOut = context.study().heldOut().orElse(null);
    if (heldOut == null || heldOut.types().size() < 2) {
      return;
    }
    Html html = context.page().begin("groups", "By type of example");
    List<int[]> types =
        IntStream.range(0, heldOut.types().size())
            .mapToObj(type -> examples(heldOut, type))
            .sorted(Comparator.comparing((int[] it) -> -it.length))
            .limit(MOST_TYPES)
            .toList();
    if (types.size() < heldOut.types().size()) {
      html.line(
          "p", "The %s most frequent of %s types.".formatted(types.size(), heldOut.types().size()));
    }
    List<String> head = new ArrayList<>(List.of("trial"));
    for (int[] examples : types) {
      String name = heldOut.types().get(heldOut.typeOf()[examples[0]]);
      head.add(String.format(Locale.ROOT, "%s (%,d examples)", name, examples.length));
    }
    HtmlTable table =
        new HtmlTable(html, context.metricTitle() + " with 95 % bootstrap intervals", head);
    for (ReportTrial trial : context.trials()) {
      table.begin(trial.number(), it -> ReportContext.name(it, trial));
      double[] outcomes = context.study().results().outcomes(trial.title());
      for (int[] examples : types) {
        Interval interval = context.study().interval(outcomes, examples);
        table.cell(context.value(interval.mean()), context.range(interval));
      }
      table.endRow();
    }
    table.end();
    context.page().end();
  }

  private static int[] examples(HeldOut heldOut, int type) {
    return IntStream.range(0, heldOut.size()).filter(i -> heldOut.typeOf()[i] == type).toArray();
  }
}
