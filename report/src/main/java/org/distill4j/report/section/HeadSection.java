package org.distill4j.report.section;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.chart.Colours;
import org.distill4j.report.html.Html;
import org.distill4j.report.study.ReportTrial;
import org.distill4j.report.study.TrialRole;

/**
 * The head of a report: its title, the data, the main result in words, and the choice of trials.
 */
public final class HeadSection {

  private HeadSection() {}

  /** Writes the head. */
  public static void write(ReportContext context, String title) {
    Html html = context.page().head();
    html.line("h1", title);
    description(context).ifPresent(text -> html.line("p", text, "class", "data"));
    html.line("p", summary(context), "class", "lead");
    if (context.trials().size() > 1) {
      choice(context, html);
    }
  }

  private static Optional<String> description(ReportContext context) {
    return context.study().heldOut().map(HeldOut::description);
  }

  /** Returns the main result in words. */
  static String summary(ReportContext context) {
    Optional<ReportTrial> best =
        context.trials().stream()
            .filter(it -> it.role() == TrialRole.DISTILLED)
            .filter(it -> context.base().filter(it::equals).isEmpty())
            .max(Comparator.comparing(it -> goodness(context, it)));
    StringBuilder text = new StringBuilder();
    if (best.isEmpty()) {
      context.trials().forEach(it -> text.append(sentence(context, it)));
      return text.toString().strip();
    }
    long distilled =
        context.trials().stream().filter(it -> it.role() == TrialRole.DISTILLED).count();
    if (distilled > 1) {
      text.append("Best of %s distilled students: ".formatted(distilled));
    }
    text.append(sentence(context, best.get()));
    context.base().ifPresent(base -> text.append(difference(context, best.get(), base)));
    context
        .teacher()
        .filter(it -> context.base().filter(it::equals).isEmpty())
        .ifPresent(it -> text.append(sentence(context, it)));
    context
        .base()
        .flatMap(base -> context.teacher().map(it -> gap(context, best.get(), base, it)))
        .ifPresent(text::append);
    return text.toString().strip();
  }

  private static double goodness(ReportContext context, ReportTrial trial) {
    double mean = context.study().results().score(trial.title()).mean();
    return context.study().metric().isGreaterBetter() ? mean : -mean;
  }

  private static String sentence(ReportContext context, ReportTrial trial) {
    Interval score = context.study().results().score(trial.title());
    return "\u201c%s\u201d reaches %s%s %s (95\u00a0%% interval %s). "
        .formatted(
            trial.title(),
            context.value(score.mean()),
            context.study().metric().isFraction() ? "\u00a0%" : "",
            context.study().metric().title(),
            context.range(score));
  }

  private static String difference(ReportContext context, ReportTrial trial, ReportTrial base) {
    Interval difference = context.study().results().difference(trial.title(), base.title());
    boolean points = context.study().metric().isFraction();
    return "That differs from \u201c%s\u201d by %s%s (%s). "
        .formatted(
            base.title(),
            Numbers.signedValue(points, difference.mean()),
            points ? " points" : "",
            context.range(difference));
  }

  private static String gap(
      ReportContext context, ReportTrial trial, ReportTrial base, ReportTrial teacher) {
    double gap = goodness(context, teacher) - goodness(context, base);
    double closed = goodness(context, trial) - goodness(context, base);
    if (gap <= 0 || closed <= 0 || teacher.equals(base)) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "It closes %.0f\u00a0%% of the gap between that student and the teacher.",
        100 * closed / gap);
  }

  /** Writes a box for each trial, which the script shows: without it there is nothing to choose. */
  private static void choice(ReportContext context, Html html) {
    html.open("form", "id", "choice", "class", "tools", "hidden", "hidden");
    html.open("fieldset").line("legend", "Trials shown");
    for (ReportTrial trial : context.trials()) {
      html.open("label").open("input", "type", "checkbox", "name", "trial", "checked", "checked");
      html.open("span", "class", "key " + Colours.of(trial.number())).close();
      html.text(trial.title()).closeLine();
    }
    html.closeLine();
    html.open("p", "id", "chosen", "class", "status", "role", "status").closeLine();
    html.closeLine();
    legend(context.trials(), html);
  }

  /** Writes the colours of the trials for paper and for pages without the script. */
  private static void legend(List<ReportTrial> trials, Html html) {
    html.open("ul", "class", "legend", "aria-label", "Colours of the trials");
    for (ReportTrial trial : trials) {
      html.open("li", "data-trial", Integer.toString(trial.number()));
      ReportContext.name(html, trial);
      html.close();
    }
    html.closeLine();
  }
}
