package org.distill4j.samples.ranking.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.video.HeldOutQuestion;

/**
 * Questions with a correct answer that is not annotated for training, and that is among the best
 * answers of one student but not of another.
 */
final class Examples {

  private static final int SHOWN = 10;
  private static final int BEST = 5;

  private final List<HeldOutQuestion> questions;
  private final List<String> answers;
  private final List<Run> without;
  private final List<Run> with;

  private Examples(RankingResults results, String undistilled, String distilled) {
    this.questions = results.evaluated().questions();
    this.answers = results.evaluated().answers();
    this.without = results.results().of(undistilled);
    this.with = results.results().of(distilled);
  }

  /** Returns a table of the questions for which this holds with the most seeds. */
  static Table of(RankingResults results, String undistilled, String distilled) {
    Examples examples = new Examples(results, undistilled, distilled);
    Table table =
        new Table(
            List.of("question", "annotated", "others said", "undistilled", "distilled", "seeds"));
    examples.best().forEach(question -> table.add(examples.line(question)));
    table.add(examples.count("gained by distillation", examples.without, examples.with));
    table.add(examples.count("lost by distillation", examples.with, examples.without));
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

  /** Counts the seeds with which such an answer was gained. */
  private long seeds(int question, List<Run> before, List<Run> after) {
    return IntStream.range(0, Math.min(before.size(), after.size()))
        .filter(seed -> found(question, before.get(seed), after.get(seed)))
        .count();
  }

  private boolean found(int question, Run before, Run after) {
    HeldOutQuestion asked = questions.get(question);
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
    HeldOutQuestion asked = questions.get(question);
    String others =
        asked.correct().entrySet().stream()
            .filter(entry -> !asked.annotated().contains(entry.getKey()))
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(BEST)
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

  private List<String> count(String label, List<Run> before, List<Run> after) {
    double mean =
        IntStream.range(0, questions.size())
                .mapToLong(question -> seeds(question, before, after))
                .sum()
            / (double) Math.min(before.size(), after.size());
    return List.of(
        "all that were " + label, "", "", "", "", String.format(Locale.ROOT, "%.1f", mean));
  }
}
