package org.distill4j.samples.ranking.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.samples.ranking.scheme.QuestionAnswererUndistilledDistiller;

/** The list of trials of a comparison. */
public final class RankingTrials {

  /** The title of the teacher of the default width. */
  public static final String TEACHER = "teacher";

  /** The title of the network that sees no video. */
  public static final String QUESTION_ONLY = "question only";

  private static final Distillation UNSEEN =
      Distillation.of(QUESTION_ONLY, QuestionAnswererUndistilledDistiller::builder);

  private RankingTrials() {}

  /**
   * Returns the question alone if there are videos, the teachers, and the students.
   *
   * @param students trials of schemes; of those with one title, the first counts
   */
  public static List<Trial> compared(QuestionKind kind, List<Trial> students) {
    Map<String, Trial> trials = new LinkedHashMap<>();
    if (!students.isEmpty() && kind == QuestionKind.VIDEO) {
      Trial first = students.get(0);
      trials.put(QUESTION_ONLY, teacher(QUESTION_ONLY, UNSEEN, first));
    }
    for (Trial student : students) {
      String title = teacherTitle(student);
      trials.putIfAbsent(title, teacher(title, student.individual(), student));
    }
    distinct(students).forEach(student -> trials.put(student.title(), student));
    return List.copyOf(trials.values());
  }

  /** Returns the first trial of each title. */
  public static List<Trial> distinct(List<Trial> students) {
    Map<String, Trial> distinct = new LinkedHashMap<>();
    students.forEach(student -> distinct.putIfAbsent(student.title(), student));
    return new ArrayList<>(distinct.values());
  }

  private static Trial teacher(String title, Distillation distillation, Trial student) {
    return Trial.teacher(title, distillation, student.individualTraining())
        .withDimensions(student.teacherDimensions());
  }

  /** Returns the title of the teacher of a student. */
  public static String teacherTitle(Trial student) {
    int width = teacherWidth(student);
    return width == RankingSettings.WIDTH ? TEACHER : TEACHER + " width " + width;
  }

  /** Returns the width of the teacher of a student. */
  public static int teacherWidth(Trial student) {
    return student.teacherDimensions().get(RankingDimensions.WIDTH);
  }
}
