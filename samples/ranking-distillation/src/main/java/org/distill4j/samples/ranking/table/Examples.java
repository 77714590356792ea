package org.distill4j.samples.ranking.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.ranking.experiment.RunResult;
import org.distill4j.samples.video.Asked;

/**
 * Questions with a correct answer that nobody annotated for training: which of them came up among
 * the best answers of one student and not of another.
 */
final class Examples {

  private static final int SHOWN = 10;

  private final List<Asked> questions;
  private final List<String> answers;
  private final List<RunResult> without;
  private final List<RunResult> with;

  private Examples(Results results, String undistilled, String distilled) {
    this.questions = results.judges().asked();
    this.answers = results.judges().answers();
    this.without = results.of(undistilled);
    this.with = results.of(distilled);
    if (Stream.concat(without.stream(), with.stream()).anyMatch(run -> run.best().length == 0)) {
      throw new IllegalStateException(
          "the runs that are kept were made by an older version, which did not keep answers;"
              + " remove those of '%s' and '%s' to run them again"
                  .formatted(undistilled, distilled));
    }
  }

  /** Those for which it was so with the most seeds. */
  static Table of(Results results, String undistilled, String distilled) {
    Examples examples = new Examples(results, undistilled, distilled);
    Table table =
        new Table(
            List.of("question", "annotated", "others said", "undistilled", "distilled", "seeds"));
    examples.best().forEach(question -> table.add(examples.line(question)));
    table.add(examples.count("came up with distillation", examples.without, examples.with));
    table.add(examples.count("fell out with distillation", examples.with, examples.without));
    return table;
  }

  private List<Integer> best() {
    return IntStream.range(0, questions.size())
        .boxed()
        .filter(question -> seeds(question, without, with) > 0)
        .sorted(Comparator.comparing((Integer question) -> -seeds(question, without, with)))
        .limit(SHOWN)
        .toList();
  }

  /** With how many seeds an answer that only others gave is among the latter's and not before. */
  private long seeds(int question, List<RunResult> before, List<RunResult> after) {
    return IntStream.range(0, Math.min(before.size(), after.size()))
        .filter(seed -> found(question, before.get(seed), after.get(seed)))
        .count();
  }

  private boolean found(int question, RunResult before, RunResult after) {
    Asked asked = questions.get(question);
    List<String> known = names(before.best()[question]);
    return names(after.best()[question]).stream()
        .anyMatch(
            answer ->
                asked.correct().containsKey(answer)
                    && !asked.annotated().contains(answer)
                    && !known.contains(answer));
  }

  private List<String> names(int[] best) {
    return IntStream.of(best).mapToObj(answers::get).toList();
  }

  private List<String> line(int question) {
    Asked asked = questions.get(question);
    String others =
        asked.correct().entrySet().stream()
            .filter(entry -> !asked.annotated().contains(entry.getKey()))
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(RunResult.BEST)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    int seed =
        IntStream.range(0, with.size())
            .filter(run -> found(question, without.get(run), with.get(run)))
            .findFirst()
            .orElseThrow();
    return List.of(
        asked.about() + ": " + asked.text(),
        String.join(", ", asked.annotated()),
        others,
        String.join(", ", names(without.get(seed).best()[question])),
        String.join(", ", names(with.get(seed).best()[question])),
        String.valueOf(seeds(question, without, with)));
  }

  private List<String> count(String label, List<RunResult> before, List<RunResult> after) {
    double mean =
        IntStream.range(0, questions.size())
                .mapToLong(question -> seeds(question, before, after))
                .sum()
            / (double) Math.min(before.size(), after.size());
    return List.of("all that " + label, "", "", "", "", String.format(Locale.ROOT, "%.1f", mean));
  }
}
