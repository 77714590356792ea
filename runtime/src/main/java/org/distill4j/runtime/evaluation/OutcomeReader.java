package org.distill4j.runtime.evaluation;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.HostArray;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.PlaceLabelColumn;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.data.Value;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads the values of a batch as outcomes, one for each example. */
final class OutcomeReader {

  /** Marks a step or place that does not count. */
  private static final int IGNORED = -1;

  private final Column answers;
  private final ObjIntConsumer<Outcome> action;

  /**
   * Creates a reader.
   *
   * @param answers the correct answers
   * @param action called with each outcome and its place in the batch
   */
  OutcomeReader(Column answers, ObjIntConsumer<Outcome> action) {
    this.answers = answers;
    this.action = action;
  }

  /**
   * Reads a batch.
   *
   * @param examples the indices of the examples
   * @param value the value of the evaluated node
   * @throws IllegalArgumentException if the value does not fit the answers, or is not a number
   */
  void read(int[] examples, Value value) {
    if (answers instanceof LabelColumn labels) {
      ScoreRows.forEach(labels, examples, value.array(), action::accept);
    } else if (answers instanceof StepLabelColumn labels) {
      steps(labels, examples, value);
    } else if (answers instanceof PlaceLabelColumn labels) {
      places(labels, examples, value.array());
    } else if (answers instanceof TargetColumn targets) {
      estimates(targets, examples, value.array());
    } else {
      throw new IllegalArgumentException(
          "Correct answers of the type %s cannot be evaluated."
              .formatted(answers.getClass().getSimpleName()));
    }
  }

  private static IllegalArgumentException misfit(INDArray array, int[] examples, String needed) {
    return new IllegalArgumentException(
        "The evaluated node has the shape %s, but the correct answers of %s examples need %s."
            .formatted(Arrays.toString(array.shape()), examples.length, needed));
  }

  private void steps(StepLabelColumn labels, int[] examples, Value value) {
    INDArray array = value.array();
    int classes = labels.classes();
    if (array.rank() != 3 || array.size(0) != examples.length || array.size(2) != classes) {
      throw misfit(array, examples, "[batch, steps, %s]".formatted(classes));
    }
    int steps = Math.toIntExact(array.size(1));
    HostArray host = HostArray.reading(array);
    HostArray masks = value.mask() == null ? null : HostArray.reading(value.mask());
    float[] mask = new float[steps];
    Arrays.fill(mask, 1);
    float[] row = new float[classes];
    for (int i = 0; i < examples.length; i++) {
      int[] correct = labels.labels(examples[i]);
      if (masks != null) {
        masks.read((long) i * steps, mask);
      }
      Counted counted = new Counted(classes, correct.length);
      for (int step = 0; step < correct.length; step++) {
        if (correct[step] == IGNORED || (step < steps && mask[step] == 0)) {
          continue;
        }
        if (step >= steps) {
          throw new IllegalArgumentException(
              "Example %s has a label at step %s, but the scores have %s steps."
                  .formatted(examples[i], step, steps));
        }
        host.read(((long) i * steps + step) * classes, row);
        counted.add(best(row, 0, 1, classes, examples[i]), correct[step]);
      }
      action.accept(counted.outcome(), i);
    }
  }

  private void places(PlaceLabelColumn labels, int[] examples, INDArray array) {
    int classes = labels.classes();
    if (array.rank() != 4 || array.size(0) != examples.length || array.size(1) != classes) {
      throw misfit(array, examples, "[batch, %s, height, width]".formatted(classes));
    }
    int places = Math.toIntExact(array.size(2) * array.size(3));
    HostArray host = HostArray.reading(array);
    float[] scores = new float[classes * places];
    for (int i = 0; i < examples.length; i++) {
      int[] correct = labels.labels(examples[i]);
      if (correct.length != places) {
        throw misfit(array, examples, "height * width = " + correct.length);
      }
      host.read((long) i * scores.length, scores);
      Counted counted = new Counted(classes, places);
      for (int place = 0; place < places; place++) {
        if (correct[place] != IGNORED) {
          counted.add(best(scores, place, places, classes, examples[i]), correct[place]);
        }
      }
      action.accept(counted.outcome(), i);
    }
  }

  private void estimates(TargetColumn targets, int[] examples, INDArray array) {
    int values = targets.targets(examples[0]).length;
    if (array.rank() != 2 || array.size(0) != examples.length || array.size(1) != values) {
      throw misfit(array, examples, "[batch, %s]".formatted(values));
    }
    HostArray host = HostArray.reading(array);
    for (int i = 0; i < examples.length; i++) {
      double[] estimates = new double[values];
      host.read((long) i * values, estimates);
      for (double estimate : estimates) {
        requireNumber(estimate, examples[i]);
      }
      action.accept(new EstimatedExample(estimates, targets.targets(examples[i])), i);
    }
  }

  /** Returns the index of the greatest of equidistant scores, the lower one of equal ones. */
  private static int best(float[] scores, int from, int apart, int classes, int example) {
    int best = 0;
    for (int i = 0; i < classes; i++) {
      requireNumber(scores[from + i * apart], example);
      best = scores[from + i * apart] > scores[from + best * apart] ? i : best;
    }
    return best;
  }

  private static void requireNumber(double value, int example) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "example " + example + ": a value of the evaluated node is not a number");
    }
  }

  /** Collects the counted steps or places of an example. */
  private static final class Counted {

    private final int classes;
    private final int[] predicted;
    private final int[] labels;
    private int size;

    Counted(int classes, int most) {
      this.classes = classes;
      this.predicted = new int[most];
      this.labels = new int[most];
    }

    void add(int ofNetwork, int correct) {
      predicted[size] = ofNetwork;
      labels[size] = correct;
      size++;
    }

    LabelledExample outcome() {
      return new LabelledExample(
          classes, Arrays.copyOf(predicted, size), Arrays.copyOf(labels, size));
    }
  }
}
