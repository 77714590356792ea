package org.distill4j.runtime.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.distill4j.runtime.kernel.HostRows;
import org.distill4j.runtime.kernel.Parallel;
import org.distill4j.runtime.kernel.Rows;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs the loss of a list for all examples of a batch, on all cores. */
public final class ListBatch {

  private final Sublists sublists;
  private final Supplier<ListLoss> losses;

  /**
   * A listwise loss.
   *
   * @param sublists which answers it ranks
   * @param losses makes the loss of a list, once for each thread
   */
  public ListBatch(Sublists sublists, Supplier<ListLoss> losses) {
    this.sublists = sublists;
    this.losses = losses;
  }

  /** The sums over a batch: of the values of the lists, and of their numbers of pairs. */
  public record Sums(double value, long pairs) {}

  /**
   * Runs it.
   *
   * @param from the teacher's scores, or what {@link ListPreparer} made of them
   * @param isSorted whether it is that
   * @param student [batch, classes]
   * @param gradient becomes the derivative of the sum of all values with respect to the student
   * @param random draws lists and noise, the same whatever the number of cores
   */
  public Sums run(
      Rows from, boolean isSorted, INDArray student, INDArray gradient, SplittableRandom random) {
    int batch = (int) student.size(0);
    SplittableRandom[] randoms = new SplittableRandom[batch];
    for (int i = 0; i < batch; i++) {
      randoms[i] = random.split();
    }
    HostRows own = HostRows.reading(student);
    HostRows to = HostRows.writing(gradient);
    Sublists.Lists lists = sublists.of(own.columns());
    double[] values = new double[batch];
    long[] pairs = new long[batch];
    Parallel.run(
        batch,
        1,
        (begin, end) -> {
          Example example = new Example(lists, losses.get(), own.columns());
          for (int row = begin; row < end; row++) {
            if (isSorted) {
              example.readSorted(from, row);
            } else {
              example.readAndSort(from, row);
            }
            own.read(row, example.student);
            values[row] = example.run(randoms[row]);
            pairs[row] = example.loss.pairs();
            to.write(row, example.gradient);
          }
        });
    double value = 0;
    long total = 0;
    for (int i = 0; i < batch; i++) {
      value += values[i];
      total += pairs[i];
    }
    return new Sums(value, total);
  }

  /** The arrays for one example. */
  private static final class Example {

    private final Sublists.Lists lists;
    private final ListLoss loss;
    private final DescendingOrder sorter;
    private final double[] scores;
    private final float[] answers;

    /** The teacher's scores in descending order. */
    private final double[] teacher;

    private final double[] student;
    private final double[] gradient;
    private final int[] ranks;
    private final double[] listTeacher;
    private final double[] listStudent;
    private final double[] listGradient;

    Example(Sublists.Lists lists, ListLoss loss, int classes) {
      this.lists = lists;
      this.loss = loss;
      this.sorter = new DescendingOrder(classes);
      this.scores = new double[classes];
      this.answers = new float[classes];
      this.teacher = new double[classes];
      this.student = new double[classes];
      this.gradient = new double[classes];
      this.ranks = new int[lists.length()];
      this.listTeacher = new double[lists.length()];
      this.listStudent = new double[lists.length()];
      this.listGradient = new double[lists.length()];
    }

    void readSorted(Rows from, int row) {
      from.read(row * ListPreparer.ROWS, answers);
      from.read(row * ListPreparer.ROWS + 1, teacher);
    }

    void readAndSort(Rows from, int row) {
      from.read(row, scores);
      int[] order = sorter.of(scores, scores.length);
      for (int rank = 0; rank < order.length; rank++) {
        answers[rank] = order[rank] + 1;
        teacher[rank] = scores[order[rank]];
      }
    }

    double run(SplittableRandom random) {
      lists.draw(random, ranks);
      int n = ranks.length;
      for (int i = 0; i < n; i++) {
        listTeacher[i] = teacher[ranks[i]];
        listStudent[i] = student[(int) answers[ranks[i]] - 1];
      }
      double value = loss.of(listTeacher, listStudent, n, random, listGradient);
      Arrays.fill(gradient, 0);
      for (int i = 0; i < n; i++) {
        gradient[(int) answers[ranks[i]] - 1] = listGradient[i];
      }
      return value;
    }
  }
}
