package org.distill4j.samples.image.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.distill4j.experiment.Comparison;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.report.ResultRow;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.Validation;
import org.distill4j.samples.image.ImageDistillationDistiller;
import org.distill4j.samples.image.ImageStudentGraph;
import org.distill4j.samples.image.data.PhotoSet;
import org.distill4j.samples.image.data.Photos;

/**
 * Trains a teacher, a student alone and a distilled student, and evaluates them on held-out images.
 */
public final class ImageExperiment {

  private static final String ANSWER = ImageStudentGraph.ANSWER;
  private static final int BATCH = 128;
  private static final Distillation DISTILLATION =
      Distillation.of("image distillation", ImageDistillationDistiller::builder);

  private final PhotoSet photos;
  private final ImageSettings settings;

  /** Creates an experiment. */
  public ImageExperiment(PhotoSet photos, ImageSettings settings) {
    this.photos = photos;
    this.settings = settings;
  }

  /**
   * The result of an experiment.
   *
   * @param training the trained networks and the course of their trainings
   * @param rows the metrics of each network on the test images
   */
  public record Result(DistillationResult training, List<ResultRow> rows) {

    /** Copies the rows. */
    public Result {
      rows = List.copyOf(rows);
    }
  }

  /** Returns the distillation, which its spec defines completely. */
  public static Distiller distiller() {
    return ImageDistillationDistiller.builder().build();
  }

  /**
   * Trains and evaluates all networks.
   *
   * @param finished receives each network as soon as it is trained and evaluated
   * @throws IOException if {@code finished} fails
   */
  public Result run(TrainingListener listener, Comparison.Finished finished) throws IOException {
    return run(it -> it.withListener(listener), finished);
  }

  /**
   * Trains and evaluates all networks.
   *
   * @param study sets listener and folder of the study
   * @param finished receives each network as soon as it is trained and evaluated
   * @throws IOException if a result cannot be kept, or {@code finished} fails
   */
  public Result run(UnaryOperator<Study> study, Comparison.Finished finished) throws IOException {
    StudyData data =
        StudyData.of(
                photos.training().examples(photos.classes()),
                evaluationSet(photos.test()),
                Map.of())
            .withValidation(new Validation(evaluationSet(photos.validation()), ANSWER))
            .withTexts(example -> "image " + (example + 1), photos.names());
    Comparison comparison =
        Comparison.run(
            data,
            DISTILLATION,
            Map.of(),
            settings.teacher(),
            settings.student(),
            BATCH,
            study,
            finished);
    return new Result(comparison.training(), comparison.rows());
  }

  private EvaluationSet evaluationSet(Photos part) {
    return EvaluationSet.of(part.examples(photos.classes()), part.answers(photos.classes()));
  }
}
