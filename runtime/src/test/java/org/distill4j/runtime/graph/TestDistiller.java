package org.distill4j.runtime.graph;

import java.util.List;

/** One loss against labels and one against the teacher's node 'q'. */
final class TestDistiller extends Distiller {

  @Override
  public String name() {
    return "TestDistillation";
  }

  @Override
  public NetworkGraph teacher() {
    return TestNetwork.named("TestTeacher");
  }

  @Override
  public NetworkGraph student() {
    return TestNetwork.named("TestStudent");
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers", 1, new SquareLoss(), LossInput.student("out"), LossInput.label("annotated")),
        LossNode.of(
            "inner", 0.5, new SquareLoss(), LossInput.student("q"), LossInput.teacher("q")));
  }
}
