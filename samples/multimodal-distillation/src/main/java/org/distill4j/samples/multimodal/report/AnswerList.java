package org.distill4j.samples.multimodal.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distill4j.samples.multimodal.experiment.Model;
import org.distill4j.samples.multimodal.experiment.ModelRun;
import org.distill4j.samples.video.Asked;
import org.distill4j.samples.video.QuestionData;

/**
 * What the three networks of one seed answer to single questions: those that all get wrong, and
 * those on which they differ (the paper's figures 6 and 7).
 */
public final class AnswerList {

  private final QuestionData data;
  private final Map<Model, ModelRun> runs = new EnumMap<>(Model.class);

  /**
   * The answers of one seed.
   *
   * @throws IllegalArgumentException if one of the three networks is missing
   */
  public AnswerList(QuestionData data, List<ModelRun> results, long seed) {
    this.data = data;
    for (Model model : Model.values()) {
      ModelRun run =
          results.stream()
              .filter(it -> it.seed() == seed && it.model().equals(model.title()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "there is no %s of seed %d".formatted(model.title(), seed)));
      runs.put(model, run);
    }
  }

  /**
   * A question and its answers.
   *
   * @param question the question, with all correct answers and their votes
   * @param given what each network answers
   * @param right which of them are right
   */
  public record Answered(Asked question, Map<Model, String> given, Map<Model, Boolean> right) {

    /** The question, the correct answers and those of the networks, in four lines and a head. */
    public String text() {
      StringBuilder text =
          new StringBuilder(
              "%s, %s: %s?\n".formatted(question.about(), question.type(), question.text()));
      text.append("  correct: ").append(correct()).append('\n');
      given.forEach(
          (model, answer) ->
              text.append(
                  "  %s: %s%s\n"
                      .formatted(model.title(), answer, right.get(model) ? "" : " (wrong)")));
      return text.toString();
    }

    private String correct() {
      List<String> answers = new ArrayList<>();
      question.correct().forEach((answer, votes) -> answers.add(answer + " " + votes));
      return String.join(", ", answers);
    }
  }

  /** How often the networks agree, and some questions of each kind. */
  public String text(int most) {
    StringBuilder text = new StringBuilder("questions that are answered right by\n");
    agreement().forEach((models, count) -> text.append("  %s: %d\n".formatted(models, count)));
    if (most > 0) {
      text.append("\nanswered wrong by all\n");
      wrong(most).forEach(it -> text.append(it.text()));
      text.append("\nanswered differently\n");
      differing(most).forEach(it -> text.append(it.text()));
    }
    return text.toString();
  }

  /** The questions that all networks get wrong, one about each thing at most. */
  public List<Answered> wrong(int most) {
    return chosen(most, 0, 0);
  }

  /** The questions that some networks get right and some wrong, one about each thing at most. */
  public List<Answered> differing(int most) {
    return chosen(most, 1, Model.values().length - 1);
  }

  /** How many questions each set of networks gets right: "teacher, student". */
  public Map<String, Integer> agreement() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < data.asked().size(); i++) {
      List<String> right = new ArrayList<>();
      for (Map.Entry<Model, ModelRun> run : runs.entrySet()) {
        if (run.getValue().outcomes()[i] > 0) {
          right.add(run.getKey().title());
        }
      }
      counts.merge(right.isEmpty() ? "none" : String.join(", ", right), 1, Integer::sum);
    }
    return counts;
  }

  private List<Answered> chosen(int most, int leastRight, int mostRight) {
    List<Answered> chosen = new ArrayList<>();
    String lastAbout = "";
    for (int i = 0; i < data.asked().size() && chosen.size() < most; i++) {
      Answered answered = answered(i);
      long right = answered.right().values().stream().filter(it -> it).count();
      boolean isNew = !answered.question().about().equals(lastAbout);
      if (isNew && right >= leastRight && right <= mostRight) {
        chosen.add(answered);
        lastAbout = answered.question().about();
      }
    }
    return chosen;
  }

  private Answered answered(int i) {
    Map<Model, String> given = new EnumMap<>(Model.class);
    Map<Model, Boolean> right = new EnumMap<>(Model.class);
    runs.forEach(
        (model, run) -> {
          given.put(model, data.answers().get(run.answers()[i]));
          right.put(model, run.outcomes()[i] > 0);
        });
    return new Answered(data.asked().get(i), given, right);
  }
}
