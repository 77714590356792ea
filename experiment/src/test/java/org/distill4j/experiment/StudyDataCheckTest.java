package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.RootMeanSquaredError;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.Validation;
import org.junit.jupiter.api.Test;

/** Data sets of a study that do not fit its networks. */
final class StudyDataCheckTest {

  private static final TrainingSettings TRAINING = Clouds.training(2);

  private static final String CLASSIFIER = "org.distill4j.experiment.sample.Classifier";

  private final StudyData data = Clouds.drawn(60, 5).heldOut(4);
  private final List<String> phases = new ArrayList<>();

  private static Trial trial() {
    return Trial.distilled("distilled", Clouds.SOFT_LABELS, TRAINING)
        .withDimensions(Map.of("width", 4))
        .withTeacherDimensions(Map.of("width", 16));
  }

  private Study study(StudyData of) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            phases.add(phase);
          }
        };
    return Study.of(of).withListener(listener);
  }

  private String refusal(StudyData of) {
    Study study = study(of);
    String message =
        assertThrows(IllegalArgumentException.class, () -> study.run(List.of(trial())))
            .getMessage();
    assertThat(phases).isEmpty();
    assertThat(message).doesNotContain("\n");
    return message;
  }

  private static LabelColumn labels(int size, int classes) {
    int[][] answers = new int[size][];
    Arrays.setAll(answers, i -> new int[] {i % classes});
    return new LabelColumn(classes, answers);
  }

  private static Examples wide(Examples examples) {
    return examples.with(Map.of("measured", new FeatureColumn(new float[examples.size()][3])));
  }

  private StudyData evaluatedOn(EvaluationSet set) {
    return StudyData.of(data.training(), set, data.dimensions());
  }

  @Test
  void featuresOfAnotherWidthAreRefusedInEachDataSet() {
    StudyData training = StudyData.of(wide(data.training()), data.evaluation(), data.dimensions());
    EvaluationSet wideSet =
        EvaluationSet.of(wide(data.evaluation().examples()), data.evaluation().answers());

    assertThat(refusal(training))
        .isEqualTo(
            "Example 0 of the training data does not fit "
                + CLASSIFIER
                + " at 'hidden', which reads the"
                + " column 'measured': DenseLayer[inputs=2, units=4, activation=TANH, bias=true] reads 2 features,"
                + " but its input is [1, 3]. Fix: correct the data, or the dimensions of "
                + CLASSIFIER
                + ".");
    assertThat(refusal(evaluatedOn(wideSet)))
        .startsWith("Example 0 of the evaluation data does not fit " + CLASSIFIER + " at 'hidden'");
    assertThat(refusal(data.withMonitored(wide(data.training()))))
        .startsWith("Example 0 of the monitored data does not fit " + CLASSIFIER + " at 'hidden'");
    assertThat(refusal(data.withValidation(new Validation(wideSet, "answer"))))
        .startsWith("Example 0 of the validation data does not fit " + CLASSIFIER + " at 'hidden'");
  }

  @Test
  void answersOfOtherClassesAreRefused() {
    Examples examples = data.evaluation().examples();
    EvaluationSet wrong = EvaluationSet.of(examples, labels(examples.size(), 4));

    assertThat(refusal(evaluatedOn(wrong)))
        .startsWith(
            "Example 0 of the evaluation data does not fit "
                + CLASSIFIER
                + " at 'answer', which is"
                + " compared with the correct answers: The evaluated node has the shape [1, 3]");
    assertThat(refusal(data.withValidation(new Validation(wrong, "answer"))))
        .startsWith("Example 0 of the validation data does not fit " + CLASSIFIER + " at 'answer'");
  }

  @Test
  void aMetricThatExamplesDoNotHaveIsRefusedBeforeTheTraining() {
    Study study =
        study(data).withSettings(RunSettings.DEFAULT.withMetric(new RootMeanSquaredError()));

    assertThat(assertThrows(IllegalArgumentException.class, () -> study.run(List.of(trial()))))
        .hasMessageThat()
        .contains("has no value for a single example of this set");
    assertThat(phases).isEmpty();
  }

  @Test
  void aValidationOfAnUnknownNodeIsRefusedBeforeTheTraining() {
    assertThat(refusal(data.withValidation(new Validation(data.evaluation(), "answers"))))
        .startsWith(CLASSIFIER + " has no node 'answers' to evaluate.");
  }
}
