package org.distill4j.runtime.loss.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The item of the golden vectors about contrastive distillation, with given negatives. */
public final class ContrastGolden {

  /** By the name of the file. */
  public static final Map<String, GoldenItem> ITEMS = Map.of("crd", ContrastGolden::check);

  private static final List<String> SIDES = List.of("student", "teacher");

  private ContrastGolden() {}

  private static void check(GoldenCase one) {
    int steps = (int) one.hyper("steps");
    ContrastiveLoss loss =
        new ContrastiveLoss(
            (int) one.tensor("W_student").size(1),
            (int) one.tensor("W_teacher").size(1),
            (int) one.tensor("W_student").size(0),
            (int) one.hyper("n_data"),
            (int) one.hyper("K"),
            one.hyper("T"),
            one.hyper("momentum"));
    List<LayerRun> runs = new ArrayList<>();
    double total = 0;
    for (int step = 0; step < steps; step++) {
      String suffix = steps == 1 ? "" : "_" + step;
      LayerRun run = run(one, loss, suffix, runs.isEmpty() ? null : runs.get(step - 1));
      int[] contrast = HostArrays.ints(one.tensor("contrast_index" + suffix));
      double value = loss.forward(run, contrast).getDouble(0);
      run.backward(Nd4j.ones(DataType.DOUBLE, 1));
      one.checkGradient("student" + suffix, run.inputGradient(1));
      one.informative("student_loss" + suffix, "teacher_loss" + suffix);
      if (steps > 1) {
        one.check("loss" + suffix, value);
      }
      total += value;
      runs.add(run);
    }
    one.check("loss", total);
    LayerRun last = runs.get(steps - 1);
    for (String side : SIDES) {
      one.checkGradient("W_" + side, sum(runs, side + "W"));
      one.checkGradient("b_" + side, sum(runs, side + "B"));
      one.check("Z_" + side, last.state(side + "Sum").getDouble(0));
      one.check("memory_" + side + "_after", last.state(side + "Bank"));
    }
  }

  /** A step with the banks of the last one. */
  private static LayerRun run(
      GoldenCase one, ContrastiveLoss loss, String suffix, LayerRun before) {
    INDArray student = one.tensor("student" + suffix);
    INDArray numbers = one.tensor("index" + suffix).reshape('c', student.size(0), 1);
    LayerRun run =
        new LayerRun(loss, true)
            .input(one.tensor("teacher" + suffix), null, false)
            .input(student, null, true)
            .input(numbers, null, false);
    for (String side : SIDES) {
      run.set(side + "W", one.tensor("W_" + side));
      run.set(side + "B", one.tensor("b_" + side));
      boolean first = before == null;
      run.set(side + "Bank", first ? one.tensor("memory_" + side) : before.state(side + "Bank"));
      double sum = Math.max(0, one.hyper("Z_" + side));
      run.set(
          side + "Sum",
          first ? Nd4j.createFromArray(new double[] {sum}) : before.state(side + "Sum"));
    }
    return run;
  }

  private static INDArray sum(List<LayerRun> runs, String parameter) {
    INDArray sum = runs.get(0).gradient(parameter).dup();
    runs.stream().skip(1).forEach(run -> sum.addi(run.gradient(parameter)));
    return sum;
  }
}
