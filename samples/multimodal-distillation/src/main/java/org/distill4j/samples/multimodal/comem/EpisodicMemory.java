package org.distill4j.samples.multimodal.comem;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Over;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Broadcast;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Multiply;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.StepSoftmax;

/** One pass of a memory over the facts of its stream, which both memories choose. */
@Block
public interface EpisodicMemory {

  @Dimension
  int units();

  @Input(shape = {"clips", "units"})
  Sequence facts();

  @Input(shape = "units")
  Features memory();

  @Input(shape = "units")
  Features both();

  @Broadcast
  Sequence memories(Features memory, Sequence facts);

  @Broadcast
  Sequence boths(Features both, Sequence facts);

  @Multiply
  Sequence withBoth(Sequence facts, Sequence boths);

  @Multiply
  Sequence withMemory(Sequence facts, Sequence memories);

  @Scale(factor = -1)
  Sequence minusBoth(Sequence boths);

  @Scale(factor = -1)
  Sequence minusMemory(Sequence memories);

  @Add(activation = Activation.RELU)
  Sequence aboveBoth(Sequence facts, Sequence minusBoth);

  @Scale(factor = -1)
  Sequence minusFacts(Sequence facts);

  @Add(activation = Activation.RELU)
  Sequence belowBoth(Sequence minusFacts, Sequence boths);

  @Add(activation = Activation.RELU)
  Sequence aboveMemory(Sequence facts, Sequence minusMemory);

  @Add(activation = Activation.RELU)
  Sequence belowMemory(Sequence minusFacts, Sequence memories);

  @Add
  Sequence fromBoth(Sequence aboveBoth, Sequence belowBoth);

  @Add
  Sequence fromMemory(Sequence aboveMemory, Sequence belowMemory);

  @Concatenation
  Sequence relation(Sequence withBoth, Sequence withMemory, Sequence fromBoth, Sequence fromMemory);

  @Dense(units = "units", activation = Activation.TANH)
  Sequence judged(Sequence relation);

  @Dense(units = "1")
  Sequence scores(Sequence judged);

  @StepSoftmax
  Sequence gates(Sequence scores);

  @Use(over = Over.STEPS)
  AttentionCell cell(@From("facts") Sequence fact, @From("gates") Sequence gate);

  @Concatenation
  Features seen(Features memory, @From("cell.next") Features context, Features both);

  @Carry("memory")
  @Dense(units = "units", activation = Activation.RELU)
  Features next(Features seen);
}
