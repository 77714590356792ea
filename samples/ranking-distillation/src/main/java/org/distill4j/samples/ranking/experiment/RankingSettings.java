package org.distill4j.samples.ranking.experiment;

import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.optimiser.AdamW;

/**
 * The settings of all trainings. The seeds come from the study.
 *
 * @param individual the training of teachers, and of the networks that students start from
 * @param student the training of students by each scheme
 * @param initialisation the initial parameters of students
 * @param teacherWidth the width of the teacher, even and at least 2
 * @param studentWidth the width of a student, even and at least 2
 */
public record RankingSettings(
    TrainingSettings individual,
    TrainingSettings student,
    Initialisation initialisation,
    int teacherWidth,
    int studentWidth) {

  /** The default width of a network. */
  public static final int WIDTH = 256;

  /** The largest width, whose matrices fit into memory. */
  public static final int MAXIMUM_WIDTH = 8_192;

  /** Checks the widths. */
  public RankingSettings {
    requireEven("teacher width", teacherWidth);
    requireEven("student width", studentWidth);
    if (initialisation == Initialisation.TEACHER && teacherWidth != studentWidth) {
      throw new IllegalArgumentException(
          "a student of width %d cannot start from a teacher of width %d; give both the same width"
              .formatted(studentWidth, teacherWidth));
    }
  }

  /** Creates settings of students of the teacher's width that are initialised individually. */
  public RankingSettings(TrainingSettings individual, TrainingSettings student) {
    this(individual, student, Initialisation.INDIVIDUAL, WIDTH, WIDTH);
  }

  private static void requireEven(String name, int width) {
    if (width > MAXIMUM_WIDTH) {
      throw new IllegalArgumentException(
          "the %s is %d; it must be at most %d".formatted(name, width, MAXIMUM_WIDTH));
    }
    if (width < 2 || width % 2 != 0) {
      throw new IllegalArgumentException(
          "the %s is %d; it must be even and at least 2".formatted(name, width));
    }
  }

  /**
   * Returns the defaults for questions about videos: AdamW with a linear schedule and without early
   * stopping. Learning rates and epochs were chosen on held-out training videos.
   */
  public static RankingSettings defaults() {
    TrainingSettings individual =
        TrainingSettings.builder()
            .epochs(8)
            .batchSize(64)
            .learningRate(3e-3)
            .optimiser(new AdamW(0.01))
            .patience(0)
            .build();
    return new RankingSettings(
        individual, individual.toBuilder().epochs(4).learningRate(1e-3).build());
  }

  /**
   * Returns the defaults for dictionary questions. Most words are rare; a large epsilon keeps Adam
   * from moving a word far that it has met once. The learning rate is that of the dictionary
   * sample; neither it nor the epochs were chosen for a scheme.
   */
  public static RankingSettings ofDictionary() {
    TrainingSettings individual =
        TrainingSettings.builder()
            .epochs(10)
            .batchSize(64)
            .learningRate(5e-3)
            .optimiser(new AdamW(0.01).withEpsilon(1e-5))
            .patience(0)
            .build();
    return new RankingSettings(
        individual, individual.toBuilder().epochs(4).learningRate(2e-3).build());
  }

  /** Returns a copy with another initialisation of students. */
  public RankingSettings initialised(Initialisation other) {
    return new RankingSettings(individual, student, other, teacherWidth, studentWidth);
  }

  /** Returns a copy with networks of other widths. */
  public RankingSettings withWidths(int teacher, int ofStudent) {
    return new RankingSettings(individual, student, initialisation, teacher, ofStudent);
  }

  /** Returns a copy with other trainings. */
  public RankingSettings training(TrainingSettings ofBoth, TrainingSettings ofStudent) {
    return new RankingSettings(ofBoth, ofStudent, initialisation, teacherWidth, studentWidth);
  }

  /**
   * Returns the training of a student. From scratch it takes the epochs of both trainings, at the
   * learning rate of the first.
   */
  public TrainingSettings ofStudents() {
    return initialisation == Initialisation.SCRATCH
        ? individual.toBuilder().epochs(individual.epochs() + student.epochs()).build()
        : student;
  }

  /**
   * Returns the deviations from the defaults for the titles of trials: " from scratch width 64".
   */
  String suffix() {
    String initial =
        switch (initialisation) {
          case INDIVIDUAL -> "";
          case TEACHER -> " from teacher";
          case SCRATCH -> " from scratch";
        };
    return initial
        + (studentWidth == WIDTH ? "" : " width " + studentWidth)
        + (teacherWidth == WIDTH ? "" : " taught by width " + teacherWidth);
  }
}
