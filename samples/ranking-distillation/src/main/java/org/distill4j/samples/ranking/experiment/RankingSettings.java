package org.distill4j.samples.ranking.experiment;

import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.optimiser.AdamW;

/**
 * How the networks are trained. The seeds are those of the experiment.
 *
 * @param individual how the teacher and what the students begin as are trained
 * @param student how students are trained by each scheme
 * @param initialisation what students begin as
 * @param teacherWidth the size of the teacher, even and at least 2
 * @param studentWidth the size of a student, even and at least 2
 */
public record RankingSettings(
    TrainingSettings individual,
    TrainingSettings student,
    Initialisation initialisation,
    int teacherWidth,
    int studentWidth) {

  /** The size of a network where nothing else is said. */
  public static final int WIDTH = 256;

  /** Checks the sizes. */
  public RankingSettings {
    requireEven("teacher width", teacherWidth);
    requireEven("student width", studentWidth);
    if (initialisation == Initialisation.TEACHER && teacherWidth != studentWidth) {
      throw new IllegalArgumentException(
          "a student of width %d cannot begin as a teacher of width %d; give both one width"
              .formatted(studentWidth, teacherWidth));
    }
  }

  /** Students of the teacher's size that begin individually trained. */
  public RankingSettings(TrainingSettings individual, TrainingSettings student) {
    this(individual, student, Initialisation.INDIVIDUAL, WIDTH, WIDTH);
  }

  private static void requireEven(String name, int width) {
    if (width < 2 || width % 2 != 0) {
      throw new IllegalArgumentException(
          "the %s is %d; it must be even and at least 2".formatted(name, width));
    }
  }

  /**
   * AdamW with a linear schedule, for all epochs: the last one counts. Rate and epochs are those
   * that met the annotated answers of training questions best that were held out, video by video.
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
   * The same for dictionary questions. Most words are rare: a large epsilon keeps Adam from moving
   * a word far that it has met once. The rate is that of the dictionary sample; neither it nor the
   * epochs were chosen for any scheme.
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

  /** The same with other students to begin with. */
  public RankingSettings beginningAs(Initialisation other) {
    return new RankingSettings(individual, student, other, teacherWidth, studentWidth);
  }

  /** The same with networks of other sizes. */
  public RankingSettings withWidths(int teacher, int ofStudent) {
    return new RankingSettings(individual, student, initialisation, teacher, ofStudent);
  }

  /** The same with other trainings. */
  public RankingSettings training(TrainingSettings ofBoth, TrainingSettings ofStudent) {
    return new RankingSettings(ofBoth, ofStudent, initialisation, teacherWidth, studentWidth);
  }

  /** How a student is trained by a scheme. */
  public TrainingSettings ofStudents() {
    return initialisation == Initialisation.SCRATCH
        ? individual.toBuilder().epochs(individual.epochs() + student.epochs()).build()
        : student;
  }

  /** What is not as usual, for the names of models: " from scratch", " width 64". */
  String suffix() {
    String begins =
        switch (initialisation) {
          case INDIVIDUAL -> "";
          case TEACHER -> " from teacher";
          case SCRATCH -> " from scratch";
        };
    return begins
        + (studentWidth == WIDTH ? "" : " width " + studentWidth)
        + (teacherWidth == WIDTH ? "" : " taught by width " + teacherWidth);
  }

  /** All of it as a text that identifies a run; what is usual goes without saying. */
  String key() {
    return "RankingSettings[individual=%s, student=%s]%s".formatted(individual, student, suffix());
  }

  /** What a network depends on that is trained with annotated answers alone, as {@link #key}. */
  String individualKey(int width) {
    return "%s width %d".formatted(individual, width);
  }
}
