package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.ranking.ChosenScores;
import org.distill4j.runtime.ranking.ScratchPool;
import org.distill4j.runtime.ranking.margin.PairMargins;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The pairwise ranking loss of a batch, on all cores. It keeps its arrays from step to step. One
 * batch at a time.
 */
public final class PairwiseBatch {

  private final MarginRule rule;
  private final ScratchPool<Sizes, Example> examples = new ScratchPool<>(this::example);

  /** Creates the loss with the margins of a rule. */
  public PairwiseBatch(MarginRule rule) {
    this.rule = rule;
  }

  /** The sizes of arrays: with recorded rows, their number for an example; otherwise 0. */
  private record Sizes(PairSizes pairs, int recordedRows) {}

  private Example example(Sizes sizes) {
    PairSizes pairs = sizes.pairs;
    TeacherSide teacher =
        sizes.recordedRows > 0
            ? new RecordedTeacher(rule, sizes.recordedRows, pairs.answers())
            : new ScoredTeacher(rule, pairs);
    return new Example(teacher, pairs);
  }

  /**
   * Computes the loss from the teacher's scores.
   *
   * @param teacher [batch, classes]
   * @param passes [batch, passes, classes], or null if the rule reads none
   * @param top the greatest number of ranked answers, at least 1
   * @param student [batch, classes]
   * @param gradient receives the derivative of the sum of all values with respect to the student
   * @param random draws random margins, the same on any number of cores
   * @return the sum of the examples' values
   */
  public double run(
      INDArray teacher,
      INDArray passes,
      int top,
      INDArray student,
      INDArray gradient,
      SplittableRandom random) {
    int number = passes == null ? 0 : (int) passes.size(1);
    TeacherRows rows =
        new TeacherRows(
            HostRows.reading(teacher), passes == null ? null : HostRows.reading(passes));
    HostRows own = HostRows.reading(student);
    int answers = Math.min(top, own.columns());
    Sizes sizes = new Sizes(new PairSizes(number, own.columns(), answers, own.single()), 0);
    return run(rows, sizes, own, gradient, random);
  }

  /**
   * Computes the loss from what {@link PairwisePreparer} recorded.
   *
   * @param recorded the rows of each example, one example after the other
   * @param rows the number of rows of an example
   * @param student [batch, classes]
   * @param gradient receives the derivative of the sum of all values with respect to the student
   * @param random draws random margins, the same on any number of cores
   * @return the sum of the examples' values
   */
  public double runRecorded(
      Rows recorded, int rows, INDArray student, INDArray gradient, SplittableRandom random) {
    HostRows own = HostRows.reading(student);
    PairSizes pairs = new PairSizes(0, own.columns(), recorded.columns(), own.single());
    return run(new TeacherRows(recorded, null), new Sizes(pairs, rows), own, gradient, random);
  }

  private double run(
      TeacherRows teacher, Sizes sizes, Rows student, INDArray gradient, SplittableRandom random) {
    double[] values = new double[(int) gradient.size(0)];
    HostRows target = HostRows.writing(gradient);
    long seed = random.nextLong();
    ScratchPool.Sized<Sizes, Example> pool = examples.of(sizes);
    Parallel.runUneven(
        values.length,
        (begin, end) -> {
          Example example = pool.take();
          for (int row = begin; row < end; row++) {
            values[row] = example.run(teacher, student, row, seed + row);
            example.write(target, row);
          }
          pool.giveBack(example);
        });
    return Arrays.stream(values).sum();
  }

  /** The arrays for one example. */
  private static final class Example {

    private final TeacherSide teacher;
    private final boolean single;
    private final ChosenScores scores;
    private final PairwiseHinge hinge;
    private final double[] student;
    private final double[] gradient;
    private TeacherOrder order;

    Example(TeacherSide teacher, PairSizes sizes) {
      this.teacher = teacher;
      this.single = sizes.single();
      this.scores = new ChosenScores(sizes.classes(), single);
      this.hinge = new PairwiseHinge(sizes.answers());
      this.student = new double[sizes.answers()];
      this.gradient = new double[sizes.answers()];
    }

    double run(TeacherRows rows, Rows students, int example, long seed) {
      order = teacher.read(rows, example);
      scores.read(students, example, order.order(), order.answers(), student);
      PairMargins margins = teacher.margins(rows, example, seed);
      return hinge.of(order, student, single, margins, seed, gradient);
    }

    void write(HostRows target, int row) {
      scores.write(target, row, order.order(), order.answers(), gradient);
    }
  }
}
