package org.distill4j.experiment.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.distill4j.runtime.training.Validation;

/**
 * The data of a study: examples to train on and held-out examples to evaluate on. A division of a
 * data set, such as one fold of a cross-validation, is a {@code StudyData} of its own.
 *
 * @param description the data in one line, for people
 * @param training the inputs and labels of all networks of the study
 * @param evaluation the held-out examples with all correct answers
 * @param groups the group of each held-out example: whole groups are drawn by the bootstrap
 * @param dimensions the dimensions of the specs that follow from the data, by name
 * @param monitored examples on which every loss is computed after each epoch; empty for none
 * @param validation the examples that choose the best epoch; empty to train all epochs
 * @param bodies the bodies of external teachers, by the name of the teacher's spec
 * @param describing adds what is known of the data to the description of a network that is saved:
 *     words, names of classes, columns
 * @param texts the held-out examples and their answers in words
 */
public record StudyData(
    String description,
    Examples training,
    EvaluationSet evaluation,
    List<String> groups,
    Map<String, Integer> dimensions,
    Optional<Examples> monitored,
    Optional<Validation> validation,
    Map<String, TeacherBody> bodies,
    UnaryOperator<ModelDescription> describing,
    HeldOutTexts texts) {

  /**
   * Copies groups and dimensions.
   *
   * @throws IllegalArgumentException if there are not as many groups as held-out examples
   */
  public StudyData {
    groups = List.copyOf(groups);
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    bodies = Collections.unmodifiableMap(new TreeMap<>(bodies));
    if (groups.size() != evaluation.examples().size()) {
      throw new IllegalArgumentException(
          "There are %s held-out examples, but %s groups."
              .formatted(evaluation.examples().size(), groups.size()));
    }
  }

  /** Returns data in which every held-out example is a group of its own. */
  public static StudyData of(
      Examples training, EvaluationSet evaluation, Map<String, Integer> dimensions) {
    int heldOut = evaluation.examples().size();
    return new StudyData(
        String.format(
                Locale.ROOT, "%,d examples for training, %,d held out", training.size(), heldOut)
            + classes(evaluation),
        training,
        evaluation,
        IntStream.range(0, heldOut).mapToObj(i -> "example " + i).toList(),
        dimensions,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        UnaryOperator.identity(),
        HeldOutTexts.unknown());
  }

  private static String classes(EvaluationSet set) {
    return set.isRanked()
        ? String.format(Locale.ROOT, ", %,d classes", set.labels().classes())
        : "";
  }

  /** Returns a copy with another description. */
  public StudyData withDescription(String text) {
    return new StudyData(
        text,
        training,
        evaluation,
        groups,
        dimensions,
        monitored,
        validation,
        bodies,
        describing,
        texts);
  }

  /** Returns a copy with other training examples. */
  public StudyData withTraining(Examples examples) {
    return new StudyData(
        description,
        examples,
        evaluation,
        groups,
        dimensions,
        monitored,
        validation,
        bodies,
        describing,
        texts);
  }

  /** Returns a copy whose held-out examples belong to groups. */
  public StudyData withGroups(List<String> ofExamples) {
    return new StudyData(
        description,
        training,
        evaluation,
        ofExamples,
        dimensions,
        monitored,
        validation,
        bodies,
        describing,
        texts);
  }

  /** Returns a copy with examples on which all losses are computed after each epoch. */
  public StudyData withMonitored(Examples examples) {
    return new StudyData(
        description,
        training,
        evaluation,
        groups,
        dimensions,
        Optional.of(examples),
        validation,
        bodies,
        describing,
        texts);
  }

  /** Returns a copy with a validation, which chooses the best epoch of every training. */
  public StudyData withValidation(Validation choosing) {
    return new StudyData(
        description,
        training,
        evaluation,
        groups,
        dimensions,
        monitored,
        Optional.of(choosing),
        bodies,
        describing,
        texts);
  }

  /** Returns a copy with the bodies of external teachers, by the name of the teacher's spec. */
  public StudyData withBodies(Map<String, TeacherBody> ofTeachers) {
    return new StudyData(
        description,
        training,
        evaluation,
        groups,
        dimensions,
        monitored,
        validation,
        ofTeachers,
        describing,
        texts);
  }

  /** Returns a copy that adds to the descriptions of saved networks. */
  public StudyData describedBy(UnaryOperator<ModelDescription> adding) {
    return new StudyData(
        description,
        training,
        evaluation,
        groups,
        dimensions,
        monitored,
        validation,
        bodies,
        adding,
        texts);
  }

  /**
   * Returns a copy whose held-out examples and answers are shown in words by reports.
   *
   * @param example returns the text of a held-out example
   * @param answers the name of each answer; empty if they have none
   */
  public StudyData withTexts(IntFunction<String> example, List<String> answers) {
    return new StudyData(
        description,
        training,
        evaluation,
        groups,
        dimensions,
        monitored,
        validation,
        bodies,
        describing,
        new HeldOutTexts(example, answers));
  }

  /**
   * Returns the body of an external teacher.
   *
   * @throws IllegalArgumentException if it has none
   */
  public TeacherBody body(ExternalGraph teacher) {
    TeacherBody body = bodies.get(teacher.name());
    if (body == null) {
      throw new IllegalArgumentException(
          "The external teacher %s has no body; supply it with StudyData.withBodies."
              .formatted(teacher.name()));
    }
    return body;
  }

  /** Returns the digests of everything that a training depends on, by the part of the data. */
  public Map<String, String> trainingFingerprints() {
    Map<String, String> digests = new LinkedHashMap<>();
    digests.put("training data", training.fingerprint());
    validation.ifPresent(
        it -> {
          digests.put("validation data", fingerprint(it.set()));
          digests.put("validation", it.node());
        });
    return digests;
  }

  /** Returns the digests of everything that a result depends on, by the part of the data. */
  public Map<String, String> fingerprints() {
    Map<String, String> digests = new LinkedHashMap<>(trainingFingerprints());
    digests.put("evaluation data", fingerprint(evaluation));
    monitored.ifPresent(it -> digests.put("monitored data", it.fingerprint()));
    return digests;
  }

  private static String fingerprint(EvaluationSet set) {
    return set.examples().with(Map.of("evaluated answers", set.answers())).fingerprint();
  }
}
