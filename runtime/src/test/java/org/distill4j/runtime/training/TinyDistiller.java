package org.distill4j.runtime.training;

import java.util.List;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Reading;
import org.distill4j.runtime.loss.CrossEntropyLoss;
import org.distill4j.runtime.loss.VanillaDistillationLoss;

/** A wide and a narrow answerer, as generated code would have them. */
public final class TinyDistiller extends Distiller {

  @Override
  public String name() {
    return "TinyDistillation";
  }

  @Override
  public NetworkGraph teacher() {
    return new TinyAnswerer("TinyTeacher", 24);
  }

  @Override
  public NetworkGraph student() {
    return new TinyAnswerer("TinyStudent", 6);
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            1,
            new CrossEntropyLoss(),
            Reading.student("answer"),
            Reading.label("annotated")),
        LossNode.of(
            "softAnswers",
            0.5,
            new VanillaDistillationLoss(2, true),
            Reading.teacher("answer"),
            Reading.student("answer")));
  }
}
