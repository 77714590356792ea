package org.distill4j.runtime.training;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;

/** A wide and a narrow answerer, as generated code would have them. */
public final class TinyDistiller extends Distiller {

  /** The loss of the annotated answer. */
  public static final LossNode ANSWERS =
      LossNode.of(
          "answers",
          1,
          new CrossEntropyLoss(),
          LossInput.student("answer"),
          LossInput.label("annotated"));

  private final int teacherWidth;
  private final int studentWidth;
  private final List<LossNode> losses;

  /** Vanilla distillation. */
  public TinyDistiller() {
    this(
        24,
        6,
        LossNode.of(
            "softAnswers",
            0.5,
            new VanillaDistillationLoss(2, true),
            LossInput.teacher("answer"),
            LossInput.student("answer")));
  }

  /** {@link #ANSWERS} and further losses. */
  public TinyDistiller(int teacherWidth, int studentWidth, LossNode... further) {
    this.teacherWidth = teacherWidth;
    this.studentWidth = studentWidth;
    this.losses = Stream.concat(Stream.of(ANSWERS), Stream.of(further)).toList();
  }

  @Override
  public String name() {
    return "TinyDistillation";
  }

  @Override
  public NetworkGraph teacher() {
    return new TinyAnswerer("TinyTeacher", teacherWidth);
  }

  @Override
  public NetworkGraph student() {
    return new TinyAnswerer("TinyStudent", studentWidth);
  }

  @Override
  public List<LossNode> losses() {
    return losses;
  }
}
