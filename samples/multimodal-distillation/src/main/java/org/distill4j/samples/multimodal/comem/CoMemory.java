package org.distill4j.samples.multimodal.comem;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Scale;

/** One pass of both memories. */
@Block
public interface CoMemory {

  @Dimension
  int units();

  @Input(shape = {"clips", "units"})
  Sequence appearanceFacts();

  @Input(shape = {"clips", "units"})
  Sequence motionFacts();

  @Input(shape = "units")
  Features sentence();

  @Input(shape = "units")
  Features appearanceMemory();

  @Input(shape = "units")
  Features motionMemory();

  @Input(shape = "units")
  Features appearance();

  @Input(shape = "units")
  Features motion();

  @Add
  Features both(Features appearance, Features motion);

  @Use
  EpisodicMemory ofAppearance(
      @From("appearanceFacts") Sequence facts,
      @From("appearanceMemory") Features memory,
      Features both);

  @Use
  EpisodicMemory ofMotion(
      @From("motionFacts") Sequence facts, @From("motionMemory") Features memory, Features both);

  @Carry("appearanceMemory")
  @Scale
  Features nextAppearanceMemory(@From("ofAppearance.next") Features memory);

  @Carry("motionMemory")
  @Scale
  Features nextMotionMemory(@From("ofMotion.next") Features memory);

  @Concatenation
  Features appearanceParts(Features appearance, Features nextAppearanceMemory, Features sentence);

  @Carry("appearance")
  @Dense(units = "units", activation = Activation.TANH)
  Features nextAppearance(Features appearanceParts);

  @Concatenation
  Features motionParts(Features motion, Features nextMotionMemory, Features sentence);

  @Carry("motion")
  @Dense(units = "units", activation = Activation.TANH)
  Features nextMotion(Features motionParts);
}
