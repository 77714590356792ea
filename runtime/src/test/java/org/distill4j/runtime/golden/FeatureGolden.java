package org.distill4j.runtime.golden;

import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.constraint.CommonConstraintLoss;
import org.distill4j.runtime.loss.constraint.IndependenceConstraintLoss;
import org.distill4j.runtime.loss.feature.FeatureDistillationLoss;
import org.distill4j.runtime.loss.feature.FitNetLoss;
import org.distill4j.runtime.loss.relation.RelationalAngleLoss;
import org.distill4j.runtime.loss.relation.RelationalDistanceLoss;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of features. */
final class FeatureGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "constraints_hsic_common", FeatureGolden::constraints,
          "feature_kd_eq17", FeatureGolden::distillation,
          "fitnet", FeatureGolden::fitNet,
          "rkd", FeatureGolden::relations);

  private static final Layer INDEPENDENCE = new IndependenceConstraintLoss(true);
  private static final Layer COMMON = new CommonConstraintLoss();

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
    INDArray given = one.tensor("student");
    INDArray student = rows(given);
    boolean linear = one.json().path("inputs").has("W");
    boolean affine = one.json().path("inputs").has("b");
    INDArray seen = linear ? student.mmul(one.tensor("W").transpose()) : student;
    INDArray features = affine ? seen.addRowVector(one.tensor("b")) : seen;
    LayerRun run = run(new FitNetLoss(), rows(one.tensor("teacher")), features);
    one.check("loss", run.forward().getDouble(0));
    INDArray gradient = run.inputGradient(1);
    INDArray ofStudent = linear ? gradient.mmul(one.tensor("W")) : gradient;
    one.checkGradient("student", ofStudent.reshape(given.shape()));
    if (linear) {
      one.checkGradient("W", gradient.transpose().mmul(student));
    }
    if (affine) {
      one.checkGradient("b", gradient.sum(0));
    }
  }

  /** All rows of features below one another, whatever axes are before them. */
  private static INDArray rows(INDArray features) {
    return features.reshape(-1, features.size(-1));
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

  private static void distillation(GoldenCase one) {
    INDArray teacher = one.tensor("teacher_fused");
    double total = 0;
    for (String side : new String[] {"a", "m"}) {
      String student = side.equals("a") ? "student_appearance" : "student_motion";
      double weight = one.hyper("lambda_" + side);
      Layer loss = new FeatureDistillationLoss(one.hyper("T_" + side));
      LayerRun run = run(loss, teacher, one.tensor(student));
      one.check("L_" + side, run.forward().getDouble(0));
      one.checkGradient(student, run.inputGradient(1).mul(weight));
      total += weight * run.forward().getDouble(0);
    }
    one.check("total", total);
  }

  /** A loss of two embeddings, forward and backward. */
  private static LayerRun pair(Layer loss, INDArray first, INDArray second) {
    LayerRun run = new LayerRun(loss, true).input(first, null, true).input(second, null, true);
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    return run;
  }

  private static void constraints(GoldenCase one) {
    if (one.json().path("hyper").path("kind").asText().equals("layers")) {
      layers(one);
      return;
    }
    INDArray first = one.tensor("first");
    INDArray second = one.tensor("second");
    LayerRun independence = pair(INDEPENDENCE, first, second);
    LayerRun common = pair(COMMON, first, second);
    one.check("hsic", independence.forward().getDouble(0));
    one.check("common", common.forward().getDouble(0));
    if (one.json().path("expected").has("hsic_batch_mean")) {
      LayerRun mean = pair(new IndependenceConstraintLoss(false), first, second);
      one.check("hsic_batch_mean", mean.forward().getDouble(0));
    }
    if (one.json().has("grad")) {
      one.checkGradient("hsic_first", independence.inputGradient(0));
      one.checkGradient("hsic_second", independence.inputGradient(1));
      one.checkGradient("common_first", common.inputGradient(0));
      one.checkGradient("common_second", common.inputGradient(1));
    }
  }

  private static void layers(GoldenCase one) {
    INDArray[] streams = {
      one.tensor("app_ind"), one.tensor("app_joint"), one.tensor("mot_ind"), one.tensor("mot_joint")
    };
    String[] names = {"app_ind", "app_joint", "mot_ind", "mot_joint"};
    long layers = streams[0].size(0);
    double hsicWeight = one.hyper("hsic_weight") / layers;
    double commonWeight = one.hyper("common_weight") / layers;
    INDArray[] gradients = new INDArray[streams.length];
    for (int i = 0; i < streams.length; i++) {
      gradients[i] = Nd4j.zeros(DataType.DOUBLE, streams[i].shape());
    }
    double hsic = 0;
    double common = 0;
    for (int layer = 0; layer < layers; layer++) {
      for (int[] pair : new int[][] {{0, 1}, {2, 3}}) {
        hsic += add(INDEPENDENCE, hsicWeight, layer, pair, streams, gradients) / layers;
      }
      common += add(COMMON, commonWeight, layer, new int[] {1, 3}, streams, gradients) / layers;
    }
    one.check("hsic_total", hsic);
    one.check("common_total", common);
    one.check("weighted_total", layers * (hsicWeight * hsic + commonWeight * common));
    for (int i = 0; i < names.length; i++) {
      one.checkGradient(names[i], gradients[i]);
    }
  }

  /** The loss of two streams in a layer, whose gradients are added. */
  private static double add(
      Layer loss, double weight, int layer, int[] pair, INDArray[] streams, INDArray[] gradients) {
    LayerRun run = pair(loss, streams[pair[0]].slice(layer), streams[pair[1]].slice(layer));
    for (int i = 0; i < 2; i++) {
      gradients[pair[i]].slice(layer).addi(run.inputGradient(i).mul(weight));
    }
    return run.forward().getDouble(0);
  }
}
