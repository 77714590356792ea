package org.distill4j.processor.summary;

import java.util.List;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.LabelSpec;

/**
 * The summary of the labels of a distillation.
 *
 * @param name their name
 * @param kind their kind
 * @param shape the shape that the first loss gives them; without axes if no loss reads them
 */
public record LabelSummary(String name, KindType kind, Shape shape) {

  static LabelSummary of(LabelSpec label, List<ShapedLoss> losses) {
    for (ShapedLoss loss : losses) {
      for (int i = 0; i < loss.loss().reads().size(); i++) {
        if (loss.loss().isLabel(i, label.name())) {
          return new LabelSummary(label.name(), label.kind(), loss.match().operands().get(i));
        }
      }
    }
    return new LabelSummary(label.name(), label.kind(), new Shape(List.of()));
  }
}
