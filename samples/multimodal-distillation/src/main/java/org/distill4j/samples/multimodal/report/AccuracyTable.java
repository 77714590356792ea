package org.distill4j.samples.multimodal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.statistics.Outcomes;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.samples.multimodal.experiment.Model;
import org.distill4j.samples.multimodal.experiment.ModelRun;
import org.distill4j.samples.video.QuestionData;

/**
 * Tables of plain text in the form of the paper's: the accuracy for each type of question and for
 * all, in percent, means over the seeds, beside the parameters; and what one network is better than
 * another on the same questions. Intervals hold 95 % over the videos or synsets.
 */
public final class AccuracyTable {

  private static final long SEED = 1;

  private final List<String> groups;
  private final ExampleGroups types;
  private final Metrics majority;
  private final Map<String, List<ModelRun>> runs = new LinkedHashMap<>();

  /** Tables of some runs on a data set. */
  public AccuracyTable(QuestionData data, List<ModelRun> results) {
    this.groups = data.groups();
    this.types = data.held().groups();
    this.majority = data.typeMajority();
    results.forEach(run -> runs.computeIfAbsent(run.model(), key -> new ArrayList<>()).add(run));
  }

  /** Each network and, above all, the most frequent answer of each type. */
  public String networks() {
    List<String> head = new ArrayList<>(List.of("model", "parameters"));
    head.addAll(types.names());
    head.addAll(List.of("all", "95 %", "seeds", "seconds"));
    Table table = new Table(head);
    table.add(majorityLine());
    runs.forEach((model, ofModel) -> table.add(line(model, ofModel)));
    return table.toString();
  }

  private List<String> majorityLine() {
    List<String> cells = new ArrayList<>(List.of("question-type majority", "0"));
    for (String type : types.names()) {
      cells.add(Numbers.percent(majority.ofGroup(type).orElseThrow().accuracy()));
    }
    cells.addAll(List.of(Numbers.percent(majority.accuracy()), "", "", ""));
    return cells;
  }

  private List<String> line(String model, List<ModelRun> ofModel) {
    double[] outcomes = outcomes(ofModel);
    Interval all = Interval.of(outcomes, groups, SEED);
    List<String> cells = new ArrayList<>();
    cells.add(model);
    cells.add(String.format(Locale.ROOT, "%,d", ofModel.get(0).parameters()));
    for (String type : types.names()) {
      cells.add(Numbers.percent(mean(outcomes, type)));
    }
    cells.add(Numbers.percent(all.mean()));
    cells.add(all.percentRange());
    cells.add(String.valueOf(ofModel.size()));
    cells.add(
        String.format(
            Locale.ROOT,
            "%.1f",
            ofModel.stream().mapToDouble(ModelRun::seconds).average().orElseThrow()));
    return cells;
  }

  private double mean(double[] outcomes, String type) {
    return IntStream.range(0, outcomes.length)
        .filter(i -> types.of(i).equals(type))
        .mapToDouble(i -> outcomes[i])
        .average()
        .orElseThrow();
  }

  /** What the networks are better than one another, question by question. */
  public String differences() {
    Table table = new Table(List.of("difference", "Acc@1", "95 %", "Hit@5", "each seed's Acc@1"));
    table.add(difference(Model.TEACHER, Model.STUDENT));
    table.add(difference(Model.DISTILLED_STUDENT, Model.STUDENT));
    table.add(difference(Model.DISTILLED_STUDENT, Model.TEACHER));
    return table.toString();
  }

  private List<String> difference(Model better, Model base) {
    List<ModelRun> first = runs.get(better.title());
    List<ModelRun> second = runs.get(base.title());
    double[] differences = Outcomes.difference(outcomes(first), outcomes(second));
    Interval interval = Interval.of(differences, groups, SEED);
    List<String> bySeed =
        IntStream.range(0, first.size())
            .mapToObj(i -> accuracy(first.get(i)) - accuracy(second.get(i)))
            .map(Numbers::signedPercent)
            .toList();
    return List.of(
        better.title() + " - " + base.title(),
        Numbers.signedPercent(interval.mean()),
        interval.percentRange(),
        Numbers.signedPercent(hits(first) - hits(second)),
        String.join(" ", bySeed));
  }

  private static double hits(List<ModelRun> ofModel) {
    return ofModel.stream()
        .mapToDouble(run -> run.metrics().get(StandardMetrics.HIT_AT_5))
        .average()
        .orElseThrow();
  }

  private static double accuracy(ModelRun run) {
    return Arrays.stream(run.outcomes()).average().orElseThrow();
  }

  private static double[] outcomes(List<ModelRun> ofModel) {
    return Outcomes.mean(ofModel.stream().map(ModelRun::outcomes).toList());
  }
}
