package org.distill4j.samples.multimodal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.samples.video.QuestionData;

/**
 * Accuracy in percent in the columns of the paper's tables 1 and 2: by the first word of a
 * question, and for all questions. Means over the seeds; a column without questions is empty.
 */
public final class PaperTable {

  private static final List<String> COLUMNS = List.of("what", "who", "how", "when", "where");

  /** The columns of types that data sets divide further. */
  private static final Map<String, String> COLUMN_OF =
      Map.of("doing", "what", "object", "what", "howmany", "how");

  private final ExampleGroups types;
  private final Results results;

  /** Creates a table of the results on a data set. */
  public PaperTable(QuestionData data, Results results) {
    this.types = data.evaluation().groups();
    this.results = results;
  }

  /** Returns true if questions have the types of the paper's tables: not if about definitions. */
  public boolean isPossible() {
    return types.names().stream().allMatch(type -> COLUMNS.contains(column(type)));
  }

  /** Returns a table with a row for each network. */
  public Table table() {
    List<String> head = new ArrayList<>(List.of("model", "parameters"));
    head.addAll(COLUMNS);
    head.add("all");
    Table table = new Table(head);
    results.trials().forEach(model -> table.add(row(model)));
    return table;
  }

  private List<String> row(String model) {
    double[] outcomes = results.outcomes(model);
    List<String> cells = new ArrayList<>();
    cells.add(model);
    cells.add(Numbers.count(results.of(model).get(0).parameters()));
    for (String column : COLUMNS) {
      OptionalDouble mean = mean(outcomes, type -> column(type).equals(column));
      cells.add(mean.isPresent() ? Numbers.percent(mean.getAsDouble()) : "");
    }
    cells.add(Numbers.percent(mean(outcomes, type -> true).orElseThrow()));
    return cells;
  }

  private OptionalDouble mean(double[] outcomes, Predicate<String> accepted) {
    return IntStream.range(0, outcomes.length)
        .filter(i -> accepted.test(types.of(i)))
        .mapToDouble(i -> outcomes[i])
        .average();
  }

  private static String column(String type) {
    return COLUMN_OF.getOrDefault(type, type);
  }
}
