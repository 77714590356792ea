package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import org.distill4j.processor.graph.Hyperparameters;
import org.distill4j.processor.graph.Hyperparameters.Schedule;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NodeSpec;

/**
 * Emits the weight of a loss: its hyperparameter, 1 if it is learned, or its schedule if it
 * changes:
 *
 * <pre>{@code
 * new WeightSchedule(
 *     hintWeight, hintWeightFrom, hintWeightEpochs, hintWeightAfter, Ramp.LINEAR)
 * }</pre>
 */
final class ScheduleCode {

  private ScheduleCode() {}

  static CodeBlock weight(LossSpec loss) {
    NodeSpec node = loss.node();
    if (loss.weight().learned()) {
      return CodeBlock.of("1");
    }
    if (!loss.weight().changes()) {
      return CodeBlock.of("$N", Hyperparameters.weight(node));
    }
    return CodeBlock.of(
        "new $T(\n$>$>$N,\n$N,\n$N,\n$N,\n$T.$L$<$<)",
        RuntimeTypes.WEIGHT_SCHEDULE,
        Hyperparameters.weight(node),
        Schedule.FROM.name(node),
        Schedule.EPOCHS.name(node),
        Schedule.AFTER.name(node),
        RuntimeTypes.RAMP,
        loss.weight().shape());
  }
}
