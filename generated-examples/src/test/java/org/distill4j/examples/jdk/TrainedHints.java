package org.distill4j.examples.jdk;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.distill4j.examples.hint.HintedDistiller;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;

/** Trains a small student and prints its parameters' hash code and the kernels. */
final class TrainedHints {

  private static final int SIZE = 24;

  private TrainedHints() {}

  public static void main(String[] arguments) {
    System.out.println(digest());
    System.out.println(KernelSelection.describe());
  }

  static int digest() {
    TrainingSettings settings = TrainingSettings.builder().epochs(1).batchSize(8).seed(5).build();
    HintedDistiller distiller =
        HintedDistiller.builder().channels(3).width(6).hintsEpochs(1).build();
    DistillationRun run =
        new DistillationRun(
            distiller, examples(), Optional.empty(), settings, settings, TrainingListener.silent());
    return Arrays.hashCode(
        run.trainDistilled(run.record(distiller.teacher().initialised(2)))
            .graph()
            .params()
            .data()
            .asFloat());
  }

  private static Examples examples() {
    SplittableRandom random = new SplittableRandom(1);
    float[][] clips = new float[SIZE][];
    int[][] answers = new int[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      clips[i] = new float[3 * (1 + random.nextInt(4))];
      for (int j = 0; j < clips[i].length; j++) {
        clips[i][j] = (float) random.nextDouble(-1, 1);
      }
      answers[i] = new int[] {random.nextInt(5)};
    }
    return Examples.builder()
        .input("clips", SequenceColumn.ofRows(3, clips))
        .label("annotated", new LabelColumn(5, answers))
        .build();
  }
}
