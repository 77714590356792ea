package org.distill4j.samples.words;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.TrainingSettings;

/** Compares a teacher, students, and distilled students on the spelling of words. */
public final class SpellingStudy {

  /** The title of the student without a teacher. */
  public static final String STUDENT = "student";

  /** The default training of each network. */
  public static final TrainingSettings TRAINING =
      TrainingSettings.builder().epochs(10).batchSize(32).learningRate(5e-3).patience(0).build();

  private static final int PARTS = 5;
  private static final Distillation DISTILLATION =
      Distillation.of("spelling", SpellingDistillationDistiller::builder);

  private SpellingStudy() {}

  /**
   * Draws words, of which a fifth is held out.
   *
   * @param words the number of words, at least 20
   * @param seed the seed of the draw
   * @throws IOException if WordNet cannot be read
   */
  public static StudyData data(int words, long seed) throws IOException {
    return WordClasses.drawn(words, seed).heldOut(PARTS);
  }

  /** Returns the trials, each network trained in the same way. */
  public static List<Trial> trials(TrainingSettings training) {
    Trial distilled = sized(Trial.distilled("distilled student", DISTILLATION, training));
    return List.of(
        sized(Trial.teacher("teacher", DISTILLATION, training)),
        sized(Trial.student(STUDENT, DISTILLATION, training)),
        distilled,
        distilled.titled("distilled, temperature 4").with("softAnswersTemperature", 4),
        distilled.titled("distilled, pretrained").initialised(Initialisation.INDIVIDUAL));
  }

  private static Trial sized(Trial trial) {
    return trial.withDimensions(Map.of("width", 8)).withTeacherDimensions(Map.of("width", 64));
  }
}
