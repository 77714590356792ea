package org.distill4j.runtime.golden;

import java.util.Map;
import org.distill4j.runtime.check.LayerRun;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.FitNetLoss;
import org.distill4j.runtime.loss.RelationalAngleLoss;
import org.distill4j.runtime.loss.RelationalDistanceLoss;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of features. */
final class FeatureGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of("fitnet", FeatureGolden::fitNet, "rkd", FeatureGolden::relations);

  private FeatureGolden() {}

  /** A loss of a teacher and a student, forward and backward. */
  private static LayerRun run(Layer layer, INDArray teacher, INDArray student) {
    LayerRun run = new LayerRun(layer, true).input(teacher, null, false).input(student, null, true);
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    return run;
  }

  /** The regressor r(x) = x W^T + b is a layer of its own in front of the loss. */
  private static void fitNet(GoldenCase one) {
    INDArray student = one.tensor("student");
    boolean linear = one.json().path("inputs").has("W");
    boolean affine = one.json().path("inputs").has("b");
    INDArray seen = linear ? student.mmul(one.tensor("W").transpose()) : student;
    INDArray features = affine ? seen.addRowVector(one.tensor("b")) : seen;
    LayerRun run = run(new FitNetLoss(), one.tensor("teacher"), features);
    one.check("loss", run.forward().getDouble(0));
    INDArray gradient = run.inputGradient(1);
    one.checkGradient("student", linear ? gradient.mmul(one.tensor("W")) : gradient);
    if (linear) {
      one.checkGradient("W", gradient.transpose().mmul(student));
    }
    if (affine) {
      one.checkGradient("b", gradient.sum(0));
    }
  }

  private static void relations(GoldenCase one) {
    INDArray teacher = one.tensor("teacher");
    INDArray student = one.tensor("student");
    LayerRun distance = run(new RelationalDistanceLoss(), teacher, student);
    LayerRun angle = run(new RelationalAngleLoss(), teacher, student);
    double distanceLoss = distance.forward().getDouble(0);
    double angleLoss = angle.forward().getDouble(0);
    double distanceWeight = one.hyper("wd");
    double angleWeight = one.hyper("wa");
    one.check("distance", distanceLoss);
    one.check("angle", angleLoss);
    one.check("combined", distanceWeight * distanceLoss + angleWeight * angleLoss);
    one.checkGradient("distance_student", distance.inputGradient(1));
    one.checkGradient("angle_student", angle.inputGradient(1));
    INDArray combined = distance.inputGradient(1).mul(distanceWeight);
    one.checkGradient("combined_student", combined.add(angle.inputGradient(1).mul(angleWeight)));
  }
}
