package org.distill4j.samples.multimodal.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distill4j.experiment.store.Run;
import org.distill4j.samples.multimodal.experiment.Model;
import org.distill4j.samples.video.HeldOutQuestion;
import org.distill4j.samples.video.QuestionData;

/**
 * The answers of the three networks of one seed to single questions: questions that all networks
 * answer wrongly, and questions on which they differ (the paper's figures 6 and 7).
 */
public final class AnswerList {

  private final QuestionData data;
  private final Map<Model, Run> runs = new EnumMap<>(Model.class);

  /**
   * Collects the answers of one seed.
   *
   * @throws IllegalArgumentException if one of the three networks is missing
   */
  public AnswerList(QuestionData data, List<Run> results, long seed) {
    this.data = data;
    for (Model model : Model.values()) {
      Run run =
          results.stream()
              .filter(it -> it.seed() == seed && it.model().equals(model.title()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "There is no %s of seed %s.".formatted(model.title(), seed)));
      runs.put(model, run);
    }
  }

  /**
   * A question and its answers.
   *
   * @param question the question, with all correct answers and their votes
   * @param given the answer of each network
   * @param right true for each network that answers correctly
   */
  public record Answered(
      HeldOutQuestion question, Map<Model, String> given, Map<Model, Boolean> right) {

    /** Returns a line with the question, and the correct answers and those of the networks. */
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

  /** Returns the agreement of the networks, and some questions of each kind. */
  public String text(int most) {
    StringBuilder text = new StringBuilder("questions that are answered correctly by\n");
    agreement().forEach((models, count) -> text.append("  %s: %s\n".formatted(models, count)));
    if (most > 0) {
      text.append("\nanswered wrongly by all\n");
      wrong(most).forEach(it -> text.append(it.text()));
      text.append("\nanswered differently\n");
      differing(most).forEach(it -> text.append(it.text()));
    }
    return text.toString();
  }

  /** Returns questions that all networks answer wrongly, at most one about each subject. */
  public List<Answered> wrong(int most) {
    return chosen(most, 0, 0);
  }

  /** Returns questions that only some networks answer correctly, at most one about each subject. */
  public List<Answered> differing(int most) {
    return chosen(most, 1, Model.values().length - 1);
  }

  /** Counts the questions that each set of networks answers correctly: "teacher, student". */
  public Map<String, Integer> agreement() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < data.heldOut().size(); i++) {
      List<String> right = new ArrayList<>();
      for (Map.Entry<Model, Run> run : runs.entrySet()) {
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
    for (int i = 0; i < data.heldOut().size() && chosen.size() < most; i++) {
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
          given.put(model, data.answers().get(run.best()[i][0]));
          right.put(model, run.outcomes()[i] > 0);
        });
    return new Answered(data.heldOut().get(i), given, right);
  }
}
