package org.distill4j.samples.ranking.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.Schemes;

/** The rows of each table of the paper. */
final class Rows {

  static final String PAIRS = "transport pairs";
  static final String LIST = "top one list";
  static final String WEIGHT = "rankingWeight";

  private final Choice choice;
  private final Scales scales;

  Rows(Choice choice, Scales scales) {
    this.choice = choice;
    this.scales = scales;
  }

  List<Row> of(PaperTable table) {
    return switch (table) {
      case SCHEMES -> schemes();
      case STRATEGIES -> strategies();
      case TIME -> time();
      case INITIALISATION -> initialisation();
      case LOSSES -> losses();
      case ALPHA -> alpha();
      case CAPACITY -> capacity();
      case EXAMPLES -> List.of(row("undistilled", Schemes.UNDISTILLED), row("pairwise", PAIRS));
    };
  }

  private Row row(String label, String scheme) {
    return Row.of(label, choice, scheme);
  }

  private Row row(String label, String scheme, String hyperparameter, double value) {
    return Row.of(label, choice, scheme, Map.of(hyperparameter, value));
  }

  private List<Row> schemes() {
    return List.of(
        row("undistilled", Schemes.UNDISTILLED),
        row("label smoothing 0.1", "smoothed labels"),
        row("label smoothing 0.3", "smoothed labels", "answersSmoothing", 0.3),
        row("label smoothing 0.5", "smoothed labels", "answersSmoothing", 0.5),
        row("pseudo labels, top 3", "pseudo answers", "pseudoTop", 3),
        row("pseudo labels, top 5", "pseudo answers"),
        row("pseudo labels, top 10", "pseudo answers", "pseudoTop", 10),
        row("vanilla KD", Schemes.VANILLA),
        row("FitNet", "hints"),
        row("RKD, distances", "distances"),
        row("RKD, angles", "angles"),
        row("RKD, both", "relations"),
        row("DKD", "decoupled"),
        row("CTKD", "curriculum"),
        row("listwise (ListNet)", LIST),
        row("pairwise (transport margins)", PAIRS));
  }

  private List<Row> strategies() {
    return List.of(
        row("pairwise: uniform margin", "uniform pairs"),
        row("pairwise: random margins", "random pairs"),
        row("pairwise: reciprocal uncertainty", "uncertain pairs"),
        row("pairwise: optimal transport", PAIRS),
        row("listwise: all answers", "full list"),
        row("listwise: random", "random list"),
        row("listwise: Zipf", "zipf list"),
        row("listwise: exponential", LIST));
  }

  private List<Row> time() {
    return List.of(
        row("undistilled", Schemes.UNDISTILLED),
        row("vanilla KD", Schemes.VANILLA),
        row("listwise", LIST),
        row("pairwise", PAIRS));
  }

  private List<Row> losses() {
    return List.of(
        row("ListNet", LIST),
        row("ListMLE", "whole list"),
        row("STListNet", "noisy list"),
        row("RankNet", "pair order"),
        row("NDCG-Loss1", "gain order one"),
        row("NDCG-Loss2", "gain order two"),
        row("NDCG-Loss2++", "gain order"));
  }

  private List<Row> initialisation() {
    List<Row> rows = new ArrayList<>();
    for (Initialisation initial : Initialisation.values()) {
      for (Row row : time()) {
        String scheme = row.trial().distillation().title();
        String label = row.label() + ", " + initial.name().toLowerCase(Locale.ROOT);
        rows.add(Row.of(label, choice, scheme, choice.settings().initialised(initial)));
      }
    }
    return rows;
  }

  private List<Row> alpha() {
    List<Row> rows = new ArrayList<>();
    for (double weight : scales.weights()) {
      rows.add(row("listwise, weight " + Numbers.plain(weight), LIST, WEIGHT, weight));
    }
    for (double weight : scales.weights()) {
      rows.add(row("pairwise, weight " + Numbers.plain(weight), PAIRS, WEIGHT, weight));
    }
    return rows;
  }

  private List<Row> capacity() {
    List<Row> rows = new ArrayList<>();
    for (String scheme : List.of(Schemes.VANILLA, LIST, PAIRS)) {
      for (int width : scales.teacherWidths()) {
        String label =
            switch (scheme) {
              case LIST -> "listwise";
              case PAIRS -> "pairwise";
              default -> "vanilla KD";
            };
        rows.add(
            Row.of(
                label + ", teacher " + width,
                choice,
                scheme,
                choice.settings().withWidths(width, choice.settings().studentWidth())));
      }
    }
    return rows;
  }
}
