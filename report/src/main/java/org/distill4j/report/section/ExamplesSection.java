package org.distill4j.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.report.html.Html;
import org.distill4j.report.measure.CorrectAnswers;
import org.distill4j.report.study.ReportTrial;

/** Held-out examples in words with the answers of the networks. */
public final class ExamplesSection {

  private static final int MOST_TRIALS = 6;
  private static final int MOST_ANSWERS = 3;
  private static final int MOST_CORRECT = 12;

  private ExamplesSection() {}

  /** The outcome of an example. */
  private enum Outcome {
    /** Some networks are right. */
    DIFFER("the networks differ", 28),
    /** None is right. */
    WRONG("all wrong", 18),
    /** All are right. */
    RIGHT("all right", 14);

    private final String title;
    private final int most;

    Outcome(String title, int most) {
      this.title = title;
      this.most = most;
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Writes the section, if examples were kept in words. */
  public static void write(ReportContext context) {
    HeldOut heldOut = context.study().heldOut().orElse(null);
    List<ReportTrial> trials = chosen(context);
    if (heldOut == null || trials.isEmpty() || heldOut.shown().isEmpty()) {
      return;
    }
    List<HeldOut.Shown> examples = examples(heldOut, trials);
    Html html = context.page().begin("examples", "Examples");
    html.line(
        "p",
        "%s of %s held-out examples, chosen at equal distances; answers of seed %s, the best first, correct ones marked with \u2713."
                .formatted(
                    examples.size(), Numbers.count(heldOut.size()), trials.get(0).first().seed())
            + left(context, trials));
    tools(html, heldOut);
    html.open("ul", "class", "examples", "id", "cards");
    for (HeldOut.Shown shown : examples) {
      card(html, heldOut, shown, trials);
    }
    html.closeLine();
    context.page().end();
  }

  private static String left(ReportContext context, List<ReportTrial> trials) {
    long left = context.ranked().stream().filter(it -> !trials.contains(it)).count();
    return left == 0 ? "" : " %s trials are shown, %s are left out.".formatted(trials.size(), left);
  }

  /** Returns the teacher, the student without a teacher, and the first of the others. */
  private static List<ReportTrial> chosen(ReportContext context) {
    Set<ReportTrial> chosen = new LinkedHashSet<>();
    context.teacher().filter(ReportTrial::isRanked).ifPresent(chosen::add);
    context.base().filter(ReportTrial::isRanked).ifPresent(chosen::add);
    chosen.addAll(context.ranked());
    return chosen.stream()
        .limit(MOST_TRIALS)
        .sorted(Comparator.comparing(ReportTrial::number))
        .toList();
  }

  private static List<HeldOut.Shown> examples(HeldOut heldOut, List<ReportTrial> trials) {
    List<HeldOut.Shown> examples = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      heldOut.shown().stream()
          .filter(it -> outcome(heldOut, it.example(), trials) == outcome)
          .limit(outcome.most)
          .forEach(examples::add);
    }
    return examples;
  }

  private static Outcome outcome(HeldOut heldOut, int example, List<ReportTrial> trials) {
    long right =
        trials.stream().filter(it -> CorrectAnswers.isRight(heldOut, it.first(), example)).count();
    return right == 0 ? Outcome.WRONG : right == trials.size() ? Outcome.RIGHT : Outcome.DIFFER;
  }

  private static void tools(Html html, HeldOut heldOut) {
    html.open("form", "id", "filter", "class", "tools", "hidden", "hidden");
    html.open("label").text("Outcome ").open("select", "id", "outcome");
    html.element("option", "all", "value", "");
    Stream.of(Outcome.values()).forEach(it -> html.element("option", it.title, "value", it.id()));
    html.close().closeLine();
    if (heldOut.types().size() > 1) {
      html.open("label").text("Type ").open("select", "id", "type");
      html.element("option", "all", "value", "");
      heldOut.types().forEach(type -> html.element("option", type, "value", type));
      html.close().closeLine();
    }
    html.open("label").text("Text ").open("input", "type", "search", "id", "search").closeLine();
    html.open("p", "id", "found", "class", "status", "role", "status").closeLine();
    html.closeLine();
  }

  private static void card(
      Html html, HeldOut heldOut, HeldOut.Shown shown, List<ReportTrial> trials) {
    Outcome outcome = outcome(heldOut, shown.example(), trials);
    String type = heldOut.types().get(heldOut.typeOf()[shown.example()]);
    html.open("li", "class", "card", "data-outcome", outcome.id(), "data-type", type);
    if (!shown.picture().isEmpty()) {
      String source = "data:image/png;base64," + shown.picture();
      html.open("img", "class", "picture", "alt", "picture of " + shown.text(), "src", source);
    }
    html.line("h3", shown.text());
    html.open("p").element("span", outcome.title, "class", "tag " + outcome.id());
    if (heldOut.types().size() > 1) {
      html.text(" ").element("span", type, "class", "tag");
    }
    html.closeLine();
    html.open("dl").element("dt", "correct").open("dd");
    int[] correct = heldOut.correct()[shown.example()];
    for (int i = 0; i < Math.min(MOST_CORRECT, correct.length); i++) {
      html.text(i == 0 ? "" : ", ").element("b", heldOut.answer(correct[i]));
    }
    if (correct.length > MOST_CORRECT) {
      html.text(", and %s more".formatted(correct.length - MOST_CORRECT));
    }
    html.closeLine();
    for (ReportTrial trial : trials) {
      html.open("div", "data-trial", Integer.toString(trial.number())).open("dt");
      ReportContext.name(html, trial);
      html.close();
      answers(html, heldOut, trial.first(), shown.example());
      html.closeLine();
    }
    html.close().closeLine();
  }

  private static void answers(Html html, HeldOut heldOut, Run run, int example) {
    html.open("dd");
    int[] best = run.best()[example];
    for (int i = 0; i < Math.min(MOST_ANSWERS, best.length); i++) {
      boolean correct = CorrectAnswers.isCorrect(heldOut, example, best[i]);
      html.text(i == 0 ? "" : ", ");
      if (correct) {
        html.open("b", "class", "right").text("\u2713\u00a0" + heldOut.answer(best[i]));
        html.element("span", " (correct)", "class", "hidden").close();
      } else {
        html.text(heldOut.answer(best[i]));
      }
      if (i == 0) {
        html.element(
            "small", String.format(Locale.ROOT, " %.0f\u00a0%%", 100 * run.confidence()[example]));
      }
    }
    html.close();
  }
}
