package org.distill4j.samples.ranking.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.system.Systems;

/** The rows of each table of the paper. */
final class Rows {

  static final String PAIRS = "pairwise transport";
  static final String LIST = "ListNet";
  static final String WEIGHT = "rankingWeight";

  private final Choice choice;
  private final Scales scales;
  private final Systems systems;

  Rows(Choice choice, Scales scales, Systems systems) {
    this.choice = choice;
    this.scales = scales;
    this.systems = systems;
  }

  List<Row> of(PaperTable table) {
    return switch (table) {
      case SYSTEMS ->
          systems.trials().stream().map(it -> new Row(it.label(), it.trial(), List.of())).toList();
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
        row("label smoothing 0.1", "label smoothing"),
        row("label smoothing 0.3", "label smoothing", "answersSmoothing", 0.3),
        row("label smoothing 0.5", "label smoothing", "answersSmoothing", 0.5),
        row("pseudo labels, top 3", "pseudo labels", "pseudoTop", 3),
        row("pseudo labels, top 5", "pseudo labels"),
        row("pseudo labels, top 10", "pseudo labels", "pseudoTop", 10),
        row("vanilla KD", Schemes.VANILLA),
        row("FitNet", "FitNet"),
        row("RKD, distances", "RKD distances"),
        row("RKD, angles", "RKD angles"),
        row("RKD, both", "RKD"),
        row("DKD", "DKD"),
        row("CTKD", "CTKD"),
        row("listwise (ListNet)", LIST),
        row("pairwise (transport margins)", PAIRS));
  }

  private List<Row> strategies() {
    return List.of(
        row("pairwise: uniform margin", "pairwise uniform"),
        row("pairwise: random margins", "pairwise random"),
        row("pairwise: reciprocal uncertainty", "pairwise uncertainty"),
        row("pairwise: optimal transport", PAIRS),
        row("listwise: all answers", "ListNet full"),
        row("listwise: random", "ListNet random"),
        row("listwise: Zipf", "ListNet Zipf"),
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
        row("ListMLE", "ListMLE"),
        row("STListNet", "STListNet"),
        row("RankNet", "RankNet"),
        row("NDCG-Loss1", "NDCG-Loss1"),
        row("NDCG-Loss2", "NDCG-Loss2"),
        row("NDCG-Loss2++", "NDCG-Loss2++"));
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
