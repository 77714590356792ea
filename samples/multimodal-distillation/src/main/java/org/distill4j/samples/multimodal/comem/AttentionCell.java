package org.distill4j.samples.multimodal.comem;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Multiply;
import org.distill4j.dsl.operation.Scale;

/**
 * The cell of an attention GRU (Xiong et al. 2016): a gate that attention gives takes the place of
 * the update gate.
 */
@Block
public interface AttentionCell {

  @Dimension
  int units();

  @Input(shape = "units")
  Features fact();

  @Input(shape = "1")
  Features gate();

  @Input(shape = "units")
  Features state();

  @Dense(units = "units")
  Features factReset(Features fact);

  @Dense(units = "units")
  Features stateReset(Features state);

  @Add(activation = Activation.SIGMOID)
  Features reset(Features factReset, Features stateReset);

  @Dense(units = "units")
  Features mapped(Features fact);

  @Dense(units = "units")
  Features remembered(Features state);

  @Multiply
  Features kept(Features reset, Features remembered);

  @Add(activation = Activation.TANH)
  Features proposed(Features mapped, Features kept);

  @Scale(factor = -1)
  Features forgotten(Features state);

  @Add
  Features change(Features proposed, Features forgotten);

  @Scale
  Features step(Features change, Features gate);

  @Carry("state")
  @Add
  Features next(Features state, Features step);
}
