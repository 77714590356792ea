package org.distill4j.experiment.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.distill4j.experiment.data.Divisions;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.training.TrainingSettings;

/** Points around three centres, measured by four groups of sensors. */
public final class Clouds {

  /** The distillations. */
  public static final Distillation SOFT_LABELS =
      Distillation.of("soft labels", SoftLabelsDistiller::builder);

  public static final Distillation INHERITED_HEAD =
      Distillation.of("inherited head", InheritedHeadDistiller::builder);
  public static final Distillation PEERS = Distillation.of("peers", PeerLabelsDistiller::builder);
  public static final Distillation HINTS = Distillation.of("hints", HintsDistiller::builder);
  public static final Distillation TWO_TEACHERS =
      Distillation.of("two teachers", TwoTeachersDistiller::builder);

  private static final int CLASSES = 3;
  private static final int GROUPS = 12;

  private Clouds() {}

  /** Draws points in two dimensions. */
  public static Divisions drawn(int points, long seed) {
    Random random = new Random(seed);
    float[][] measured = new float[points][2];
    int[][] answers = new int[points][];
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      int answer = random.nextInt(CLASSES);
      measured[i][0] = (float) (answer + random.nextGaussian() / 4);
      measured[i][1] = (float) (answer % 2 + random.nextGaussian() / 4);
      answers[i] = new int[] {answer};
      groups.add("sensor " + i % GROUPS);
    }
    LabelColumn labels = new LabelColumn(CLASSES, answers);
    Examples examples =
        Examples.builder()
            .input("measured", new FeatureColumn(measured))
            .label("annotated", labels)
            .build();
    return new Divisions(examples, labels, groups, Map.of("features", 2, "classes", CLASSES));
  }

  /** Returns short trainings. */
  public static TrainingSettings training(int epochs) {
    return TrainingSettings.builder()
        .epochs(epochs)
        .batchSize(16)
        .learningRate(2e-2)
        .patience(0)
        .build();
  }
}
