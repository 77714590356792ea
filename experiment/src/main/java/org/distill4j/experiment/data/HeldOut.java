package org.distill4j.experiment.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.Metric;

/**
 * All that a report must know of the held-out examples of a study, as it is kept beside the runs.
 *
 * @param digest the digest of the examples with their correct answers
 * @param description the data of the study in one line
 * @param metrics the metrics that were computed
 * @param groups the number of each example's group: whole groups are drawn by the bootstrap
 * @param types the names of the types that metrics are reported for separately
 * @param typeOf the place of each example's type in {@code types}
 * @param classes the number of answers that are ranked; 0 if answers are not ranked
 * @param correct the correct answers to each example; empty if answers are not ranked
 * @param answers the name of each answer; empty if they have none
 * @param shown some examples in words, at most {@value #MOST_SHOWN}
 */
public record HeldOut(
    String digest,
    String description,
    List<MetricForm> metrics,
    int[] groups,
    List<String> types,
    int[] typeOf,
    int classes,
    int[][] correct,
    List<String> answers,
    List<Shown> shown) {

  /** The greatest number of examples that are kept in words. */
  public static final int MOST_SHOWN = 500;

  private static final int LONGEST_TEXT = 400;
  private static final int LONGEST_NAME = 100;

  /**
   * An example in words.
   *
   * @param example its index
   * @param text its text, cut off if it is long
   * @param picture the image that is its input, as PNG in Base64; empty if it has none
   */
  public record Shown(int example, String text, String picture) {

    /** Takes no picture for an empty one: files of older versions have none. */
    public Shown {
      picture = picture == null ? "" : picture;
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the parts are not of as many examples
   */
  public HeldOut {
    metrics = List.copyOf(metrics);
    types = List.copyOf(types);
    answers = List.copyOf(answers);
    shown = List.copyOf(shown);
    int examples = groups.length;
    int known = types.size();
    if (typeOf.length != examples
        || (correct.length != 0 && correct.length != examples)
        || Stream.of(correct).anyMatch(Objects::isNull)
        || IntStream.of(typeOf).anyMatch(type -> type < 0 || type >= known)
        || shown.stream().anyMatch(it -> it.example() < 0 || it.example() >= examples)) {
      throw new IllegalArgumentException("the parts are not of as many examples");
    }
  }

  /** Returns the digest of the held-out examples of a study. */
  public static String digest(StudyData data) {
    return data.fingerprints().get("evaluation data");
  }

  /**
   * Returns what is kept of the held-out examples of a study.
   *
   * @param main the main metric, whether the examples have it or not
   */
  public static HeldOut of(StudyData data, Metric main) {
    EvaluationSet set = data.evaluation();
    ExampleGroups types = set.groups();
    int examples = set.examples().size();
    List<Metric> metrics = new ArrayList<>(set.metrics());
    if (!metrics.contains(main)) {
      metrics.add(main);
    }
    return new HeldOut(
        digest(data),
        data.description(),
        metrics.stream().map(MetricForm::of).toList(),
        numbers(data.groups()),
        types.names(),
        IntStream.range(0, examples).map(i -> types.names().indexOf(types.of(i))).toArray(),
        set.isRanked() ? set.labels().classes() : 0,
        set.isRanked()
            ? IntStream.range(0, examples).mapToObj(set.labels()::answers).toArray(int[][]::new)
            : new int[0][],
        data.texts().answers().stream().map(name -> cut(name, LONGEST_NAME)).toList(),
        shown(data.texts(), set));
  }

  /** Returns the number of each group, in the order of their first examples. */
  private static int[] numbers(List<String> groups) {
    Map<String, Integer> known = new HashMap<>();
    return groups.stream()
        .mapToInt(group -> known.merge(group, known.size(), (number, next) -> number))
        .toArray();
  }

  /** Returns the examples that are kept in words, at equal distances. */
  public static int[] chosen(int examples) {
    int count = Math.min(MOST_SHOWN, examples);
    return IntStream.range(0, count).map(i -> (int) ((long) i * examples / count)).toArray();
  }

  private static List<Shown> shown(HeldOutTexts texts, EvaluationSet set) {
    Pictures pictures = Pictures.of(set.examples());
    return IntStream.of(chosen(set.examples().size()))
        .mapToObj(
            example ->
                new Shown(
                    example,
                    cut(texts.example().apply(example), LONGEST_TEXT),
                    pictures.picture(example)))
        .toList();
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "\u2026";
  }

  /**
   * Joins these examples with those of another division of the data, as {@code Run.and} joins runs:
   * groups and answers of the other division are counted on.
   */
  public HeldOut and(HeldOut other) {
    int before = IntStream.of(groups).max().orElse(-1) + 1;
    List<String> allTypes = new ArrayList<>(types);
    other.types.stream().filter(type -> !allTypes.contains(type)).forEach(allTypes::add);
    return new HeldOut(
        digest + " " + other.digest,
        description,
        metrics,
        joined(groups, IntStream.of(other.groups).map(group -> group + before)),
        allTypes,
        joined(typeOf, IntStream.of(other.typeOf).map(i -> allTypes.indexOf(other.types.get(i)))),
        classes + other.classes,
        Stream.concat(Stream.of(correct), Stream.of(other.correct).map(this::moved))
            .toArray(int[][]::new),
        joined(named(), other.named()),
        joined(
            shown,
            other.shown.stream()
                .map(it -> new Shown(it.example() + size(), it.text(), it.picture()))
                .toList()));
  }

  private int[] moved(int[] row) {
    return IntStream.of(row).map(answer -> answer + classes).toArray();
  }

  private List<String> named() {
    return IntStream.range(0, classes).mapToObj(this::answer).toList();
  }

  private static int[] joined(int[] values, IntStream more) {
    return IntStream.concat(IntStream.of(values), more).toArray();
  }

  private static <T> List<T> joined(List<T> values, List<T> more) {
    return Stream.concat(values.stream(), more.stream()).toList();
  }

  /** Returns the number of examples. */
  public int size() {
    return groups.length;
  }

  /** Returns the name of an answer. */
  public String answer(int number) {
    return number < answers.size() ? answers.get(number) : "answer " + number;
  }
}
