package org.distill4j.samples.gloss.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.gloss.scheme.BagOfWordsFromGlossTeacherVanillaDistiller;
import org.distill4j.samples.gloss.scheme.GlossStudentFromGlossTeacherEmbeddingsDistiller;
import org.distill4j.samples.gloss.scheme.GlossStudentFromGlossTeacherListsDistiller;
import org.distill4j.samples.gloss.scheme.GlossStudentFromGlossTeacherPairsDistiller;
import org.distill4j.samples.gloss.scheme.GlossStudentFromGlossTeacherVanillaDistiller;
import org.distill4j.samples.gloss.scheme.GlossStudentFromGlossTeacherVanillaEmbeddingsDistiller;
import org.distill4j.samples.gloss.scheme.ProbeFromGlossTeacherVanillaDistiller;

/** The trials of the study and their trainings. */
public final class GlossTrials {

  /** The title of the encoder with its probe. */
  public static final String TEACHER = "encoder with probe";

  /** The title of the student on labels alone. */
  public static final String STUDENT = "student on labels";

  /** The training of a network on labels alone, whose epochs follow from their number. */
  public static final TrainingSettings LABELS =
      TrainingSettings.builder().epochs(1).batchSize(32).learningRate(5e-3).patience(0).build();

  /** The training of a distilled student. */
  public static final TrainingSettings DISTILLED =
      TrainingSettings.builder().epochs(10).batchSize(128).learningRate(5e-3).patience(0).build();

  /** The number of labelled glosses, counted with their repetitions, of a training on labels. */
  private static final int SEEN = 90_000;

  private static final int LEAST_EPOCHS = 10;
  private static final int MOST_EPOCHS = 60;

  private GlossTrials() {}

  /** Returns the training of networks on a number of labels: as many steps for few as for many. */
  static TrainingSettings onLabels(int labels) {
    int epochs = Math.min(MOST_EPOCHS, Math.max(LEAST_EPOCHS, SEEN / labels));
    return LABELS.toBuilder().epochs(epochs).build();
  }

  /** Returns the trials on labels alone: a bag of words, the student, and the probe. */
  static List<Trial> onLabels(TrainingSettings training) {
    return List.of(
        Trial.student(
            "bag of words",
            Distillation.of("bag", BagOfWordsFromGlossTeacherVanillaDistiller::builder),
            training),
        Trial.student(
            STUDENT,
            Distillation.of("student", GlossStudentFromGlossTeacherVanillaDistiller::builder),
            training),
        probe(training));
  }

  /** Returns the trial of the probe. */
  static Trial probe(TrainingSettings training) {
    return Trial.student(
        TEACHER,
        Distillation.of("probe", ProbeFromGlossTeacherVanillaDistiller::builder),
        training);
  }

  /**
   * Returns the distilled students.
   *
   * @param answersWeight the weight of the loss on labels, which is a mean over all glosses
   */
  static List<Trial> distilled(TrainingSettings training, double answersWeight) {
    Map<String, Supplier<DistillerBuilder>> schemes = new TreeMap<>();
    schemes.put("1 vanilla", GlossStudentFromGlossTeacherVanillaDistiller::builder);
    schemes.put("2 embeddings", GlossStudentFromGlossTeacherEmbeddingsDistiller::builder);
    schemes.put(
        "3 vanilla and embeddings",
        GlossStudentFromGlossTeacherVanillaEmbeddingsDistiller::builder);
    schemes.put("4 pairs", GlossStudentFromGlossTeacherPairsDistiller::builder);
    schemes.put("5 lists", GlossStudentFromGlossTeacherListsDistiller::builder);
    return schemes.entrySet().stream()
        .map(scheme -> trial(scheme.getKey().substring(2), scheme.getValue(), training))
        .map(trial -> trial.with("answersWeight", answersWeight))
        .toList();
  }

  private static Trial trial(
      String title, Supplier<DistillerBuilder> builder, TrainingSettings training) {
    return Trial.distilled(title, Distillation.of(title, builder), training);
  }
}
