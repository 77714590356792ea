package org.distill4j.runtime.evaluation;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.distill4j.runtime.data.HostArray;
import org.distill4j.runtime.data.LabelColumn;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The scores of a batch as ranked examples. */
final class ScoreRows {

  private ScoreRows() {}

  /**
   * Ranks the answers of each example of a batch.
   *
   * @param examples the indices of the examples
   * @param scores [batch, classes]
   * @param action called with each ranked example and its place in the batch
   * @throws IllegalArgumentException if the number of classes is not that of the answers, or a
   *     score is not a number
   */
  static void forEach(
      LabelColumn answers, int[] examples, INDArray scores, ObjIntConsumer<RankedExample> action) {
    if (scores.rank() != 2
        || scores.size(0) != examples.length
        || scores.size(1) != answers.classes()) {
      throw new IllegalArgumentException(
          "The evaluated node has the shape %s, but the correct answers of %s examples are of %s classes."
              .formatted(Arrays.toString(scores.shape()), examples.length, answers.classes()));
    }
    HostArray host = HostArray.reading(scores);
    double[] row = new double[answers.classes()];
    for (int i = 0; i < examples.length; i++) {
      host.read((long) i * row.length, row);
      action.accept(RankedExample.byScores(answers, examples[i], row), i);
    }
  }
}
