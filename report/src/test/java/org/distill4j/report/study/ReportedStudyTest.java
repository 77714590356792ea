package org.distill4j.report.study;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.junit.jupiter.api.Test;

final class ReportedStudyTest {

  private static final ReportTrial OTHER = trial("question only", TrialRole.TEACHER, "other");
  private static final ReportTrial TEACHER = trial("teacher", TrialRole.TEACHER, "taught");

  /** Returns a trial whose trainings end with parameters of these digests, the last its own. */
  private static ReportTrial trial(String title, TrialRole role, String... results) {
    List<TrainingCourse> trainings =
        Stream.of(results)
            .map(it -> new TrainingCourse(title, null, 1, null, null, null, null, null, 1, 0.5, it))
            .toList();
    RunProvenance provenance =
        new RunProvenance(
            title, 1, null, null, null, null, null, null, null, null, null, null, null, null, null,
            trainings, null, null, null, 0, null);
    return new ReportTrial(0, title, role, List.of(), Optional.of(provenance));
  }

  private static Optional<ReportTrial> teacher(ReportTrial... trials) {
    return new ReportedStudy(Path.of("."), List.of(trials), Optional.empty(), null, List.of())
        .teacher();
  }

  @Test
  void theTeacherIsTheOneThatTaught() {
    ReportTrial distilled = trial("distilled", TrialRole.DISTILLED, "taught", "own");

    assertThat(teacher(OTHER, TEACHER, distilled)).hasValue(TEACHER);
    assertThat(teacher(OTHER, TEACHER)).hasValue(OTHER);
    assertThat(teacher(distilled)).isEmpty();
  }
}
