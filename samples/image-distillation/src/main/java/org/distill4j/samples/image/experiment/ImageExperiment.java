package org.distill4j.samples.image.experiment;

import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.report.ResultRow;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.Validation;
import org.distill4j.samples.image.ImageDistillationDistiller;
import org.distill4j.samples.image.ImageStudentGraph;
import org.distill4j.samples.image.data.PhotoSet;
import org.distill4j.samples.image.data.Photos;

/**
 * Trains a teacher, a student alone and a student distilled from the teacher, and judges them on
 * images that none of them has seen.
 */
public final class ImageExperiment {

  private static final String ANSWER = ImageStudentGraph.ANSWER;
  private static final int BATCH = 128;

  private final PhotoSet photos;
  private final ImageSettings settings;

  /** An experiment that has not begun. */
  public ImageExperiment(PhotoSet photos, ImageSettings settings) {
    this.photos = photos;
    this.settings = settings;
  }

  /**
   * The result of an experiment.
   *
   * @param training the trained networks and how they came about
   * @param rows how well each of them answers for the test images
   */
  public record Result(DistillationResult training, List<ResultRow> rows) {

    /** Copies the rows. */
    public Result {
      rows = List.copyOf(rows);
    }
  }

  /** The distillation: all of it stands in its interface. */
  public static Distiller distiller() {
    return ImageDistillationDistiller.builder().build();
  }

  /** Trains and judges all networks. */
  public Result run(TrainingListener listener) {
    DistillationResult trained =
        new DistillationRun(
                distiller(),
                photos.training().examples(photos.classes()),
                Optional.of(new Validation(evaluationSet(photos.validation()), ANSWER)),
                settings.teacher(),
                settings.student(),
                listener)
            .run();
    EvaluationSet test = evaluationSet(photos.test());
    return new Result(
        trained,
        List.of(
            row("teacher", trained.teacher(), test),
            row("student", trained.student(), test),
            row("distilled student", trained.distilled(), test)));
  }

  private EvaluationSet evaluationSet(Photos part) {
    return EvaluationSet.of(part.examples(photos.classes()), part.answers(photos.classes()));
  }

  private static ResultRow row(String model, TrainingResult result, EvaluationSet test) {
    return ResultRow.of(
        model, result, new Evaluator(result.graph(), ANSWER, test, BATCH).evaluate());
  }
}
