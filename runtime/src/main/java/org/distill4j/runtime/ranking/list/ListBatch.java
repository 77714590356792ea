package org.distill4j.runtime.ranking.list;

import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.ranking.ChosenScores;
import org.distill4j.runtime.ranking.DescendingOrder;
import org.distill4j.runtime.ranking.ScratchPool;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A listwise loss of a batch, on all cores. It keeps its arrays from step to step. */
public final class ListBatch {

  private final ListRanking ranking;
  private final ScratchPool<Kind, Example> examples = new ScratchPool<>(this::example);

  /** Creates the loss of a ranking. */
  public ListBatch(ListRanking ranking) {
    this.ranking = ranking;
  }

  /** The sums over a batch: of the values of the lists, and of their numbers of pairs. */
  public record Sums(double value, long pairs) {}

  /**
   * Computes the loss.
   *
   * @param from the teacher's scores, or the output of {@link ListPreparer}
   * @param isSorted true for the output of {@link ListPreparer}
   * @param student [batch, classes]
   * @param gradient receives the derivative of the sum of all values with respect to the student
   * @param random draws lists and noise, the same on any number of cores
   */
  public Sums run(
      Rows from, boolean isSorted, INDArray student, INDArray gradient, SplittableRandom random) {
    int batch = (int) student.size(0);
    SplittableRandom[] randoms = new SplittableRandom[batch];
    for (int i = 0; i < batch; i++) {
      randoms[i] = random.split();
    }
    long seed = random.nextLong();
    HostRows own = HostRows.reading(student);
    HostRows to = HostRows.writing(gradient);
    Kind kind = new Kind(own.columns(), own.single());
    ranking.sublists().length(own.columns());
    double[] values = new double[batch];
    long[] pairs = new long[batch];
    ScratchPool.Sized<Kind, Example> pool = examples.of(kind);
    Parallel.run(
        batch,
        1,
        (begin, end) -> {
          Example example = pool.take();
          for (int row = begin; row < end; row++) {
            SplittableRandom draws =
                ranking.drawsOnce() ? new SplittableRandom(seed) : randoms[row];
            if (isSorted) {
              example.drawSorted(from, row, draws);
            } else {
              example.sortAndDraw(from, row, draws);
            }
            values[row] = example.run(own, to, row, randoms[row]);
            pairs[row] = example.loss.pairs();
          }
          pool.giveBack(example);
        });
    double value = 0;
    long total = 0;
    for (int i = 0; i < batch; i++) {
      value += values[i];
      total += pairs[i];
    }
    return new Sums(value, total);
  }

  /** The sizes of arrays. */
  private record Kind(int classes, boolean single) {}

  private Example example(Kind kind) {
    return new Example(ranking, kind);
  }

  /** The arrays for one example. */
  private static final class Example {

    private final Sublists.Lists lists;
    private final ListLoss loss;
    private final DescendingOrder sorter;
    private final ChosenScores chosen;
    private final double[] scores;

    /** The recorded answers in the teacher's order, and their scores. */
    private final float[] sorted;

    private final float[] sortedScores;
    private final int[] ranks;
    private final int[] answers;
    private final double[] teacher;
    private final double[] student;
    private final double[] gradient;

    Example(ListRanking ranking, Kind kind) {
      int classes = kind.classes;
      this.lists = ranking.sublists().of(classes);
      this.loss = ranking.list();
      this.sorter = new DescendingOrder(classes);
      this.chosen = new ChosenScores(classes, kind.single);
      this.scores = new double[classes];
      this.sorted = new float[classes];
      this.sortedScores = new float[classes];
      int length = lists.length();
      this.ranks = new int[length];
      this.answers = new int[length];
      this.teacher = new double[length];
      this.student = new double[length];
      this.gradient = new double[length];
    }

    void drawSorted(Rows from, int row, SplittableRandom random) {
      from.read(row * ListPreparer.ROWS, sorted);
      from.read(row * ListPreparer.ROWS + 1, sortedScores);
      lists.draw(random, ranks);
      for (int i = 0; i < ranks.length; i++) {
        answers[i] = (int) sorted[ranks[i]] - 1;
        teacher[i] = sortedScores[ranks[i]];
      }
    }

    void sortAndDraw(Rows from, int row, SplittableRandom random) {
      from.read(row, scores);
      int[] order = sorter.of(scores, scores.length);
      lists.draw(random, ranks);
      for (int i = 0; i < ranks.length; i++) {
        answers[i] = order[ranks[i]];
        teacher[i] = scores[answers[i]];
      }
    }

    double run(Rows own, HostRows target, int row, SplittableRandom random) {
      int n = ranks.length;
      chosen.read(own, row, answers, n, student);
      double value = loss.of(teacher, student, n, random, gradient);
      chosen.write(target, row, answers, n, gradient);
      return value;
    }
  }
}
